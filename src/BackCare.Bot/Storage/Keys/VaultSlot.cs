using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace BackCare.Bot.Storage.Keys;

/// <summary>
/// One slot of a vault, 128 bytes, version 1: state (4), the key's number (8), nonce (12), the wrapped key (32), tag (16), nothing, and a checksum (4).
/// It never crosses a sector of a disk, so that writing over it is done whole or not at all.
/// </summary>
internal static class VaultSlot
{
    public const int Size = 128;

    private const int Key = 1;
    private const int Destroyed = 2;
    private const int NumberAt = 4;
    private const int NonceAt = 12;
    private const int KeyAt = 24;
    private const int TagAt = 56;
    private const int ChecksumAt = Size - sizeof(uint);

    public static void Wrap(Span<byte> slot, AesGcm wrapper, ReadOnlySpan<byte> store, KeyName name, ReadOnlySpan<byte> key)
    {
        Begin(slot, Key, name);
        RandomNumberGenerator.Fill(slot.Slice(NonceAt, Sealed.NonceSize));
        wrapper.Encrypt(slot.Slice(NonceAt, Sealed.NonceSize), key, slot.Slice(KeyAt, MasterKey.Size), slot.Slice(TagAt, Sealed.TagSize), Bind(store, name));
        Close(slot);
    }

    /// <exception cref="CryptographicException">The slot was changed, or belongs to another vault.</exception>
    public static byte[] Unwrap(ReadOnlySpan<byte> slot, AesGcm wrapper, ReadOnlySpan<byte> store, KeyName name)
    {
        var key = new byte[MasterKey.Size];
        wrapper.Decrypt(slot.Slice(NonceAt, Sealed.NonceSize), slot.Slice(KeyAt, MasterKey.Size), slot.Slice(TagAt, Sealed.TagSize), key, Bind(store, name));
        return key;
    }

    /// <summary>What is written over a key: nothing is left but its number, so that a backup of before is known for what it is.</summary>
    public static void Bury(Span<byte> slot, KeyName name)
    {
        Begin(slot, Destroyed, name);
        Close(slot);
    }

    public static bool IsWhole(ReadOnlySpan<byte> slot) => BinaryPrimitives.ReadUInt32LittleEndian(slot[ChecksumAt..]) == Checksum(slot);

    public static ulong NumberOf(ReadOnlySpan<byte> slot) => BinaryPrimitives.ReadUInt64LittleEndian(slot[NumberAt..]);

    public static bool HoldsKey(ReadOnlySpan<byte> slot) => BinaryPrimitives.ReadInt32LittleEndian(slot) == Key && IsWhole(slot);

    public static bool IsDestroyed(ReadOnlySpan<byte> slot) => BinaryPrimitives.ReadInt32LittleEndian(slot) == Destroyed && IsWhole(slot);

    /// <summary>Puts the checksum of a slot, or of the header, at its end.</summary>
    public static void Close(Span<byte> slot) => BinaryPrimitives.WriteUInt32LittleEndian(slot[ChecksumAt..], Checksum(slot));

    private static void Begin(Span<byte> slot, int state, KeyName name)
    {
        slot.Clear();
        BinaryPrimitives.WriteInt32LittleEndian(slot, state);
        BinaryPrimitives.WriteUInt64LittleEndian(slot[NumberAt..], name.Number);
    }

    private static byte[] Bind(ReadOnlySpan<byte> store, KeyName name)
    {
        var bound = new byte[store.Length + 12];
        store.CopyTo(bound);
        BinaryPrimitives.WriteUInt32LittleEndian(bound.AsSpan(store.Length), name.Slot);
        BinaryPrimitives.WriteUInt64LittleEndian(bound.AsSpan(store.Length + 4), name.Number);
        return bound;
    }

    private static uint Checksum(ReadOnlySpan<byte> slot)
    {
        var sum = ~0u;
        foreach (var word in MemoryMarshal.Cast<byte, uint>(slot[..ChecksumAt]))
            sum = BitOperations.Crc32C(sum, word);
        return ~sum;
    }
}
