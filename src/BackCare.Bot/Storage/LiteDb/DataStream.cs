using Microsoft.Win32.SafeHandles;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>
/// The data file as LiteDB sees it. LiteDB flushes a stream that it was given no further than to the operating system;
/// here a flush ends when the bytes are on the disk, so that a checkpoint cuts the log only after that.
/// Outside a checkpoint nothing is written: LiteDB would mark a file in which it stumbled over damage.
/// </summary>
internal sealed class DataStream(SafeFileHandle file) : FileStream(file, FileAccess.ReadWrite, bufferSize: 0)
{
    /// <summary>True while a checkpoint runs.</summary>
    public bool TakesWrites { get; set; }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (TakesWrites)
            base.Write(buffer, offset, count);
    }

    public override void SetLength(long value)
    {
        if (TakesWrites)
            base.SetLength(value);
    }

    public override void Flush() => Flush(flushToDisk: true);
}
