namespace BackCare.Discord.Tests.StandIn;

/// <summary>What the tests find outside of their own project: the repository's neighbours and other people's programs.</summary>
public static class Outside
{
    private static bool MustBeThere => Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The sources of this test project.</summary>
    public static string Project => Path.Combine(Root, "tests", "BackCare.Discord.Tests");

    /// <summary>A file of the shared folder beside the repository, or null.</summary>
    public static string? SharedFile(string name)
    {
        var file = Path.Combine(Root, "..", "shared", name);
        return File.Exists(file) ? file : null;
    }

    /// <summary>Skips the test in words; fails it where everything must be there.</summary>
    public static void Missing(string what)
    {
        if (MustBeThere)
            Assert.Fail($"{what}, and with CI=true it must be.");
        Assert.Skip($"{what}.");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BackCare.Bot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("BackCare.Bot.sln is in no folder above the tests.");
    }
}
