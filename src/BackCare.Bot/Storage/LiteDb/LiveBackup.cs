using System.Globalization;
using BackCare.Bot.Storage.Backups;
using BackCare.Bot.Storage.Keys;
using Microsoft.Win32.SafeHandles;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>What a backup copies: a data file in which nothing changes as long as checkpoints are held back, and the vault that belongs to it.</summary>
internal sealed record HeldStore(SafeFileHandle Data, KeyVault Vault);

/// <summary>
/// Backs up an open store. Commits go to the log and only checkpoints to the data file; so checkpoints are held back while it is copied, the
/// copy shows one moment, and nobody waits for it.
/// </summary>
internal sealed class LiveBackup(StoreThread thread, Func<Shelf> shelf, TimeProvider time)
{
    private int underWay;

    public async Task<string> ToAsync(string file, string? copyOfVault, CancellationToken cancel)
    {
        if (Interlocked.Exchange(ref underWay, 1) == 1)
            throw BackupTrouble.Busy();

        var draft = file + ".new";
        try
        {
            if (File.Exists(file) && BackupFile.Header(file) is null)
                throw BackupTrouble.WouldOverwrite(file);

            var (header, vault) = await CopyAsync(draft, cancel).ConfigureAwait(false);
            var check = await Task.Run(() => Check(draft, file, header, vault), cancel).ConfigureAwait(false);
            if (copyOfVault is not null)
                await thread.Run(() => CopyVault(vault, copyOfVault), cancel).ConfigureAwait(false);

            Files.Move(draft, file);
            return Words(file, header, check, copyOfVault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            throw BackupTrouble.NotWritten(file, fault);
        }
        finally
        {
            if (File.Exists(draft))
                File.Delete(draft);
            Interlocked.Exchange(ref underWay, 0);
        }
    }

    private async Task<(BackupHeader Header, KeyVault Vault)> CopyAsync(string draft, CancellationToken cancel)
    {
        var (held, takenAt) = await thread.Run(() => (shelf().Hold(), time.GetUtcNow()), cancel).ConfigureAwait(false);
        try
        {
            return (await Task.Run(() => BackupFile.Write(draft, held.Data, held.Vault, takenAt, cancel), cancel).ConfigureAwait(false), held.Vault);
        }
        finally
        {
            thread.TryPost(() => shelf().Release());
        }
    }

    private static StoreCheck Check(string draft, string file, BackupHeader header, KeyVault vault)
    {
        try
        {
            BackupFile.Extract(draft, header, vault, Stream.Null);
            return StoreCheck.Of(draft, BackupHeader.Size, vault);
        }
        catch (Exception fault) when (fault is not IOException)
        {
            throw BackupTrouble.NotWhole(file, fault);
        }
    }

    /// <summary>Over the copy of before: an older vault holds keys that were destroyed since.</summary>
    private static bool CopyVault(KeyVault vault, string copy)
    {
        if (File.Exists(copy) && !vault.IsCopy(copy))
            throw BackupTrouble.WouldOverwriteVault(copy);

        Files.WriteWhole(copy, vault.Bytes());
        return true;
    }

    private static string Words(string file, BackupHeader header, StoreCheck check, string? copyOfVault)
    {
        var words = string.Create(
            CultureInfo.InvariantCulture,
            $"Backed up {check.Members} members and {check.Days} days, as they were on {header.TakenAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, to {file} ({header.Bytes / 1024} KB), and read it back whole.");
        return copyOfVault is null
            ? $"{words}\nIt holds no keys. Should this machine be lost, the vault and the master key are needed too: keep one newest copy of the vault elsewhere (--keys FILE)."
            : $"{words}\nThe vault of keys is copied to {copyOfVault}. Keep this copy only, and no older one: an older vault can bring back who was forgotten since.";
    }
}
