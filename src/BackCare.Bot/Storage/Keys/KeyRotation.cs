using BackCare.Bot.Storage.LiteDb;

namespace BackCare.Bot.Storage.Keys;

/// <summary>
/// Locks the vault with another master key. The members' own keys, and with them all that is sealed, stay as they are. The new vault takes the place of the old in
/// one step, so that after a kill at any moment one of the two keys opens it.
/// </summary>
internal sealed class KeyRotation(string path, KeySource source)
{
    /// <param name="next">The file of the new key, made where it is missing; needed where the operator looks after the key.</param>
    /// <returns>What was done and what is left to do, in words.</returns>
    /// <exception cref="StoreException">In words; nothing was changed.</exception>
    public string Run(string? next)
    {
        if (!File.Exists(source.Vault))
            throw KeyTrouble.NothingToRotate(source.Vault);
        if (next is null && source.NextFile is null)
            throw KeyTrouble.NextKeyNeeded();

        try
        {
            using var held = StoreFiles.Lock(path);
            return Rewrap(source.Take(locked: source.Vault), next);
        }
        catch (Exception fault)
        {
            throw Trouble.Opening(path, fault);
        }
    }

    private string Rewrap(MasterKey old, string? chosen)
    {
        var file = chosen ?? source.NextFile!;
        if (chosen is null || !File.Exists(file))
            Files.WriteWhole(file, System.Text.Encoding.ASCII.GetBytes(MasterKey.NewText() + "\n"));

        var next = KeySource.Read(file);
        using (var vault = KeyVault.Open(source.Vault, old))
            Files.WriteWhole(source.Vault, vault.Rewrapped(next));
        using (KeyVault.Open(source.Vault, next))
        {
            // It opens with the new key.
        }

        if (chosen is not null)
            return $"The vault is locked with the key {next.Spelt} now, which is in {file}. Give it as Storage:KeyFile or Storage:Key before you start BackCare. {After}";

        Files.Move(file, source.File!);
        return $"The vault is locked with the key {next.Spelt} now, which is in {source.File}. Copy that file to a safe place, apart from your backups. {After}";
    }

    private const string After = "A copy of the vault made before opens with the old key only: make a new one (backup --keys), and then destroy the old copy and the old key.";
}
