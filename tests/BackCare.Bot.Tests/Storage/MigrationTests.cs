using System.IO.Compression;
using System.Text;
using BackCare.Bot.Storage;
using BackCare.Bot.Storage.Keys;
using BackCare.Bot.Storage.LiteDb;
using BackCare.Core.Diaries;

namespace BackCare.Bot.Tests.Storage;

/// <summary>A store of version 1, as the program before sealing wrote it: <c>plain-store-v1.db.gz</c>, never made anew.</summary>
public sealed class MigrationTests : IDisposable
{
    private static readonly string[] Planted = ["sciatica", "gardening", "well done", "what is kept", "chat of ann", "dm of bob"];
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_plain_store_is_sealed_as_it_opens_and_everything_is_still_there()
    {
        Plain();
        Text(folder.Store).Should().ContainAll(Planted);

        await using (var store = new LiteDbStore(folder.Store))
            await Check(store);

        Directory.GetFiles(Path.GetDirectoryName(folder.Store)!).Select(Path.GetFileName).Should().BeEquivalentTo("backcare.db", "backcare.db.wal");
        Text(folder.Store).Should().NotContainAny(Planted);
        await using var again = new LiteDbStore(folder.Store);
        await Check(again);
    }

    [Fact]
    public async Task Nothing_is_left_in_the_blocks_of_the_old_file()
    {
        Plain();
        using var old = File.OpenHandle(folder.Store, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var linked = Path.Combine(folder.Path, "linked");
        using (var linking = System.Diagnostics.Process.Start("ln", [folder.Store, linked]))
            await linking.WaitForExitAsync();
        old.Dispose();

        await using (var store = new LiteDbStore(folder.Store))
            await store.OpenAsync(default);

        File.ReadAllBytes(linked).Should().OnlyContain(each => each == 0);
    }

    [Fact]
    public async Task A_migration_that_was_killed_before_the_end_begins_again()
    {
        Plain();
        await using (var store = new LiteDbStore(folder.Store))
            await store.OpenAsync(default);
        Plain();
        await File.WriteAllBytesAsync(folder.Store + ".sealing", new byte[12345]);

        await using var again = new LiteDbStore(folder.Store);
        await Check(again);
    }

    [Fact]
    public async Task A_plain_store_and_the_keys_of_another_are_not_mixed()
    {
        Plain();
        var keys = KeySource.Beside(folder.Store);
        KeyVault.Create(keys.Vault, keys.Take(locked: null), VaultHeader.New(salt: null));
        var before = await File.ReadAllBytesAsync(folder.Store);

        await using var store = new LiteDbStore(folder.Store);
        await store.Invoking(each => each.OpenAsync(default)).Should().ThrowAsync<StoreException>().WithMessage("The vault of keys * belongs to another store*");

        File.ReadAllBytes(folder.Store).Should().Equal(before);
    }

    private static async Task Check(LiteDbStore store)
    {
        var start = await store.OpenAsync(default);
        start.NextRow.Should().Be(5);
        start.Waiting.Should().BeEquivalentTo(
            [new WaitingRow(Kept.Row(2, "ann", "well done, Ann"), false), new WaitingRow(Kept.Row(3, "bob"), true), new WaitingRow(Kept.Row(4, "stranger", "what is kept"), false)],
            compare => compare.WithStrictOrdering());
        start.Cursors.Should().Equal(new PlatformCursor("telegram", "17", Kept.Noon));
        (await store.DueNudgesAsync(Kept.Noon, 9, default)).Select(nudge => nudge.Id.Value).Should().Equal("ann");

        var loaded = await store.LoadAsync([Kept.Wanted(Kept.Member("ann"), default, DiaryScope.Everything), Kept.Wanted(Kept.Member("bob"), default)], default);
        loaded[0].Member!.Country.Should().Be("FR");
        loaded[0].Diary.Days.Values.Select(day => day.Notes.Single().Words).Should().Equal("sciatica in october", "gardening helped");
        loaded[1].Member!.Address.Chat.Should().Be("chat of bob");
    }

    private void Plain()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.Store)!);
        using var packed = new GZipStream(File.OpenRead(Path.Combine(Checkout.Root, "tests", "BackCare.Bot.Tests", "Storage", "plain-store-v1.db.gz")), CompressionMode.Decompress);
        using var file = File.Create(folder.Store);
        packed.CopyTo(file);
    }

    private static string Text(string path) => Encoding.Latin1.GetString(File.ReadAllBytes(path));
}
