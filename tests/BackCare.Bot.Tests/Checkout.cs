using BackCare.Bot.Hosting;
using BackCare.Core.Content;

namespace BackCare.Bot.Tests;

/// <summary>The project's own files, and settings that point at them.</summary>
internal static class Checkout
{
    private static readonly Lazy<ContentSet> Loaded = new(() => ContentSet.Load(ContentFolder.Read(ContentFolderPath)));

    public static string Root { get; } = Find();

    public static string ContentFolderPath => Path.Combine(Root, "config", "content");

    public static ContentSet Content => Loaded.Value;

    public static BotSettings Settings(string? data = null, params string[] more) => BotSettings.Read(data, [$"Content:Folder={ContentFolderPath}", .. more]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BackCare.Bot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the project's folder.");
    }
}
