using System.Buffers.Binary;
using BackCare.Bot.Storage.Backups;
using LiteDB;
using LiteDB.Engine;
using Microsoft.Win32.SafeHandles;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>
/// The two files of a store: the data file, and beside it the log (<c>.wal</c>) of what was committed since the last checkpoint.
/// Holding the log open locks the store. A file that cannot be understood is refused and left as it is.
/// </summary>
internal sealed class StoreFiles : IDisposable
{
    private const int PageSize = LogStream.PageSize;
    private const int SignatureAt = 32;
    private const int LastPageAt = 64;

    private StoreFiles(string path, DataStream data, LogStream log) => (Path, Data, Log) = (path, data, log);

    public string Path { get; }

    public DataStream Data { get; }

    public LogStream Log { get; }

    /// <param name="fill">Makes what a new store begins with; it is written beside its place and moved there whole.</param>
    /// <exception cref="StoreException">In words for the person who hosts the bot.</exception>
    public static StoreFiles Open(string path, Action<LiteEngine> fill)
    {
        SafeFileHandle? logFile = null;
        DataStream? data = null;
        try
        {
            logFile = Lock(path);
            PendingRestore.Finish(path, logFile);
            var log = new LogStream(logFile);

            if (!File.Exists(path))
                Create(path, log, fill);

            data = new DataStream(File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None));
            Check(path, data, log);
            return new StoreFiles(path, data, log);
        }
        catch (Exception fault)
        {
            data?.Dispose();
            logFile?.Dispose();
            throw Trouble.Opening(path, fault);
        }
    }

    /// <summary>Takes the store's lock, which is its log held open; the folder is made where it is missing.</summary>
    public static SafeFileHandle Lock(string path)
    {
        Keys.Files.MakeFolder(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        return File.OpenHandle(LogPath(path), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>A new engine over the files, with everything in the log that was sealed.</summary>
    public LiteEngine Engine() => new(new EngineSettings { DataStream = Data, LogStream = Log });

    /// <summary>Writes nothing over every byte of the data file that is open here, which by now has another in its place.</summary>
    public void Blot()
    {
        var (file, nothing) = (Data.SafeFileHandle, new byte[1 << 16]);
        for (var at = 0L; at < RandomAccess.GetLength(file); at += nothing.Length)
            RandomAccess.Write(file, nothing.AsSpan(0, (int)Math.Min(nothing.Length, RandomAccess.GetLength(file) - at)), at);

        RandomAccess.FlushToDisk(file);
    }

    public void Dispose()
    {
        Data.Dispose();
        Log.Dispose();
    }

    private static string LogPath(string path) => path + ".wal";

    private static void Create(string path, LogStream log, Action<LiteEngine> fill)
    {
        if (log.Length > 0)
            throw Trouble.DataMissing(path, LogPath(path));

        using var data = new MemoryStream();
        using (var engine = Blank(data))
        {
            fill(engine);
            engine.Checkpoint();
        }

        var draft = path + ".new";
        using (var file = File.OpenHandle(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            RandomAccess.Write(file, data.ToArray(), 0);
            RandomAccess.FlushToDisk(file);
        }

        File.Move(draft, path);
    }

    /// <summary>An engine over a data file that is being made.</summary>
    public static LiteEngine Blank(Stream data) => new(new EngineSettings { DataStream = data, LogStream = new MemoryStream(), Collation = Collation.Binary });

    /// <summary>With a log at hand a torn data file is no loss: every page that a checkpoint was writing is still in the log.</summary>
    private static void Check(string path, DataStream data, LogStream log)
    {
        var header = new byte[PageSize];
        var read = data.ReadAtLeast(header, PageSize, throwOnEndOfStream: false);

        if (read < PageSize || !header.AsSpan(SignatureAt).StartsWith("** This is a LiteDB file **"u8))
            throw Trouble.NotAStore(path);

        var pages = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(LastPageAt)) + 1L;
        if (log.Length == 0 && (data.Length % PageSize != 0 || data.Length < pages * PageSize))
            throw Trouble.HalfWritten(path, data.Length, pages * PageSize);
    }
}
