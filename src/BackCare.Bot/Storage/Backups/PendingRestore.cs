using BackCare.Bot.Storage.Keys;
using Microsoft.Win32.SafeHandles;

namespace BackCare.Bot.Storage.Backups;

/// <summary>
/// The last part of a restore: a verified store lies ready, and a mark beside it says that it is to take the place of the one that is there. Whoever opens the
/// store first finishes that, so that a kill at any moment leaves the old store or the restored one. Each step may be done again.
/// </summary>
internal static class PendingRestore
{
    public static string Ready(string path) => path + ".restoring";

    public static string Mark(string path) => path + ".restore";

    /// <summary>Where the store that was there is kept, with its log beside it.</summary>
    public static string Before(string path) => path + ".before";

    /// <param name="log">The log of the store that is there, held open: that is the store's lock.</param>
    public static void Finish(string path, SafeFileHandle log)
    {
        if (File.Exists(Mark(path)))
            Steps(path, log).ForEach(step => step());
    }

    /// <summary>What is to be done, in order.</summary>
    public static List<Action> Steps(string path, SafeFileHandle log) =>
    [
        () => Unless(Moved(path), () => KeepLog(path, log)),
        () => Unless(Moved(path) || !File.Exists(path), () => Files.Move(path, Before(path))),
        () => Unless(Moved(path), () => Files.Move(Ready(path), path)),
        () => CutLog(log),
        () => File.Delete(Mark(path)),
        () => Files.FlushFolder(Path.GetDirectoryName(Path.GetFullPath(path))!),
    ];

    private static bool Moved(string path) => !File.Exists(Ready(path));

    private static void Unless(bool done, Action step)
    {
        if (!done)
            step();
    }

    private static void KeepLog(string path, SafeFileHandle log)
    {
        var bytes = new byte[RandomAccess.GetLength(log)];
        RandomAccess.Read(log, bytes, 0);
        Files.WriteWhole(Before(path) + ".wal", bytes);
    }

    private static void CutLog(SafeFileHandle log)
    {
        RandomAccess.SetLength(log, 0);
        RandomAccess.FlushToDisk(log);
    }
}
