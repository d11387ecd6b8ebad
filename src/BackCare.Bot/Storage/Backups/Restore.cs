using System.Globalization;
using BackCare.Bot.Storage.Keys;
using BackCare.Bot.Storage.LiteDb;

namespace BackCare.Bot.Storage.Backups;

/// <summary>Puts a backup in the place of a store: everything is verified before anything is replaced, and the store that was there is kept aside.</summary>
internal sealed class Restore(string path, KeySource source)
{
    /// <param name="copyOfVault">The newest copy of the vault, for a machine that has none; a vault that is there knows better who was forgotten since.</param>
    /// <returns>What was restored, in words.</returns>
    /// <exception cref="StoreException">In words; nothing was replaced.</exception>
    public async Task<string> FromAsync(string file, string? copyOfVault, CancellationToken cancel)
    {
        var header = Header(file);
        if (header.Version > BackupHeader.NewestVersion)
            throw BackupTrouble.Newer(file, header.Version);

        var (check, hadOne) = Locked(file, header, copyOfVault);

        await using (var store = new LiteDbStore(path, source))
            await store.OpenAsync(cancel);

        return Words(file, header, check, hadOne);
    }

    private static BackupHeader Header(string file)
    {
        if (!File.Exists(file))
            throw BackupTrouble.Missing(file);

        try
        {
            return BackupFile.Header(file) ?? throw BackupTrouble.NoBackup(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw BackupTrouble.Unreadable(file, fault);
        }
    }

    private (StoreCheck Check, bool HadOne) Locked(string file, BackupHeader header, string? copyOfVault)
    {
        try
        {
            using var log = StoreFiles.Lock(path);
            PendingRestore.Finish(path, log);
            var check = Prepare(file, header, copyOfVault);
            var hadOne = File.Exists(path);
            Files.WriteWhole(PendingRestore.Mark(path), "A restore is under way. BackCare finishes it when it starts.\n"u8);
            PendingRestore.Finish(path, log);
            return (check, hadOne);
        }
        catch (Exception fault)
        {
            throw Trouble.Opening(path, fault);
        }
    }

    /// <summary>Lays the verified store ready beside its place.</summary>
    private StoreCheck Prepare(string file, BackupHeader header, string? copyOfVault)
    {
        var at = File.Exists(source.Vault) ? source.Vault : copyOfVault ?? throw BackupTrouble.KeysNeeded(file, source.Vault);
        if (!File.Exists(at))
            throw BackupTrouble.Missing(at);

        using var vault = KeyVault.Open(at, source.Take(locked: at), FileAccess.Read);
        if (header.Store != Convert.ToHexStringLower(vault.StoreId.Span))
            throw BackupTrouble.OtherKeys(file, at);

        var ready = PendingRestore.Ready(path);
        try
        {
            using (var data = Files.Create(ready))
            {
                BackupFile.Extract(file, header, vault, data);
                data.Flush(flushToDisk: true);
            }

            var check = StoreCheck.Of(ready, 0, vault);
            if (at != source.Vault)
                Files.WriteWhole(source.Vault, vault.Bytes());
            return check;
        }
        catch (Exception fault)
        {
            File.Delete(ready);
            throw fault is StoreException or IOException ? fault : BackupTrouble.Damaged(file);
        }
    }

    private string Words(string file, BackupHeader header, StoreCheck check, bool hadOne)
    {
        var words = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"Restored from {file}, as it was on {header.TakenAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC: {check.Members} members, {check.Days} days."),
        };
        if (check.Forgotten > 0)
            words.Add(string.Create(CultureInfo.InvariantCulture, $"{check.Forgotten} members of the backup were forgotten since then and stay forgotten."));
        if (hadOne)
            words.Add($"The store that was there is kept as {PendingRestore.Before(path)} until the next restore; delete it, and the .wal beside it, once you are content.");
        return string.Join('\n', words);
    }
}
