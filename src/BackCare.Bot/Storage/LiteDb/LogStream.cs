using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>
/// The log file as LiteDB sees it. LiteDB's background writer hands over pages; they are held in memory until the page that confirms
/// their transaction has come, and <see cref="Seal"/> then writes them at once and returns when they are on the disk.
/// In the file every page is followed by a checksum of four bytes, so that a commit torn by a power cut is never taken for a whole one.
/// </summary>
internal sealed class LogStream : Stream
{
    public const int PageSize = 8192;
    private const int FrameSize = PageSize + sizeof(uint);
    private const int ConfirmedAt = 18;
    private static readonly TimeSpan WriterPatience = TimeSpan.FromSeconds(30);

    // LiteDB's readers and its writer lock this stream while they use it, and so do we.
    private readonly SafeFileHandle file;
    private readonly ManualResetEventSlim confirmed = new();
    private byte[] pending = new byte[32 * FrameSize];
    private int pendingFrames;
    private long sealedFrames;
    private volatile bool deaf;

    /// <exception cref="InvalidDataException">A page in the middle of the log is damaged.</exception>
    public LogStream(SafeFileHandle file)
    {
        this.file = file;
        sealedFrames = CountSealed();
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => (sealedFrames + pendingFrames) * PageSize;

    public override long Position { get; set; }

    /// <summary>Waits for the page that confirms the transaction just committed, writes all its pages, and returns when they are on the disk.</summary>
    /// <exception cref="IOException">They are not; nothing after the last sealed page counts until <see cref="Reset"/>.</exception>
    public void Seal()
    {
        if (!confirmed.Wait(WriterPatience))
            throw new IOException("The database's writer stopped before the transaction was whole.");

        lock (this)
        {
            RandomAccess.Write(file, pending.AsSpan(0, pendingFrames * FrameSize), sealedFrames * FrameSize);
            RandomAccess.FlushToDisk(file);

            sealedFrames += pendingFrames;
            Forget();
        }
    }

    /// <summary>From now on pages are dropped: the engine that writes them is being given up.</summary>
    public void Abandon() => deaf = true;

    /// <summary>Drops what was not sealed, in memory and in the file, and listens again.</summary>
    public void Reset()
    {
        lock (this)
        {
            Forget();
            Trim();
            deaf = false;
        }
    }

    /// <summary>Cuts off what a crash left behind the last sealed page; nobody was ever told that it was kept.</summary>
    public void Trim()
    {
        if (RandomAccess.GetLength(file) > sealedFrames * FrameSize)
            Cut();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (deaf)
            return;

        var frame = checked((int)(Position / PageSize - sealedFrames));
        if (count != PageSize || frame < 0 || frame > pendingFrames)
            throw new InvalidOperationException("The log grows by whole pages, at its end.");

        if ((frame + 1) * FrameSize > pending.Length)
            Array.Resize(ref pending, pending.Length * 2);

        var target = pending.AsSpan(frame * FrameSize, FrameSize);
        buffer.AsSpan(offset, count).CopyTo(target);
        BinaryPrimitives.WriteUInt32LittleEndian(target[PageSize..], Checksum(target[..PageSize], sealedFrames + frame));

        pendingFrames = Math.Max(pendingFrames, frame + 1);
        Position += count;

        if (target[ConfirmedAt] != 0)
            confirmed.Set();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var frame = Position / PageSize;
        if (count != PageSize || frame >= sealedFrames + pendingFrames)
            return 0;

        var target = buffer.AsSpan(offset, count);
        if (frame < sealedFrames)
            ReadExactly(target, frame * FrameSize);
        else
            pending.AsSpan((int)(frame - sealedFrames) * FrameSize, PageSize).CopyTo(target);

        Position += count;
        return count;
    }

    /// <summary>Called by a checkpoint once the data file is on the disk; the shortened log is on the disk too before it grows again.</summary>
    public override void SetLength(long value)
    {
        if (deaf)
            return;

        lock (this)
        {
            Forget();
            sealedFrames = Math.Min(sealedFrames, value / PageSize);
            Cut();
        }
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <summary>Called by LiteDB's writer whenever its queue runs dry, perhaps in the middle of a transaction; sealing is ours.</summary>
    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
            confirmed.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Forget()
    {
        if (pending.Length > 1024 * FrameSize)
            pending = new byte[32 * FrameSize];

        pendingFrames = 0;
        confirmed.Reset();
    }

    private void Cut()
    {
        RandomAccess.SetLength(file, sealedFrames * FrameSize);
        RandomAccess.FlushToDisk(file);
    }

    private void ReadExactly(Span<byte> target, long from)
    {
        while (target.Length > 0)
        {
            var read = RandomAccess.Read(file, target, from);
            if (read == 0)
                throw new IOException("The log ended before its last page.");
            target = target[read..];
            from += read;
        }
    }

    /// <summary>
    /// Counts the pages up to the last whole commit. Each commit is on the disk before the next is written, so only the last can be torn:
    /// two whole commits after a damaged page mean that the disk lost something it had kept.
    /// </summary>
    private long CountSealed()
    {
        var frames = RandomAccess.GetLength(file) / FrameSize;
        var buffer = new byte[FrameSize];
        var (whole, damaged, after) = (0L, false, 0);

        for (var frame = 0L; frame < frames; frame++)
        {
            ReadExactly(buffer, frame * FrameSize);
            var sound = BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(PageSize)) == Checksum(buffer.AsSpan(0, PageSize), frame);
            var confirms = sound && buffer[ConfirmedAt] != 0;

            damaged |= !sound;
            if (confirms && !damaged)
                whole = frame + 1;
            if (confirms && damaged && ++after > 1)
                throw new InvalidDataException($"Page {frame} of the log or one before it is damaged.");
        }

        return whole;
    }

    /// <summary>CRC-32C of a page and of its place in the log.</summary>
    private static uint Checksum(ReadOnlySpan<byte> page, long frame)
    {
        var sum = BitOperations.Crc32C(~0u, (ulong)frame);
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(page))
            sum = BitOperations.Crc32C(sum, word);
        return ~sum;
    }
}
