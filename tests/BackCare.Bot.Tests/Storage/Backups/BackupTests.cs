using System.Globalization;
using System.Text;
using BackCare.Bot.Storage;
using BackCare.Bot.Storage.Backups;
using BackCare.Bot.Storage.Keys;
using BackCare.Bot.Storage.LiteDb;
using BackCare.Core.Diaries;
using BackCare.Core.Members;

namespace BackCare.Bot.Tests.Storage.Backups;

/// <summary>A backup shows one moment, holds no key, and never takes the place of anything before it was read back.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly Folder folder = new();

    private string File1 => Path.Combine(folder.Path, "backups", "one.backup");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_backup_taken_under_load_is_the_store_at_one_moment()
    {
        await using var store = await Opened();
        await store.CommitAsync(Numbered(1), default);
        using var enough = new CancellationTokenSource();
        var last = 1L;
        var writing = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                await store.CommitAsync(Numbered(last + 1), default);
                Interlocked.Increment(ref last);
            }
        });

        for (var round = 0; round < 4; round++)
        {
            var before = Interlocked.Read(ref last);
            await store.BackUpAsync(File1, keys: null, default);
            var after = Interlocked.Read(ref last);

            using var elsewhere = new Folder();
            await CheckNumbered(await Restored(elsewhere), before, after + 1);
        }

        await enough.CancelAsync();
        await writing;
        await CheckNumbered(store, last, last);
    }

    [Fact]
    public async Task The_words_say_what_was_backed_up()
    {
        await using var store = new LiteDbStore(folder.Store, time: new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Kept.Noon));
        await store.OpenAsync(default);
        await store.CommitAsync(Kept.Of(Kept.Member("ann"), Kept.Day(2026, 11, 1), Kept.Day(2026, 11, 2)), default);

        (await store.BackUpAsync(File1, keys: null, default)).Should()
            .StartWith($"Backed up 1 members and 2 days, as they were on 2026-11-24 12:00:00 UTC, to {File1} (").And.Contain("It holds no keys.");
    }

    [Fact]
    public async Task A_backup_holds_no_word_of_a_member_and_no_key()
    {
        await using var store = await Opened();
        await store.CommitAsync(Kept.Of(Kept.Member("ann"), Kept.Day(2026, 11, 1, "sciatica")), default);
        await store.BackUpAsync(File1, keys: null, default);

        var backup = await File.ReadAllBytesAsync(File1);
        Encoding.Latin1.GetString(backup).Should().NotContainAny("sciatica", "chat of ann", "Telegram");
        var vault = new FileStream(KeySource.Beside(folder.Store).Vault, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await using (vault)
        {
            var slot = new byte[VaultSlot.Size];
            vault.Position = VaultSlot.Size;
            await vault.ReadExactlyAsync(slot);
            VaultSlot.HoldsKey(slot).Should().BeTrue();
            backup.AsSpan().IndexOf(slot.AsSpan(24, 32)).Should().Be(-1);
        }
    }

    [Fact]
    public async Task A_file_that_is_no_backup_is_not_overwritten()
    {
        await using var store = await Opened();
        Directory.CreateDirectory(Path.GetDirectoryName(File1)!);
        await File.WriteAllTextAsync(File1, "the shopping list");

        (await store.Invoking(each => each.BackUpAsync(File1, keys: null, default)).Should().ThrowAsync<StoreException>())
            .WithMessage($"The file {File1} is there already and is not a backup of BackCare. It was not overwritten*");
        (await File.ReadAllTextAsync(File1)).Should().Be("the shopping list");
    }

    [Fact]
    public async Task The_copy_of_the_vault_replaces_the_copy_before_and_nothing_else()
    {
        await using var store = await Opened();
        var (copy, list, vault) = (Path.Combine(folder.Path, "copy.keys"), Path.Combine(folder.Path, "list"), KeySource.Beside(folder.Store).Vault);
        await File.WriteAllTextAsync(list, "the shopping list");

        await store.BackUpAsync(File1, copy, default);
        await store.CommitAsync(Kept.Of(Kept.Member("ann")), default);
        (await store.BackUpAsync(File1, copy, default)).Should().Contain("Keep this copy only, and no older one");

        new FileInfo(copy).Length.Should().Be(2 * VaultSlot.Size);
        foreach (var other in new[] { list, vault, folder.Store })
            await store.Invoking(each => each.BackUpAsync(File1, other, default)).Should().ThrowAsync<StoreException>();
        (await File.ReadAllTextAsync(list)).Should().Be("the shopping list");
    }

    [Fact]
    public async Task A_backup_given_up_leaves_nothing_and_the_next_one_works()
    {
        await using var store = await Opened();
        await store.CommitAsync(Kept.Of(Kept.Member("ann")), default);

        await store.Invoking(each => each.BackUpAsync(File1, keys: null, new CancellationToken(canceled: true))).Should().ThrowAsync<OperationCanceledException>();
        Directory.Exists(Path.GetDirectoryName(File1)).Should().BeFalse();

        await store.BackUpAsync(File1, keys: null, default);
        BackupFile.Header(File1).Should().NotBeNull();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named_and_the_store_goes_on()
    {
        await using var store = await Opened();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "backups"), "a file where the folder should be");

        (await store.Invoking(each => each.BackUpAsync(File1, keys: null, default)).Should().ThrowAsync<StoreException>()).WithMessage($"The backup {File1} could not be written: *");

        await store.CommitAsync(Kept.Of(Kept.Member("ann")), default);
    }

    private async Task<LiteDbStore> Opened()
    {
        var store = new LiteDbStore(folder.Store);
        await store.OpenAsync(default);
        return store;
    }

    /// <summary>The backup, restored on another machine with a copy of the keys as they are now.</summary>
    private async Task<LiteDbStore> Restored(Folder elsewhere)
    {
        var (here, there) = (KeySource.Beside(folder.Store), KeySource.Beside(elsewhere.Store));
        Directory.CreateDirectory(Path.GetDirectoryName(there.Vault)!);
        File.Copy(here.File!, there.File!);
        using (var copying = System.Diagnostics.Process.Start("cp", [here.Vault, there.Vault]))
            await copying.WaitForExitAsync();

        await new Restore(elsewhere.Store, there).FromAsync(File1, copyOfVault: null, default);
        return new LiteDbStore(elsewhere.Store);
    }

    private static Commit Numbered(long number) => new()
    {
        Members = [new(Named("first", number), [Day(number)]), new(Named("second", number), []), new(Named("m" + number % 50, number), [Day(number)])],
        Queued = [Kept.Row(number, text: Text(number))],
        Settled = [number - 1],
        Cursors = [new("numbers", Text(number), Kept.Noon)],
    };

    private static Member Named(string id, long number) => Kept.Member(id) with { Seen = [Text(number)] };

    private static Day Day(long number) => new(new DateOnly(2000, 1, 1).AddDays((int)number % 200)) { Notes = [new Note(Text(number), Kept.Noon)] };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task CheckNumbered(LiteDbStore store, long least, long most)
    {
        var start = await store.OpenAsync(default);
        var number = long.Parse(start.Cursors.Single().Position, CultureInfo.InvariantCulture);
        number.Should().BeInRange(least, most);
        start.Waiting.Select(each => each.Row.Id).Should().Equal(number);

        var loaded = await store.LoadAsync([.. new[] { "first", "second", "m" + number % 50 }.Select(id => Kept.Wanted(Kept.Member(id), default, DiaryScope.Everything))], default);
        loaded.Select(each => each.Member!.Seen.Single()).Should().AllBe(Text(number));
        loaded[0].Diary[Day(number).Date].Notes.Single().Words.Should().Be(Text(number));
        loaded[0].Diary.Days.Should().HaveCount((int)Math.Min(number, 200));
        await store.DisposeAsync();
    }
}
