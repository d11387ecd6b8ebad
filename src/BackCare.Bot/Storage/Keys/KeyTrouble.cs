namespace BackCare.Bot.Storage.Keys;

/// <summary>What can go wrong with keys, said to the person who hosts the bot: what, where, and what to do. Never a key.</summary>
internal static class KeyTrouble
{
    public static StoreException NotAKey(string from) => new(
        $"{from} does not hold a master key: 32 bytes in base64, 44 characters, such as 'head -c 32 /dev/urandom | base64' makes.");

    public static StoreException FileMissing(string file) => new(
        $"There is no key file {file}, as Storage:KeyFile names it. Put the key there; for a new store make one: head -c 32 /dev/urandom | base64 > {file} && chmod 600 {file}");

    public static StoreException FileUnreadable(string file, Exception fault) => new(
        $"The key file {file} cannot be read ({fault.Message}). Let the user that runs BackCare, and nobody else, read it.", fault);

    public static StoreException KeyLost(string file, string locked, string? wanted) => new(
        $"The key file {file} is missing, but {locked} is locked with its key{(wanted is null ? "" : $" ({wanted})")}. Without that key nobody can read the store. " +
        $"Nothing was changed: put your copy of the key file back, or give the key as Storage:Key or Storage:KeyFile.");

    public static StoreException WrongKey(string vault, string wanted, MasterKey given) => new(
        $"{given.From} is not the key that {vault} is locked with: it wants key {wanted}, and this one is {given.Spelt}. Nothing was changed: give the key that belongs to this store.");

    public static StoreException NotAVault(string vault) => new(
        $"The vault of keys {vault} is damaged, or is no vault. Nothing was overwritten: put back its newest copy (backup --keys makes one).");

    public static StoreException NewerVault(string vault, int version) => new(
        $"The vault of keys {vault} was written by a newer BackCare (version {version}; this program knows up to {VaultHeader.Version}). Nothing was changed: run the newer program.");

    public static StoreException VaultMissing(string vault, string store) => new(
        $"The vault of keys {vault} is missing, and without it nobody can read the store {store}. Nothing was changed: put back its newest copy (backup --keys makes one).");

    public static StoreException OtherStore(string vault, string store) => new(
        $"The vault of keys {vault} belongs to another store than {store}. Nothing was changed: put the vault and the store of one BackCare together.");

    public static StoreException NoSuchKey(string vault) => new(
        $"A document of the store was sealed with a key that the vault {vault} has never held: the vault is older than the store, or of another one. " +
        "Nothing was overwritten: put back the newest copy of the vault.");

    public static StoreException NothingToRotate(string vault) => new($"There is no vault {vault}, so there is no key to change. Name the store's folder with --data.");

    public static StoreException NextKeyNeeded() => new(
        "The master key is given by Storage:Key or Storage:KeyFile. Name a file for the new key with --to; it is made where it is missing. Nothing was changed.");

    public static string ReadByOthers(string file) => $"The file {file} can be read by other users of this machine. Close it: chmod 600 {file}";
}
