using BackCare.Core.Members;
using LiteDB;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>What can go wrong with a store, said to the person who hosts it: what, where, and what to do.</summary>
internal static class Trouble
{
    // What .NET gives as HResult for a failed call of the operating system on Linux and macOS.
    private const int Again = 11;
    private const int AgainOnMac = 35;
    private const int NoSpace = 28;
    private const int ReadOnly = 30;
    private const int OverQuota = 122;

    public static StoreException Opening(string path, Exception fault) => fault switch
    {
        StoreException said => said,
        IOException { HResult: Again or AgainOnMac } => new(
            $"The store {path} is in use by another process. Stop the other BackCare that runs with this store, or give this one a store of its own.", fault),
        UnauthorizedAccessException or DirectoryNotFoundException or IOException { HResult: ReadOnly } => new(
            $"The store {path} cannot be written. Let the user that runs BackCare read and write this folder, or choose another folder.", fault),
        IOException { HResult: NoSpace or OverQuota } => new(
            $"There is no space left on the disk for the store {path}. Make space and start BackCare again.", fault),
        IOException => new($"The store {path} could not be opened: {fault.Message} Nothing was changed.", fault),
        _ => Damaged(path, fault),
    };

    public static StoreException Writing(string path, Exception fault) => fault switch
    {
        StoreException said => said,
        IOException { HResult: NoSpace or OverQuota } => new(
            $"There is no space left on the disk for the store {path}. Nothing of this commit was kept; make space and it will be tried again.", fault)
        {
            MayPass = true,
        },
        IOException => new(
            $"The store {path} could not be written: {fault.Message} Nothing of this commit was kept; look at the disk, it will be tried again.", fault)
        {
            MayPass = true,
        },
        _ => Damaged(path, fault),
    };

    public static StoreException Damaged(string path, Exception fault) => new(
        $"The store {path} is damaged ({fault.GetType().Name}). Nothing was overwritten: keep a copy of it and of {path}.wal, and put back the last backup.", fault);

    public static StoreException NotAStore(string path) => new(
        $"The file {path} is not a BackCare store, or its beginning is damaged. Nothing was overwritten: move it away to begin a new store, or put back the last backup.");

    public static StoreException HalfWritten(string path, long length, long expected) => new(
        $"The store {path} is only half there: {length} bytes where at least {expected} belong. It may be a copy that was cut short. Nothing was overwritten: put back a whole copy.");

    public static StoreException DataMissing(string path, string log) => new(
        $"The store {path} is missing, but its log {log} is there and holds commits. Put the data file back beside its log, or move the log away to begin a new store.");

    public static StoreException Newer(string path, int version) => new(
        $"The store {path} was written by a newer BackCare (version {version} of the store; this program knows up to {Schema.Version}). Nothing was changed: run the newer program, or put back a backup of before.");

    public static StoreException NoRoomToSeal(string path) => new(
        $"The store {path} is of the time before stores were sealed, and its log could not be brought in to seal it. Make space on the disk and start BackCare again; nothing was changed.");

    public static StoreException NotOpen(string path) => new($"The store {path} is not open.");
}
