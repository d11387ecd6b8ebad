using BackCare.Discord.Tests.Scenarios;
using BackCare.Discord.Tests.StandIn;

[assembly: AssemblyFixture(typeof(NodeJudges))]

namespace BackCare.Discord.Tests.Scenarios;

/// <summary>The npm packages of the folder node, installed once for all tests.</summary>
public sealed class NodeJudges : IAsyncLifetime
{
    private string? _missing;

    public async ValueTask InitializeAsync()
    {
        try
        {
            await using var version = JudgeProgram.Start("node", "node", new Dictionary<string, string>(), "--version");
            await version.Ended;
            if (AreInstalled())
                return;

            await using var install = JudgeProgram.Start("npm", "node", new Dictionary<string, string>(), "ci", "--no-audit", "--no-fund");
            await install.Ended;
            _missing = install.ExitCode == 0 ? null : "npm ci failed in tests/BackCare.Discord.Tests/node: " + install.Said;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            _missing = "Node.js is not installed";
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>npm leaves a list of what it installed; one older than the lock file is of another day.</summary>
    private static bool AreInstalled()
    {
        var folder = Path.Combine(Outside.Project, "node");
        var installed = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json"));
    }

    /// <summary>Skips the test in words where they are missing.</summary>
    public void Demand()
    {
        if (_missing is { } what)
            Outside.Missing(what);
    }
}
