namespace BackCare.Bot.Storage.Backups;

/// <summary>A store that can copy itself while it is in use.</summary>
public interface IBackedUp
{
    /// <summary>Writes the store, as it is at one moment, to a file that is put in place only once it was read back whole.</summary>
    /// <param name="file">The backup; one that is there is replaced.</param>
    /// <param name="keys">Where the newest copy of the vault of keys goes, over the one before; null for no copy.</param>
    /// <returns>What was backed up, in words.</returns>
    /// <exception cref="StoreException">In words; the file is as it was.</exception>
    Task<string> BackUpAsync(string file, string? keys, CancellationToken cancel);
}
