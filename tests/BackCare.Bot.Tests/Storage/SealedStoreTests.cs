using System.Text;
using BackCare.Bot.Outbox;
using BackCare.Bot.Storage;
using BackCare.Bot.Storage.Keys;
using BackCare.Bot.Storage.LiteDb;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using LiteDB;
using LiteDB.Engine;

namespace BackCare.Bot.Tests.Storage;

/// <summary>Who has the store's files without the keys has nothing; who has the wrong keys is told so.</summary>
public sealed class SealedStoreTests : IDisposable
{
    private static readonly Address Home = new(Platform.Telegram, "7316450982");
    private static readonly string[] Planted = ["sciatica", "naproxen", "Wilhelmina", "gardening", Home.Chat, "telegram", "onboarded"];
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task No_word_and_no_address_of_a_member_is_in_the_files_open_or_closed()
    {
        await using (var store = await Opened())
        {
            await store.CommitAsync(new Commit { Members = [new(Member(), [Day()])], Queued = [Row(1)] }, default);
            await store.CommitAsync(new Commit { Queued = [Row(2) with { Member = new MemberId("stranger") }], Settled = [1] }, default);

            (await Everything()).Should().NotContainAny(Planted);
        }

        var closed = await Everything();
        closed.Should().NotContainAny(Planted);
        closed.Should().Contain("aaaabbbbccccdddd", "ids stand in the open, and name nobody");
    }

    [Fact]
    public async Task The_files_of_keys_can_be_read_by_nobody_else()
    {
        if (OperatingSystem.IsWindows())
            return;

        await using var store = await Opened();
        foreach (var file in new[] { Source.File!, Source.Vault })
            File.GetUnixFileMode(file).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Source.Warnings().Should().BeEmpty();

        File.SetUnixFileMode(Source.File!, (UnixFileMode)0b110_100_100);
        Source.Warnings().Should().Equal($"The file {Source.File} can be read by other users of this machine. Close it: chmod 600 {Source.File}");
    }

    [Fact]
    public async Task A_document_put_in_the_place_of_another_is_damage_and_not_data()
    {
        var other = Member() with { Id = new MemberId("eeeeffffgggghhhh") };
        await using (var store = await Opened())
            await store.CommitAsync(new Commit { Members = [new(Member(), [Day()]), new(other, [])] }, default);

        Tamper("members", document => document["_id"] == other.Id.Value, (document, all) => document["body"] = all.First(each => each["_id"] != document["_id"])["body"]);

        await using var again = await Opened();
        (await again.Invoking(each => each.LoadAsync([Kept.Wanted(other, default)], default)).Should().ThrowAsync<StoreException>())
            .WithMessage("*is damaged*Nothing was overwritten*").Which.MayPass.Should().BeFalse();
    }

    [Fact]
    public async Task A_flipped_byte_is_damage_and_not_data()
    {
        await using (var store = await Opened())
            await store.CommitAsync(Kept.Of(Member(), Day()), default);

        Tamper("diary", _ => true, (document, _) => document["body"] = Flipped(document["body"].AsBinary));

        await using var again = await Opened();
        await again.Invoking(each => each.LoadAsync([Kept.Wanted(Member(), new(2026, 11, 24))], default)).Should().ThrowAsync<StoreException>().WithMessage("*is damaged*");
    }

    [Fact]
    public async Task A_wrong_key_is_said_to_be_wrong_and_nothing_changes()
    {
        await Filled();
        var wrong = Path.Combine(folder.Path, "wrong.key");
        await File.WriteAllTextAsync(wrong, MasterKey.NewText());

        await Refused(new KeySource(Keys, file: wrong), $"The key in {wrong} is not the key that {Source.Vault} is locked with: it wants key *, and this one is *Nothing was changed*");
        await Refused(new KeySource(Keys, key: MasterKey.NewText()), "Storage:Key is not the key that*");
    }

    [Fact]
    public async Task A_lost_key_is_said_to_be_lost_and_no_new_one_is_made()
    {
        await Filled();
        File.Delete(Source.File!);

        await Refused(Source, $"The key file {Source.File} is missing, but {Source.Vault} is locked with its key (*). Without that key nobody can read the store.*put your copy of the key file back*");
        File.Exists(Source.File).Should().BeFalse();
    }

    [Fact]
    public async Task A_lost_vault_is_said_to_be_lost_and_no_new_one_is_made()
    {
        await Filled();
        File.Delete(Source.Vault);

        await Refused(Source, $"The vault of keys {Source.Vault} is missing, and without it nobody can read the store*put back its newest copy*");
        File.Exists(Source.Vault).Should().BeFalse();
    }

    [Fact]
    public async Task A_vault_older_than_the_store_is_refused_at_once()
    {
        await Filled();
        var old = await File.ReadAllBytesAsync(Source.Vault);
        await using (var store = await Opened())
            await store.CommitAsync(Kept.Of(Kept.Member("newcomer")), default);
        await File.WriteAllBytesAsync(Source.Vault, old);

        await Refused(Source, "*the vault is older than the store*put back the newest copy of the vault.");
    }

    [Fact]
    public async Task The_vault_of_another_store_is_not_used()
    {
        await Filled();
        var key = await File.ReadAllTextAsync(Source.File!);
        KeyVault.Create(Source.Vault, MasterKey.Read(key, "")!, VaultHeader.New(salt: null));

        await Refused(Source, $"The vault of keys {Source.Vault} belongs to another store than {folder.Store}.*");
    }

    [Theory]
    [InlineData("secret", "Storage:Key does not hold a master key: 32 bytes in base64*")]
    [InlineData("", "Storage:Key does not hold a master key*")]
    public async Task A_setting_that_is_no_key_is_refused_before_anything_is_made(string key, string words)
    {
        await using var store = new LiteDbStore(folder.Store, new KeySource(Keys, key));

        await store.Invoking(each => each.OpenAsync(default)).Should().ThrowAsync<StoreException>().WithMessage(words);

        File.Exists(folder.Store).Should().BeFalse();
    }

    [Fact]
    public async Task A_named_key_file_that_is_not_there_is_not_made()
    {
        var file = Path.Combine(folder.Path, "nowhere.key");
        await using var store = new LiteDbStore(folder.Store, new KeySource(Keys, file: file));

        await store.Invoking(each => each.OpenAsync(default)).Should().ThrowAsync<StoreException>().WithMessage($"There is no key file {file}, as Storage:KeyFile names it.*");

        File.Exists(file).Should().BeFalse();
    }

    [Fact]
    public async Task Forgetting_destroys_the_key_so_that_a_copy_of_before_falls_silent()
    {
        var bob = Member() with { Id = new MemberId("eeeeffffgggghhhh"), NextNudge = Kept.Noon };
        await using (var store = await Opened())
            await store.CommitAsync(new Commit { Members = [new(Member() with { NextNudge = Kept.Noon }, [Day()]), new(bob, [Day()])], Queued = [Row(1)] }, default);
        var before = await File.ReadAllBytesAsync(folder.Store);
        await using (var store = await Opened())
            await store.CommitAsync(Kept.Erasing(Member()), default);

        await File.WriteAllBytesAsync(folder.Store, before);
        await using var again = new LiteDbStore(folder.Store);
        var start = await again.OpenAsync(default);

        start.Waiting.Should().BeEmpty();
        (await again.DueNudgesAsync(Kept.Noon, 9, default)).Select(nudge => nudge.Id).Should().Equal(bob.Id);
        var loaded = await again.LoadAsync([Kept.Wanted(Member(), new(2026, 11, 24), DiaryScope.Everything), Kept.Wanted(bob, new(2026, 11, 24))], default);
        loaded[0].Should().BeEquivalentTo(new Loaded(null, Diary.Empty));
        loaded[1].Diary.Days.Should().HaveCount(1);
    }

    [Fact]
    public async Task A_key_condemned_by_a_commit_is_destroyed_though_the_process_was_killed_in_between()
    {
        await using (var store = await Opened())
            await store.CommitAsync(Kept.Of(Member(), Day()), default);
        var keys = await File.ReadAllBytesAsync(Source.Vault);
        await using (var store = await Opened())
            await store.CommitAsync(Kept.Erasing(Member()), default);

        // As if the process had ended after the commit: the vault still holds the key, the ledger condemns it.
        await File.WriteAllBytesAsync(Source.Vault, keys);
        await using (await Opened())
            Destroyed().Should().Be(1);
    }

    private static Member Member() => new(new MemberId("aaaabbbbccccdddd"), Home)
    {
        Country = "FR",
        Conversation = new Core.Privacy.ConfirmingErase(),
        Said = [new Said("Wilhelmina", new DateOnly(2026, 11, 1))],
        Seen = ["naproxen"],
    };

    private static Day Day() => Kept.Day(2026, 11, 1, "sciatica, went gardening, took naproxen");

    private static OutboxRow Row(long id) => new(id, Member().Id, Home, new Reply(["greeting"], "Well done, Wilhelmina: gardening with sciatica"), Kept.Noon);

    private string Keys => Path.Combine(Path.GetDirectoryName(folder.Store)!, "keys");

    private KeySource Source => KeySource.Beside(folder.Store);

    private async Task<LiteDbStore> Opened()
    {
        var store = new LiteDbStore(folder.Store);
        await store.OpenAsync(default);
        return store;
    }

    private async Task Filled()
    {
        await using var store = await Opened();
        await store.CommitAsync(Kept.Of(Member(), Day()), default);
    }

    private async Task Refused(KeySource keys, string words)
    {
        var before = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllBytes);
        await using var store = new LiteDbStore(folder.Store, keys);

        var fault = await store.Invoking(each => each.OpenAsync(default)).Should().ThrowAsync<StoreException>().WithMessage(words);

        fault.Which.MayPass.Should().BeFalse();
        foreach (var (file, bytes) in before)
            File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes).Should().BeTrue($"{file} was only read");
    }

    private int Destroyed()
    {
        using var vault = KeyVault.Open(Source.Vault, KeySource.Read(Source.File!));
        return vault.CountDestroyed();
    }

    /// <summary>Every file of the folder, as another program reads them.</summary>
    private async Task<string> Everything()
    {
        var text = new StringBuilder();
        foreach (var file in Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories))
        {
            var copy = Path.GetTempFileName();
            using (var copying = System.Diagnostics.Process.Start("cp", [file, copy]))
                await copying.WaitForExitAsync();
            text.Append(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(copy)));
            File.Delete(copy);
        }

        return text.ToString();
    }

    private void Tamper(string collection, Predicate<BsonDocument> which, Action<BsonDocument, IReadOnlyList<BsonDocument>> change)
    {
        using var engine = new LiteEngine(new EngineSettings { Filename = folder.Store });
        var all = new List<BsonDocument>();
        using (var reader = engine.Query(collection, new Query()))
        {
            while (reader.Read())
                all.Add(reader.Current.AsDocument);
        }

        var document = all.Single(each => which(each));
        change(document, all);
        engine.Update(collection, [document]);
        engine.Checkpoint();
    }

    private static byte[] Flipped(byte[] bytes)
    {
        bytes[bytes.Length / 2] ^= 1;
        return bytes;
    }
}
