using Microsoft.Win32.SafeHandles;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>
/// The data file as LiteDB sees it. LiteDB flushes a stream that it was given no further than to the operating system;
/// here a flush ends when the bytes are on the disk, so that a checkpoint cuts the log only after that.
/// </summary>
internal sealed class DataStream(SafeFileHandle file) : FileStream(file, FileAccess.ReadWrite, bufferSize: 0)
{
    public override void Flush() => Flush(flushToDisk: true);
}
