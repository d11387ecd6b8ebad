namespace BackCare.Bot.Storage.Backups;

/// <summary>What can go wrong with backups, said to the person who makes them: what, where, and what to do.</summary>
internal static class BackupTrouble
{
    public static StoreException Damaged(string file) => new($"The backup {file} is damaged, or was changed since it was made. Nothing was replaced: take another backup.");

    public static StoreException NoBackup(string file) => new($"The file {file} is not a backup of BackCare, or its beginning is damaged. Nothing was replaced.");

    public static StoreException Missing(string file) => new($"There is no file {file}.");

    public static StoreException Unreadable(string file, Exception cause) => new($"The backup {file} cannot be read: {cause.Message} Nothing was replaced.", cause);

    public static StoreException Newer(string file, int version) => new(
        $"The backup {file} was made by a newer BackCare (version {version} of backups; this program knows up to {BackupHeader.NewestVersion}). Nothing was replaced: run the newer program.");

    public static StoreException OtherKeys(string file, string vault) => new(
        $"The keys do not match: the backup {file} is of another store than the vault {vault}. Nothing was replaced: put the vault that belongs to it in place, or name its copy with --keys.");

    public static StoreException KeysNeeded(string file, string vault) => new(
        $"The backup {file} holds no keys, and there is no vault {vault}. Nothing was replaced: name the newest copy of the vault with --keys.");

    public static StoreException WouldOverwrite(string file) => new($"The file {file} is there already and is not a backup of BackCare. It was not overwritten: choose another name.");

    public static StoreException WouldOverwriteVault(string file) => new($"The file {file} is there already and is not a copy of this store's vault. It was not overwritten: choose another name.");

    public static StoreException Busy() => new("A backup is being made already.");

    public static StoreException NotWhole(string file, Exception cause) => new($"The copy of the store did not read back whole ({cause.GetType().Name}), and {file} was not touched. Look at the disk, and try again.", cause);

    public static StoreException NotWritten(string file, Exception cause) => new($"The backup {file} could not be written: {cause.Message}", cause);
}
