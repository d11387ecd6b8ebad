using System.Security.Cryptography;

namespace BackCare.Bot.Storage.Keys;

/// <summary>The key that locks the vault: 32 bytes that lie apart from the store. It seals nothing itself; what does is derived from it with HKDF-SHA-256.</summary>
public sealed class MasterKey
{
    public const int Size = 32;

    private const int NameSize = 8;

    private readonly byte[] wrapping;

    private MasterKey(ReadOnlySpan<byte> bytes, string from)
    {
        From = from;
        Name = Derive(bytes, "BackCare 1: the name of a master key"u8, NameSize);
        wrapping = Derive(bytes, "BackCare 1: wrapping keys"u8, Size);
    }

    /// <summary>Where it was read, in words for an operator.</summary>
    public string From { get; }

    /// <summary>Eight bytes by which a vault knows its key; the key cannot be found from them.</summary>
    public byte[] Name { get; }

    /// <summary>The name as people read it, such as <c>5f0c22d1a9b3e764</c>.</summary>
    public string Spelt => Convert.ToHexStringLower(Name);

    /// <summary>Null where the text is not 32 bytes in base64.</summary>
    public static MasterKey? Read(string text, string from)
    {
        Span<byte> bytes = stackalloc byte[Size + 1];
        try
        {
            return Convert.TryFromBase64String(text.Trim(), bytes, out var written) && written == Size ? new MasterKey(bytes[..Size], from) : null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    /// <summary>A key that never was before, as text for a key file.</summary>
    public static string NewText() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Size));

    /// <summary>The cipher that wraps keys; the caller disposes of it.</summary>
    internal AesGcm Wrapper() => new(wrapping, Sealed.TagSize);

    /// <summary>HKDF-SHA-256 (RFC 5869) without a salt: the key is random already.</summary>
    internal static byte[] Derive(ReadOnlySpan<byte> key, ReadOnlySpan<byte> purpose, int size)
    {
        var derived = new byte[size];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, salt: [], info: purpose);
        return derived;
    }

    /// <summary>Nothing of the key itself, so that no log has it by accident.</summary>
    public override string ToString() => $"master key {Spelt}";
}
