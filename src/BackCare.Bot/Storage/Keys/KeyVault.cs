using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace BackCare.Bot.Storage.Keys;

/// <summary>
/// The file that holds every member's key, wrapped by the master key, and nothing else of them: a header, then slots that are written once and, when a
/// member is forgotten, written over. It lies apart from the store, so that backups of the store do not carry keys. Who holds the store's lock may use it.
/// </summary>
internal sealed class KeyVault : IDisposable
{
    private readonly SafeFileHandle file;
    private readonly AesGcm wrapper;
    private readonly VaultHeader header;
    private readonly List<byte[]> unwritten = [];

    // A backup reads keys while the store's own thread goes on.
    private readonly Lock gate = new();
    private uint written;

    private KeyVault(string path, SafeFileHandle file, VaultHeader header, MasterKey master)
    {
        (Path, this.file, this.header) = (path, file, header);
        wrapper = master.Wrapper();
        written = checked((uint)(RandomAccess.GetLength(file) / VaultSlot.Size));
    }

    public string Path { get; }

    public ReadOnlyMemory<byte> StoreId => header.StoreId;

    /// <summary>How many slots were ever used, the header's own among them.</summary>
    public int Count => checked((int)written);

    public byte[] Salt => header.Salt;

    public byte[] House => header.House;

    /// <summary>Makes a vault, whole or not at all.</summary>
    public static void Create(string path, MasterKey master, VaultHeader header)
    {
        var bytes = new byte[VaultSlot.Size];
        header.Write(bytes, master);
        Files.WriteWhole(path, bytes);
    }

    /// <exception cref="StoreException">In words.</exception>
    public static KeyVault Open(string path, MasterKey master, FileAccess access = FileAccess.ReadWrite)
    {
        var file = File.OpenHandle(path, FileMode.Open, access, FileShare.ReadWrite);
        try
        {
            var bytes = new byte[VaultSlot.Size];
            var read = RandomAccess.Read(file, bytes, 0);
            return new KeyVault(path, file, VaultHeader.Read(bytes.AsSpan(0, read), path, master), master);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>A new key; it counts once <see cref="Flush"/> has ended.</summary>
    public KeyName Add(out byte[] key)
    {
        using var alone = gate.EnterScope();
        key = RandomNumberGenerator.GetBytes(MasterKey.Size);
        var number = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(ulong)));
        var name = new KeyName(checked(written + (uint)unwritten.Count), number);

        var slot = new byte[VaultSlot.Size];
        VaultSlot.Wrap(slot, wrapper, header.StoreId, name, key);
        unwritten.Add(slot);
        return name;
    }

    /// <summary>Returns when the new keys are on the disk. Where that fails they never were.</summary>
    public void Flush()
    {
        if (unwritten.Count == 0)
            return;

        using var alone = gate.EnterScope();
        var bytes = unwritten.SelectMany(slot => slot).ToArray();
        unwritten.Clear();
        RandomAccess.Write(file, bytes, PlaceOf(written));
        RandomAccess.FlushToDisk(file);
        written += (uint)(bytes.Length / VaultSlot.Size);
    }

    /// <summary>The key of that name, or null where it was destroyed.</summary>
    /// <exception cref="StoreException">There never was such a key here.</exception>
    public byte[]? Find(KeyName name)
    {
        if (name.IsHouse)
            return header.House;

        using var alone = gate.EnterScope();
        Span<byte> slot = stackalloc byte[VaultSlot.Size];
        if (!Read(name.Slot, slot) || VaultSlot.NumberOf(slot) != name.Number)
            throw KeyTrouble.NoSuchKey(Path);
        if (VaultSlot.IsDestroyed(slot))
            return null;

        return VaultSlot.HoldsKey(slot) ? VaultSlot.Unwrap(slot, wrapper, header.StoreId, name) : throw KeyTrouble.NotAVault(Path);
    }

    /// <summary>Writes over the keys of these names and returns when that is on the disk. Nobody opens what they sealed again.</summary>
    public void Destroy(IEnumerable<KeyName> names)
    {
        using var alone = gate.EnterScope();
        var slot = new byte[VaultSlot.Size];
        foreach (var name in names.Where(name => !name.IsHouse))
        {
            VaultSlot.Bury(slot, name);
            RandomAccess.Write(file, slot, PlaceOf(name.Slot));
        }

        RandomAccess.FlushToDisk(file);
    }

    /// <summary>How many keys were destroyed since the vault was made.</summary>
    public int CountDestroyed()
    {
        var (count, buffer) = (0, new byte[1024 * VaultSlot.Size]);
        for (long at = VaultSlot.Size; RandomAccess.Read(file, buffer, at) is var read && read >= VaultSlot.Size; at += read)
        {
            read -= read % VaultSlot.Size;
            for (var slot = 0; slot < read; slot += VaultSlot.Size)
                count += VaultSlot.IsDestroyed(buffer.AsSpan(slot, VaultSlot.Size)) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The whole vault, as it lies on the disk.</summary>
    public byte[] Bytes()
    {
        using var alone = gate.EnterScope();
        var bytes = new byte[checked((int)written * VaultSlot.Size)];
        RandomAccess.Read(file, bytes, 0);
        return bytes;
    }

    /// <summary>True where a file is an older copy of this vault, which may be written over; the vault itself is none.</summary>
    public bool IsCopy(string other) => System.IO.Path.GetFullPath(other) != System.IO.Path.GetFullPath(Path) && VaultHeader.StoreOf(other).AsSpan().SequenceEqual(header.StoreId);

    /// <summary>The vault with every key wrapped by another master key instead. The keys themselves stay, and with them all that they sealed.</summary>
    public byte[] Rewrapped(MasterKey next)
    {
        var bytes = Bytes();
        header.Write(bytes.AsSpan(0, VaultSlot.Size), next);

        using var other = next.Wrapper();
        for (var number = 1u; number < written; number++)
        {
            var slot = bytes.AsSpan((int)PlaceOf(number), VaultSlot.Size);
            if (!VaultSlot.HoldsKey(slot))
                continue;

            var name = new KeyName(number, VaultSlot.NumberOf(slot));
            VaultSlot.Wrap(slot, other, header.StoreId, name, VaultSlot.Unwrap(slot, wrapper, header.StoreId, name));
        }

        return bytes;
    }

    public void Dispose()
    {
        wrapper.Dispose();
        file.Dispose();
    }

    /// <summary>A slot from the file, or one of those that wait to be written.</summary>
    private bool Read(uint number, Span<byte> slot)
    {
        if (number < written)
            return RandomAccess.Read(file, slot, PlaceOf(number)) == slot.Length;
        if (number - written >= unwritten.Count)
            return false;

        unwritten[(int)(number - written)].CopyTo(slot);
        return true;
    }

    private static long PlaceOf(uint slot) => (long)slot * VaultSlot.Size;
}
