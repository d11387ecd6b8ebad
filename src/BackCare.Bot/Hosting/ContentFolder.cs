using BackCare.Core.Content;
using BackCare.Core.Safety;

namespace BackCare.Bot.Hosting;

/// <summary>Reads the content folder from disk.</summary>
internal static class ContentFolder
{
    /// <summary>Every YAML file of the folder, named relative to it, in a fixed order.</summary>
    /// <exception cref="SettingsException">The folder is not there, or a file in it cannot be read.</exception>
    public static IReadOnlyList<ContentSource> Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new SettingsException($"Content:Folder: there is no folder '{Path.GetFullPath(folder)}'. Point it at the project's config/content, or start from the project's folder.");

        try
        {
            return
            [
                .. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
                    .Select(path => new ContentSource(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))
                    .OrderBy(source => source.Name, StringComparer.Ordinal),
            ];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"Content:Folder: {unreadable.Message}");
        }
    }

    /// <exception cref="ContentException">A file is missing or wrong; the message says which, where and why.</exception>
    public static ContentSet Load(BotSettings settings)
    {
        var sources = Read(settings.ContentFolder);
        var screen = Task.Run(() => SafetyScreen.Load(sources));
        return ContentSet.Load(sources, () => screen.GetAwaiter().GetResult());
    }
}
