namespace BackCare.Bot.Storage.Keys;

/// <summary>Where a store's keys are: the master key in a setting, in a file that the operator names, or in a file made at the first start; the vault beside the store.</summary>
/// <param name="folder">The folder of the vault, and of the key file where none is named: <c>keys</c> in the store's folder.</param>
/// <param name="key">The master key as base64, or null.</param>
/// <param name="file">A file that holds it, or null.</param>
public sealed class KeySource(string folder, string? key = null, string? file = null)
{
    private readonly string file = file ?? Path.Combine(folder, "master.key");
    private readonly bool made = key is null && file is null;

    /// <summary>The vault of member keys.</summary>
    public string Vault { get; } = Path.Combine(folder, "members.keys");

    /// <summary>The key file in use, or null where the key comes from a setting.</summary>
    public string? File => key is null ? file : null;

    /// <summary>A key file that a rotation is about to put in place; null where the operator looks after the key.</summary>
    internal string? NextFile => made ? file + ".next" : null;

    /// <summary>The keys of a store whose operator chose nothing.</summary>
    public static KeySource Beside(string store) => new(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(store))!, "keys"));

    /// <summary>What an operator should put right, in words.</summary>
    public IReadOnlyList<string> Warnings() =>
        [.. new[] { File, Vault }.OfType<string>().Where(Files.IsReadByOthers).Select(KeyTrouble.ReadByOthers)];

    /// <summary>The master key; one is made where the operator chose nothing and nothing is locked yet.</summary>
    /// <param name="locked">What cannot be read without the key, or null where nothing is.</param>
    /// <exception cref="StoreException">There is none, or it cannot be read: what, where, and what to do.</exception>
    internal MasterKey Take(string? locked)
    {
        if (key is not null)
            return MasterKey.Read(key, "Storage:Key") ?? throw KeyTrouble.NotAKey("Storage:Key");

        FinishRotation();
        if (!System.IO.File.Exists(file))
        {
            if (locked is not null)
                throw KeyTrouble.KeyLost(file, locked, WantedByVault());
            if (!made)
                throw KeyTrouble.FileMissing(file);
            Files.WriteWhole(file, System.Text.Encoding.ASCII.GetBytes(MasterKey.NewText() + "\n"));
        }

        return Read(file);
    }

    internal static MasterKey Read(string file)
    {
        try
        {
            return MasterKey.Read(System.IO.File.ReadAllText(file), $"The key in {file}") ?? throw KeyTrouble.NotAKey($"The key file {file}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw KeyTrouble.FileUnreadable(file, fault);
        }
    }

    /// <summary>A rotation that was killed after it changed the vault left the new key file beside its place.</summary>
    private void FinishRotation()
    {
        if (NextFile is not { } next || !System.IO.File.Exists(next))
            return;

        if (Read(next).Spelt == WantedByVault())
            Files.Move(next, file);
    }

    private string? WantedByVault()
    {
        if (!System.IO.File.Exists(Vault))
            return null;

        var bytes = new byte[VaultSlot.Size];
        using var vault = System.IO.File.OpenHandle(Vault, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return VaultHeader.MasterOf(bytes.AsSpan(0, RandomAccess.Read(vault, bytes, 0)));
    }
}
