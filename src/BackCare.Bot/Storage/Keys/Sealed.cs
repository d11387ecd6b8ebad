using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BackCare.Bot.Storage.Keys;

/// <summary>
/// The form of sealed bytes, version 1: version (1 byte), the key's slot (4) and number (8), nonce (12), what was sealed, tag (16); AES-256-GCM.
/// The beginning and the place, such as <c>members/abc</c>, are authenticated too, so that bytes moved elsewhere do not open.
/// </summary>
/// <remarks>
/// Nonces are random, 96 bits. NIST SP 800-38D allows 2^32 of them for a key; a member's key seals a few documents for each of their messages. A counter
/// would repeat after a restored backup, which chance does not.
/// </remarks>
internal static class Sealed
{
    public const int TagSize = 16;
    public const int NonceSize = 12;

    private const byte Version = 1;
    private const int HeaderSize = 1 + 4 + 8;
    private const int LongestPlace = 128;

    public static byte[] Seal(AesGcm cipher, KeyName key, string place, ReadOnlySpan<byte> plain)
    {
        var bytes = new byte[HeaderSize + NonceSize + plain.Length + TagSize];
        bytes[0] = Version;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(1), key.Slot);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(5), key.Number);

        var nonce = bytes.AsSpan(HeaderSize, NonceSize);
        RandomNumberGenerator.Fill(nonce);

        Span<byte> bound = stackalloc byte[HeaderSize + LongestPlace];
        cipher.Encrypt(nonce, plain, bytes.AsSpan(HeaderSize + NonceSize, plain.Length), bytes.AsSpan(bytes.Length - TagSize), Bind(bytes, place, bound));
        return bytes;
    }

    /// <summary>The key that sealed these bytes, as they say themselves; only opening proves it.</summary>
    /// <exception cref="InvalidDataException">They are not sealed bytes, or of a version that is not known here.</exception>
    public static KeyName KeyOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderSize + NonceSize + TagSize || bytes[0] != Version)
            throw new InvalidDataException("These bytes were not sealed in a form that is known here.");

        return new KeyName(BinaryPrimitives.ReadUInt32LittleEndian(bytes[1..]), BinaryPrimitives.ReadUInt64LittleEndian(bytes[5..]));
    }

    /// <exception cref="CryptographicException">They were changed, or moved from another place.</exception>
    public static byte[] Open(AesGcm cipher, string place, ReadOnlySpan<byte> bytes)
    {
        var plain = new byte[bytes.Length - HeaderSize - NonceSize - TagSize];
        Span<byte> bound = stackalloc byte[HeaderSize + LongestPlace];
        cipher.Decrypt(bytes.Slice(HeaderSize, NonceSize), bytes[(HeaderSize + NonceSize)..^TagSize], bytes[^TagSize..], plain, Bind(bytes, place, bound));
        return plain;
    }

    private static Span<byte> Bind(ReadOnlySpan<byte> bytes, string place, Span<byte> bound)
    {
        bytes[..HeaderSize].CopyTo(bound);
        return bound[..(HeaderSize + Encoding.UTF8.GetBytes(place, bound[HeaderSize..]))];
    }
}
