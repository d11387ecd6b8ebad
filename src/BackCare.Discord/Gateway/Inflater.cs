using System.IO.Compression;

namespace BackCare.Discord.Gateway;

/// <summary>One zlib stream for the life of a connection: each message ends with a flush, and later ones refer back to earlier ones.</summary>
internal sealed class Inflater : IDisposable
{
    private readonly Feed _feed = new();
    private readonly ZLibStream _zlib;
    private byte[] _plain = new byte[16 * 1024];

    public Inflater() => _zlib = new ZLibStream(_feed, CompressionMode.Decompress);

    /// <summary>Whether this is all of a message: it ends with the flush marker.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> compressed) => compressed.EndsWith<byte>([0x00, 0x00, 0xFF, 0xFF]);

    /// <summary>The plain message, valid until the next call.</summary>
    /// <exception cref="InvalidDataException">Not a zlib stream.</exception>
    public ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> compressed)
    {
        _feed.Put(compressed);
        var length = 0;
        while (true)
        {
            if (length == _plain.Length)
                Array.Resize(ref _plain, _plain.Length * 2);
            var read = _zlib.Read(_plain, length, _plain.Length - length);
            if (read == 0)
                return _plain.AsMemory(0, length);
            length += read;
        }
    }

    public void Dispose() => _zlib.Dispose();

    /// <summary>A stream that seems to end wherever a message ends.</summary>
    private sealed class Feed : Stream
    {
        private ReadOnlyMemory<byte> _left;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public void Put(ReadOnlyMemory<byte> bytes) => _left = bytes;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, _left.Length);
            _left.Span[..count].CopyTo(buffer);
            _left = _left[count..];
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
