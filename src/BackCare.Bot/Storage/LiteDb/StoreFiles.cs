using System.Buffers.Binary;
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
            MakeFolder(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
            logFile = File.OpenHandle(LogPath(path), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
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

    /// <summary>A new engine over the files, with everything in the log that was sealed.</summary>
    public LiteEngine Engine() => new(new EngineSettings { DataStream = Data, LogStream = Log });

    public void Dispose()
    {
        Data.Dispose();
        Log.Dispose();
    }

    /// <summary>A folder that is made here can be read by the program's own user alone.</summary>
    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string LogPath(string path) => path + ".wal";

    private static void Create(string path, LogStream log, Action<LiteEngine> fill)
    {
        if (log.Length > 0)
            throw Trouble.DataMissing(path, LogPath(path));

        using var data = new MemoryStream();
        using (var engine = new LiteEngine(new EngineSettings { DataStream = data, LogStream = new MemoryStream(), Collation = Collation.Binary }))
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
