using System.Buffers.Binary;
using System.Security.Cryptography;

namespace BackCare.Bot.Storage.Keys;

/// <summary>
/// The first 128 bytes of a vault, version 1: "BackCare" (8), version (4), the store's id (16), the master key's name (8), nonce (12), and sealed under the
/// master key: the salt of member ids (16) and the key of the house (32); tag (16), nothing, checksum (4).
/// </summary>
internal sealed record VaultHeader(byte[] StoreId, byte[] Salt, byte[] House)
{
    public const int Version = 1;
    public const int SaltSize = 16;

    private const int IdSize = 16;
    private const int VersionAt = 8;
    private const int StoreAt = 12;
    private const int MasterAt = 28;
    private const int NonceAt = 36;
    private const int SecretAt = 48;
    private const int TagAt = 96;

    private static ReadOnlySpan<byte> Magic => "BackCare"u8;

    /// <param name="salt">The salt under which member ids were derived so far, or null for a store that has none.</param>
    public static VaultHeader New(byte[]? salt) =>
        new(RandomNumberGenerator.GetBytes(IdSize), salt ?? RandomNumberGenerator.GetBytes(SaltSize), RandomNumberGenerator.GetBytes(MasterKey.Size));

    public void Write(Span<byte> bytes, MasterKey master)
    {
        bytes.Clear();
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[VersionAt..], Version);
        StoreId.CopyTo(bytes[StoreAt..]);
        master.Name.CopyTo(bytes[MasterAt..]);
        RandomNumberGenerator.Fill(bytes[NonceAt..SecretAt]);

        using var wrapper = master.Wrapper();
        byte[] secret = [.. Salt, .. House];
        wrapper.Encrypt(bytes[NonceAt..SecretAt], secret, bytes[SecretAt..TagAt], bytes.Slice(TagAt, Sealed.TagSize), bytes[..NonceAt]);
        CryptographicOperations.ZeroMemory(secret);
        VaultSlot.Close(bytes);
    }

    /// <exception cref="StoreException">In words: it is no vault, of a newer program, or locked with another key.</exception>
    public static VaultHeader Read(ReadOnlySpan<byte> bytes, string path, MasterKey master)
    {
        if (bytes.Length < VaultSlot.Size || !bytes.StartsWith(Magic))
            throw KeyTrouble.NotAVault(path);
        if (BinaryPrimitives.ReadInt32LittleEndian(bytes[VersionAt..]) is var version && version > Version)
            throw KeyTrouble.NewerVault(path, version);
        if (!VaultSlot.IsWhole(bytes[..VaultSlot.Size]))
            throw KeyTrouble.NotAVault(path);
        if (!bytes[MasterAt..NonceAt].SequenceEqual(master.Name))
            throw KeyTrouble.WrongKey(path, Convert.ToHexStringLower(bytes[MasterAt..NonceAt]), master);

        var secret = new byte[SaltSize + MasterKey.Size];
        using var wrapper = master.Wrapper();
        try
        {
            wrapper.Decrypt(bytes[NonceAt..SecretAt], bytes[SecretAt..TagAt], bytes.Slice(TagAt, Sealed.TagSize), secret, bytes[..NonceAt]);
        }
        catch (CryptographicException)
        {
            throw KeyTrouble.NotAVault(path);
        }

        return new VaultHeader(bytes[StoreAt..MasterAt].ToArray(), secret[..SaltSize], secret[SaltSize..]);
    }

    /// <summary>The id of the store that a vault belongs to; nothing where the file is no vault.</summary>
    public static byte[] StoreOf(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[VaultSlot.Size];
        return file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length && bytes.AsSpan().StartsWith(Magic) ? bytes[StoreAt..MasterAt] : [];
    }

    /// <summary>The name of the master key that a vault is locked with; null where this is no vault.</summary>
    public static string? MasterOf(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= VaultSlot.Size && bytes.StartsWith(Magic) ? Convert.ToHexStringLower(bytes[MasterAt..NonceAt]) : null;
}
