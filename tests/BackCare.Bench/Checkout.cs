using System.Diagnostics;

namespace BackCare.Bench;

/// <summary>Where things lie in the working copy that this program was built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Above(AppContext.BaseDirectory, "BackCare.Bot.sln");

    public static string Node => Path.Combine(Root, "tests", "BackCare.Bench", "node");

    /// <summary>Where results and stores go; git does not see it.</summary>
    public static string Artifacts => Directory.CreateDirectory(Path.Combine(Root, "artifacts", "bench")).FullName;

    /// <summary>The bot as it was built with this program: good enough for faults, too slow to start for measurements.</summary>
    public static string BuiltBot => $"dotnet {Path.Combine(AppContext.BaseDirectory, "BackCare.Bot.dll")}";

    /// <summary>An empty folder for a store.</summary>
    public static string Store(string name)
    {
        var folder = Path.Combine(Artifacts, "stores", name);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);

        return Directory.CreateDirectory(folder).FullName;
    }

    /// <summary>A copy of a store that nobody has open.</summary>
    public static string Copy(string store, string name)
    {
        var copy = Store(name);
        foreach (var file in Directory.EnumerateFiles(store, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(store, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return copy;
    }

    /// <summary>Publishes the bot as it is deployed and returns its program.</summary>
    public static string Publish()
    {
        var folder = Path.Combine(Artifacts, "bot");
        string[] arguments =
        [
            "publish", Path.Combine(Root, "src", "BackCare.Bot"), "-c", "Release", "-r", "linux-x64", "--self-contained", "false",
            "-p:PublishReadyToRun=true", "-o", folder, "--nologo", "-v", "quiet",
        ];
        Console.Error.WriteLine($"dotnet {string.Join(' ', arguments)}");
        using var publishing = Process.Start("dotnet", arguments);
        publishing.WaitForExit();
        return publishing.ExitCode == 0 ? Path.Combine(folder, "BackCare.Bot") : throw new InvalidOperationException("The bot could not be published.");
    }

    private static string Above(string? folder, string file) =>
        folder is null ? throw new DirectoryNotFoundException($"No {file} above this program.")
        : File.Exists(Path.Combine(folder, file)) ? folder
        : Above(Path.GetDirectoryName(folder), file);
}
