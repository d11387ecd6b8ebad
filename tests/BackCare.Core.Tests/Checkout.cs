using BackCare.Core.Content;

namespace BackCare.Core.Tests;

/// <summary>The files of the project that tests read.</summary>
internal static class Checkout
{
    private static readonly Lazy<string> Found = new(Find);
    private static readonly Lazy<ContentSet> Loaded = new(() => ContentSet.Load(ContentSources));

    public static string Root => Found.Value;

    public static IReadOnlyList<ContentSource> ContentSources
    {
        get
        {
            var folder = Path.Combine(Root, "config", "content");
            return [.. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(path => new ContentSource(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))];
        }
    }

    public static ContentSet Content => Loaded.Value;

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BackCare.Bot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the project's folder.");
    }
}
