using System.Text;
using BackCare.Bot.Storage;
using BackCare.Bot.Storage.LiteDb;
using BackCare.Core.Diaries;
using BackCare.Core.Members;

namespace BackCare.Bot.Tests.Storage;

/// <summary>What was acknowledged is on the disk; what was refused is nowhere.</summary>
public sealed class LiteDbDurabilityTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task On_a_full_disk_nothing_is_half_committed_and_the_same_commit_works_once_there_is_space()
    {
        using var disk = SmallDisk.MountOrSkip(folder.Path, "4m");
        var (ann, bob) = (Kept.Member("ann"), Kept.Member("bob"));
        var big = Kept.Of(bob, Kept.Day(2026, 11, 2, new string('w', 200_000))) with
        {
            Queued = [Kept.Row(2, "bob")],
            Settled = [1],
            Cursors = [new PlatformCursor("telegram", "2", Kept.Noon)],
        };

        await using (var store = await Opened())
        {
            await store.CommitAsync(Kept.Of(ann, Kept.Day(2026, 11, 1)) with { Queued = [Kept.Row(1)] }, default);
            disk.Fill(left: 100_000);

            for (var attempt = 0; attempt < 3; attempt++)
            {
                var full = await store.Invoking(each => each.CommitAsync(big, default)).Should().ThrowAsync<StoreException>();
                full.WithMessage("There is no space left on the disk for the store*").Which.MayPass.Should().BeTrue();
                (await Names(store, ann, bob)).Should().Equal("ann", null);
            }

            disk.MakeSpace();
            await store.CommitAsync(big, default);
            (await Names(store, ann, bob)).Should().Equal("ann", "bob");
        }

        await using var again = new LiteDbStore(folder.Store);
        var start = await again.OpenAsync(default);
        start.Waiting.Select(each => each.Row.Id).Should().Equal(2);
        start.Cursors.Should().ContainSingle();
        (await Names(again, ann, bob)).Should().Equal("ann", "bob");
    }

    [Fact]
    public async Task A_refused_commit_is_not_there_after_a_restart_either()
    {
        using var disk = SmallDisk.MountOrSkip(folder.Path, "4m");
        var (ann, bob) = (Kept.Member("ann"), Kept.Member("bob"));

        await using (var store = await Opened())
        {
            await store.CommitAsync(Kept.Of(ann), default);
            disk.Fill(left: 100_000);
            await store.Invoking(each => each.CommitAsync(Kept.Of(bob, Kept.Day(2026, 11, 2, new string('w', 200_000))), default))
                .Should().ThrowAsync<StoreException>();
        }

        await using var again = await Opened();
        (await Names(again, ann, bob)).Should().Equal("ann", null);
    }

    [Fact]
    public async Task A_disk_too_full_for_a_checkpoint_loses_nothing()
    {
        using var disk = SmallDisk.MountOrSkip(folder.Path, "4m");
        Member[] members = [.. Enumerable.Range(0, 40).Select(number => Kept.Member("m" + number))];

        await using (var store = await Opened())
        {
            foreach (var member in members)
                await store.CommitAsync(Kept.Of(member, Kept.Day(2026, 11, 1, new string('w', 7000))), default);
            disk.Fill(left: 20_000);
        }

        await using (var full = await Opened())
            (await Names(full, members)).Should().Equal(members.Select(member => member.Id.Value));

        disk.MakeSpace();
        await using var again = await Opened();
        (await Names(again, members)).Should().Equal(members.Select(member => member.Id.Value));
    }

    [Fact]
    public async Task A_commit_torn_at_any_byte_is_a_commit_that_never_was()
    {
        var (ann, bob) = (Kept.Member("ann"), Kept.Member("bob"));
        byte[] data, whole, last;
        await using (var store = await Opened())
        {
            await store.CommitAsync(Kept.Of(ann), default);
            whole = await Copy(".wal");
            await store.CommitAsync(Kept.Of(bob, Kept.Day(2026, 11, 1)), default);
            (data, last) = (await Copy(""), await Copy(".wal"));
        }

        for (var torn = whole.Length + 1; torn < last.Length; torn += 4001)
        {
            await File.WriteAllBytesAsync(folder.Store, data);
            await File.WriteAllBytesAsync(folder.Store + ".wal", [.. last[..torn], .. new byte[last.Length - torn]]);

            await using var store = await Opened();
            (await Names(store, ann, bob)).Should().Equal("ann", null);
            await store.CommitAsync(Kept.Of(bob), default);
        }
    }

    [Fact]
    public async Task Nothing_that_was_erased_can_be_found_in_the_files()
    {
        var ann = Kept.Member("anna-to-be-forgotten") with { NextNudge = Kept.Noon };
        await using (var store = await Opened())
        {
            foreach (var number in Enumerable.Range(1, 40))
            {
                var commit = Kept.Of(ann, Kept.Day(2026, 11 - number % 3, 1 + number % 28, new string('w', number * 37) + "my secret")) with
                {
                    Queued = [Kept.Row(number, ann.Id.Value, "secret reply")],
                    Settled = number % 2 == 0 ? [number - 1] : [],
                };
                await store.CommitAsync(commit, default);
                await store.CommitAsync(Kept.Of(Kept.Member("other" + number)), default);
            }

            await store.CommitAsync(Kept.Erasing(ann), default);
        }

        var text = Encoding.Latin1.GetString([.. await Copy(""), .. await Copy(".wal")]);
        text.Should().Contain("other7");
        text.Contains("secret", StringComparison.Ordinal).Should().BeFalse();
        text.Contains("forgotten", StringComparison.Ordinal).Should().BeFalse();
    }

    private async Task<LiteDbStore> Opened()
    {
        var store = new LiteDbStore(folder.Store);
        await store.OpenAsync(default);
        return store;
    }

    /// <summary>The bytes of a file that the store holds open, as another program reads them.</summary>
    private async Task<byte[]> Copy(string end)
    {
        var copy = Path.Combine(folder.Path, "copy");
        using var copying = System.Diagnostics.Process.Start("cp", [folder.Store + end, copy]);
        await copying.WaitForExitAsync();
        return await File.ReadAllBytesAsync(copy);
    }

    private static async Task<IEnumerable<string?>> Names(LiteDbStore store, params IEnumerable<Member> members)
    {
        var loaded = await store.LoadAsync([.. members.Select(member => Kept.Wanted(member, new(2026, 11, 24), DiaryScope.Everything))], default);
        return loaded.Select(each => each.Member?.Id.Value);
    }
}
