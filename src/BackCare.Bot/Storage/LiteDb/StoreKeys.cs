using BackCare.Bot.Storage.Keys;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>Finds the keys that belong to a store, and makes them for one that has none yet. Whoever asks holds the store's lock.</summary>
internal sealed class StoreKeys(string path, KeySource source) : IDisposable
{
    private KeyRing? ring;

    /// <summary>For a store about to be made; a vault that is there already goes on.</summary>
    public KeyRing ForNew() => ring ??= Open(File.Exists(source.Vault) ? null : VaultHeader.New(salt: null), source.Vault);

    /// <summary>For a store whose documents are not sealed; its members keep their ids.</summary>
    public KeyRing ForPlain(byte[] salt)
    {
        ring = Open(File.Exists(source.Vault) ? null : VaultHeader.New(salt), source.Vault);
        return ring.Vault.Salt.AsSpan().SequenceEqual(salt) ? ring : throw KeyTrouble.OtherStore(source.Vault, path);
    }

    /// <summary>For a sealed store, which is of no use without its vault.</summary>
    public KeyRing For(byte[] storeId)
    {
        if (ring is null && !File.Exists(source.Vault))
            throw KeyTrouble.VaultMissing(source.Vault, path);

        ring ??= Open(create: null, source.Vault);
        return ring.Vault.StoreId.Span.SequenceEqual(storeId) ? ring : throw KeyTrouble.OtherStore(source.Vault, path);
    }

    public void Dispose() => ring?.Dispose();

    private KeyRing Open(VaultHeader? create, string vault)
    {
        var master = source.Take(locked: create is null ? vault : null);
        if (create is not null)
            KeyVault.Create(vault, master, create);

        return new KeyRing(KeyVault.Open(vault, master));
    }
}
