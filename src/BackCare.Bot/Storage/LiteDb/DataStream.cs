using Microsoft.Win32.SafeHandles;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>
/// The data file as LiteDB sees it. LiteDB flushes a stream that it was given no further than to the operating system;
/// here a flush ends when the bytes are on the disk, so that a checkpoint cuts the log only after that.
/// Outside a checkpoint nothing is written: LiteDB would mark a file in which it stumbled over damage.
/// A checkpoint hands over every version of a page that the log holds; only the last of each is written, in the order of the file.
/// </summary>
internal sealed class DataStream(SafeFileHandle file) : FileStream(file, FileAccess.ReadWrite, bufferSize: 0)
{
    private readonly SortedDictionary<long, byte[]> unwritten = [];
    private readonly Stack<byte[]> spare = [];

    /// <summary>True while a checkpoint runs.</summary>
    public bool TakesWrites { get; private set; }

    public void BeginCheckpoint() => TakesWrites = true;

    /// <summary>What was not flushed by now never will be; it is in the log.</summary>
    public void EndCheckpoint()
    {
        TakesWrites = false;
        Forget();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (!TakesWrites)
            return;

        if (count != LogStream.PageSize)
            throw new InvalidOperationException("A checkpoint writes whole pages.");

        if (!unwritten.TryGetValue(Position, out var page))
            unwritten[Position] = page = spare.TryPop(out var used) ? used : new byte[LogStream.PageSize];

        buffer.AsSpan(offset, count).CopyTo(page);
        Position += count;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (!unwritten.TryGetValue(Position, out var page) || count != page.Length)
            return base.Read(buffer, offset, count);

        page.CopyTo(buffer, offset);
        Position += count;
        return count;
    }

    public override void SetLength(long value)
    {
        if (TakesWrites)
            base.SetLength(value);
    }

    public override void Flush()
    {
        var position = Position;
        foreach (var (at, page) in unwritten)
        {
            Position = at;
            base.Write(page, 0, page.Length);
        }

        Forget();
        Position = position;
        Flush(flushToDisk: true);
    }

    private void Forget()
    {
        foreach (var page in unwritten.Values)
            spare.Push(page);

        unwritten.Clear();
    }
}
