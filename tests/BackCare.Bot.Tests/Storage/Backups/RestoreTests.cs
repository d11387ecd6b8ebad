using BackCare.Bot.Storage;
using BackCare.Bot.Storage.Backups;
using BackCare.Bot.Storage.Keys;
using BackCare.Bot.Storage.LiteDb;
using BackCare.Core.Diaries;

namespace BackCare.Bot.Tests.Storage.Backups;

/// <summary>The way back: verified before it replaces anything, and finished or undone whenever it is killed.</summary>
public sealed class RestoreTests : IDisposable
{
    private readonly Folder folder = new();

    private string Backup => Path.Combine(folder.Path, "one.backup");

    private KeySource Keys => KeySource.Beside(folder.Store);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_store_is_as_it_was_and_the_one_that_was_there_is_kept_aside()
    {
        await BackedUp("ann", "bob");
        await With(store => store.CommitAsync(Kept.Of(Kept.Member("cid"), Kept.Day(2026, 11, 3)), default));

        var words = await Restore();

        words.Should().Match($"Restored from {Backup}, as it was on * UTC: 2 members, 2 days.\nThe store that was there is kept as {folder.Store}.before until the next restore;*");
        (await Names()).Should().Equal("ann", "bob", null);
        File.Copy(folder.Store + ".before", folder.Store, overwrite: true);
        (await Names()).Should().Equal("ann", "bob", "cid");
    }

    [Fact]
    public async Task Who_was_forgotten_since_the_backup_stays_forgotten()
    {
        await BackedUp("ann", "bob");
        await With(store => store.CommitAsync(Kept.Erasing(Kept.Member("ann")), default));

        (await Restore()).Should().Contain(": 1 members, 1 days.\n1 members of the backup were forgotten since then and stay forgotten.");

        (await Names()).Should().Equal(null, "bob", null);
    }

    [Fact]
    public async Task On_another_machine_the_copy_of_the_vault_and_the_master_key_are_enough()
    {
        await BackedUp("ann", "bob");
        using var elsewhere = new Folder();
        var key = Path.Combine(elsewhere.Path, "my.key");
        File.Copy(Keys.File!, key);
        var there = new KeySource(Path.Combine(elsewhere.Path, "data", "keys"), file: key);

        await new Restore(elsewhere.Store, there).FromAsync(Backup, Backup + ".keys", default);

        await using var store = new LiteDbStore(elsewhere.Store, there);
        await store.OpenAsync(default);
        (await Names(store)).Should().Equal("ann", "bob", null);
    }

    [Fact]
    public async Task Without_a_vault_it_asks_for_its_copy()
    {
        await BackedUp("ann");
        File.Delete(Keys.Vault);

        await Refused($"The backup {Backup} holds no keys, and there is no vault {Keys.Vault}.*name the newest copy of the vault with --keys*");
    }

    [Fact]
    public async Task The_backup_of_another_store_is_refused()
    {
        await BackedUp("ann");
        using var other = new Folder();
        await using (var store = new LiteDbStore(other.Store))
        {
            await store.OpenAsync(default);
            await store.BackUpAsync(Backup, keys: null, default);
        }

        await Refused($"The keys do not match: the backup {Backup} is of another store than the vault {Keys.Vault}.*");
    }

    [Fact]
    public async Task A_vault_older_than_the_backup_is_refused_and_nobody_is_dropped_in_silence()
    {
        await BackedUp("ann");
        var old = await File.ReadAllBytesAsync(Keys.Vault);
        await With(store => store.CommitAsync(Kept.Of(Kept.Member("cid")), default));
        await BackedUp("bob");
        await File.WriteAllBytesAsync(Keys.Vault, old);

        await Refused("*the vault is older than the store*put back the newest copy of the vault*");
    }

    [Fact]
    public async Task A_wrong_master_key_is_refused()
    {
        await BackedUp("ann");
        await File.WriteAllTextAsync(Keys.File!, MasterKey.NewText());

        await Refused($"The key in {Keys.File} is not the key that {Keys.Vault} is locked with*");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(130)]
    [InlineData(600)]
    [InlineData(9_000)]
    [InlineData(-1)]
    public async Task A_changed_byte_anywhere_is_noticed(int at)
    {
        await BackedUp("ann");
        var bytes = await File.ReadAllBytesAsync(Backup);
        bytes[at < 0 ? bytes.Length + at : at] ^= 1;
        await File.WriteAllBytesAsync(Backup, bytes);

        await Refused("*Nothing was replaced*");
    }

    [Fact]
    public async Task A_backup_cut_short_is_noticed()
    {
        await BackedUp("ann");
        await File.WriteAllBytesAsync(Backup, (await File.ReadAllBytesAsync(Backup))[..^8192]);

        await Refused($"The backup {Backup} is damaged, or was changed since it was made.*");
    }

    [Fact]
    public async Task A_backup_of_a_newer_program_is_refused()
    {
        await BackedUp("ann");
        var bytes = await File.ReadAllBytesAsync(Backup);
        ((BackupFile.Header(Backup)! with { Version = 9 }).Line()).CopyTo(bytes, 0);
        await File.WriteAllBytesAsync(Backup, bytes);

        await Refused($"The backup {Backup} was made by a newer BackCare (version 9 of backups*");
    }

    [Fact]
    public async Task Something_else_than_a_backup_is_refused()
    {
        await BackedUp("ann");
        await File.WriteAllTextAsync(Backup, "the shopping list");
        await Refused($"The file {Backup} is not a backup of BackCare*");

        File.Delete(Backup);
        await Refused($"There is no file {Backup}.");
    }

    [Fact]
    public async Task A_store_that_is_in_use_is_not_replaced()
    {
        await BackedUp("ann");

        await With(async _ => await this.Invoking(each => each.Restore()).Should().ThrowAsync<StoreException>().WithMessage($"The store {folder.Store} is in use by another process.*"));

        (await Names()).Should().Equal("ann", null, null);
    }

    /// <summary>A kill between two steps is what the first steps leave; whoever opens the store next finishes.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task A_restore_killed_after_any_step_is_finished_by_the_next_start(int steps)
    {
        await BackedUp("ann", "bob");
        await Crashed();
        Extract();
        Files.WriteWhole(PendingRestore.Mark(folder.Store), "a restore"u8);
        using (var log = StoreFiles.Lock(folder.Store))
            PendingRestore.Steps(folder.Store, log).Take(steps).ToList().ForEach(step => step());

        (await Names()).Should().Equal("ann", "bob", null);

        File.Exists(PendingRestore.Mark(folder.Store)).Should().BeFalse();
        File.Move(folder.Store + ".before", folder.Store, overwrite: true);
        File.Move(folder.Store + ".before.wal", folder.Store + ".wal", overwrite: true);
        (await Names()).Should().Equal(["ann", "bob", "cid"], "the store that was there is whole, with its log");
    }

    [Fact]
    public async Task A_restore_killed_before_everything_was_verified_never_was()
    {
        await BackedUp("ann", "bob");
        await With(store => store.CommitAsync(Kept.Of(Kept.Member("cid")), default));
        Extract();

        (await Names()).Should().Equal("ann", "bob", "cid");
    }

    private async Task BackedUp(params string[] names) => await With(async store =>
    {
        foreach (var name in names)
            await store.CommitAsync(Kept.Of(Kept.Member(name), Kept.Day(2026, 11, 1)), default);
        await store.BackUpAsync(Backup, Backup + ".keys", default);
    });

    /// <summary>The files of a store with one member more, killed before its log was brought in.</summary>
    private async Task Crashed()
    {
        byte[] data = [], log = [];
        await With(async store =>
        {
            await store.CommitAsync(Kept.Of(Kept.Member("cid"), Kept.Day(2026, 11, 1)), default);
            (data, log) = (await Copied(""), await Copied(".wal"));
        });
        await File.WriteAllBytesAsync(folder.Store, data);
        await File.WriteAllBytesAsync(folder.Store + ".wal", log);
    }

    private async Task<byte[]> Copied(string end)
    {
        var copy = Path.Combine(folder.Path, "copied");
        using var copying = System.Diagnostics.Process.Start("cp", [folder.Store + end, copy]);
        await copying.WaitForExitAsync();
        return await File.ReadAllBytesAsync(copy);
    }

    private void Extract()
    {
        using var vault = KeyVault.Open(Keys.Vault, KeySource.Read(Keys.File!));
        using var data = Files.Create(PendingRestore.Ready(folder.Store));
        BackupFile.Extract(Backup, BackupFile.Header(Backup)!, vault, data);
    }

    private Task<string> Restore() => new Restore(folder.Store, Keys).FromAsync(Backup, copyOfVault: null, default);

    private async Task Refused(string words)
    {
        var before = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllBytes);

        await this.Invoking(each => each.Restore()).Should().ThrowAsync<StoreException>().WithMessage(words);

        Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Should().BeEquivalentTo(before.Keys);
        foreach (var (file, bytes) in before)
            File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes).Should().BeTrue($"{file} was only read");
    }

    private async Task With(Func<LiteDbStore, Task> work)
    {
        await using var store = new LiteDbStore(folder.Store);
        await store.OpenAsync(default);
        await work(store);
    }

    private async Task<IEnumerable<string?>> Names()
    {
        await using var store = new LiteDbStore(folder.Store);
        await store.OpenAsync(default);
        return await Names(store);
    }

    private static async Task<IEnumerable<string?>> Names(LiteDbStore store)
    {
        var wanted = new[] { "ann", "bob", "cid" }.Select(name => Kept.Wanted(Kept.Member(name), new(2026, 11, 24), DiaryScope.Everything));
        return [.. (await store.LoadAsync([.. wanted], default)).Select(each => each.Member?.Id.Value)];
    }
}
