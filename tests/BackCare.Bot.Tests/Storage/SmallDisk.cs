using System.Diagnostics;

namespace BackCare.Bot.Tests.Storage;

/// <summary>A disk of a few megabytes in memory, mounted on a folder. Only root can mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string folder;

    private SmallDisk(string folder) => this.folder = folder;

    public static SmallDisk MountOrSkip(string folder, string size, bool readOnly = false)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Mounting a small disk needs root on Linux.");

        var mounted = Run("mount", "-t", "tmpfs", "-o", $"size={size}{(readOnly ? ",ro" : "")}", "tmpfs", folder);
        Assert.SkipWhen(!mounted && Environment.GetEnvironmentVariable("CI") != "true", "This machine does not let root mount a disk.");
        mounted.Should().BeTrue("CI runs as root and can mount");

        return new SmallDisk(folder);
    }

    /// <summary>Takes all space but a little.</summary>
    public void Fill(int left)
    {
        var free = new DriveInfo(folder).AvailableFreeSpace;
        File.WriteAllBytes(Path.Combine(folder, "filler"), new byte[free - left]);
    }

    public void MakeSpace() => File.Delete(Path.Combine(folder, "filler"));

    public void Dispose() => Run("umount", folder);

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
