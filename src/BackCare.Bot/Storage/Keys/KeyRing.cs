using System.Security.Cryptography;

namespace BackCare.Bot.Storage.Keys;

/// <summary>Seals and opens with the keys of a vault, and keeps those used last at hand. For one thread.</summary>
internal sealed class KeyRing(KeyVault vault, bool ownsVault = true, int most = 4096) : IDisposable
{
    private readonly LinkedList<(KeyName Name, AesGcm Cipher)> order = [];
    private readonly Dictionary<KeyName, LinkedListNode<(KeyName Name, AesGcm Cipher)>> nodes = [];

    public KeyVault Vault => vault;

    /// <summary>A key for a new member; <see cref="KeyVault.Flush"/> has to come before anything that it sealed is kept.</summary>
    public KeyName New()
    {
        var name = vault.Add(out var key);
        Hold(name, key);
        return name;
    }

    public byte[] Seal(KeyName key, string place, ReadOnlySpan<byte> plain) =>
        Sealed.Seal(Find(key) ?? throw new InvalidOperationException("A key that was destroyed seals nothing."), key, place, plain);

    /// <summary>What was sealed at that place, or null where its key was destroyed.</summary>
    /// <exception cref="CryptographicException">The bytes were changed, or moved from another place.</exception>
    /// <exception cref="StoreException">The key is not of this vault.</exception>
    public byte[]? Open(string place, byte[] bytes, out KeyName key)
    {
        key = Sealed.KeyOf(bytes);
        return Find(key) is { } cipher ? Sealed.Open(cipher, place, bytes) : null;
    }

    /// <summary>Destroys keys, on the disk and here.</summary>
    public void Destroy(IReadOnlyCollection<KeyName> names)
    {
        foreach (var name in names)
            Drop(name);

        vault.Destroy(names);
    }

    public void Dispose()
    {
        foreach (var (_, cipher) in order)
            cipher.Dispose();
        if (ownsVault)
            vault.Dispose();
    }

    private AesGcm? Find(KeyName name)
    {
        if (nodes.TryGetValue(name, out var node))
        {
            order.Remove(node);
            order.AddLast(node);
            return node.Value.Cipher;
        }

        return vault.Find(name) is { } key ? Hold(name, key) : null;
    }

    private AesGcm Hold(KeyName name, byte[] key)
    {
        var cipher = new AesGcm(key, Sealed.TagSize);
        if (!name.IsHouse)
            CryptographicOperations.ZeroMemory(key);

        nodes[name] = order.AddLast((name, cipher));
        if (nodes.Count > most)
            Drop(order.First!.Value.Name);

        return cipher;
    }

    private void Drop(KeyName name)
    {
        if (!nodes.Remove(name, out var node))
            return;

        order.Remove(node);
        node.Value.Cipher.Dispose();
    }
}
