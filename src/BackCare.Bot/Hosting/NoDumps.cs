using System.Runtime.InteropServices;

namespace BackCare.Bot.Hosting;

/// <summary>
/// Tells Linux to write no memory dump of this process when it crashes, and to let no other process of the same user read its memory: there are
/// members' words in it, and keys. Elsewhere this does nothing.
/// </summary>
internal static class NoDumps
{
    private const int GetDumpable = 3;
    private const int SetDumpable = 4;

    public static bool IsRefused => OperatingSystem.IsLinux() && Control(GetDumpable, 0, 0, 0, 0) == 0;

    public static void Refuse()
    {
        if (OperatingSystem.IsLinux())
            _ = Control(SetDumpable, 0, 0, 0, 0);
    }

    [DllImport("libc", EntryPoint = "prctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int option, nuint value, nuint third, nuint fourth, nuint fifth);
}
