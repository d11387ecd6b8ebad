using BackCare.Bot.Storage;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using CsCheck;

namespace BackCare.Bot.Tests.Storage;

/// <summary>What makes a store a store. Every store's tests inherit this.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private IStore store = null!;
    private StoreStart start = null!;

    /// <summary>A store over what the one before kept, not opened yet.</summary>
    protected abstract IStore New();

    public async ValueTask InitializeAsync()
    {
        store = New();
        start = await store.OpenAsync(default);
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await store.DisposeAsync();
    }

    [Fact]
    public void A_new_store_is_empty_and_has_a_salt_of_its_own()
    {
        start.Salt.Should().HaveCount(16).And.Contain(each => each != 0);
        start.NextRow.Should().Be(1);
        start.Waiting.Should().BeEmpty();
        start.Cursors.Should().BeEmpty();
    }

    [Fact]
    public async Task An_unknown_member_is_null_with_an_empty_diary()
    {
        var loaded = await Load(Kept.Member("nobody"));

        loaded.Member.Should().BeNull();
        loaded.Diary.Days.Should().BeEmpty();
    }

    [Fact]
    public Task Any_member_and_any_day_survive_unchanged() =>
        Gen.Select(AnyRecord.Of<Member>(), AnyRecord.Of<Day>().Array[1, 6], Gen.Bool).SampleAsync(
            async (any, days, reopen) =>
            {
                var member = any with { Id = new MemberId("any") };
                var distinct = days.DistinctBy(day => day.Date).OrderBy(day => day.Date).ToArray();
                await store.CommitAsync(Kept.Erasing(member), default);
                await store.CommitAsync(Kept.Of(member, distinct), default);

                if (reopen)
                    await Reopen();

                var loaded = await Load(member, DiaryScope.Everything);
                MemberRecord.Write(loaded.Member!).Should().Equal(MemberRecord.Write(member));
                MemberRecord.Write([.. loaded.Diary.Days.Values]).Should().Equal(MemberRecord.Write(distinct));
            },
            iter: 60,
            threads: 1);

    [Fact]
    public async Task A_day_of_which_nothing_is_left_has_no_entry()
    {
        var ann = Kept.Member("ann");
        await store.CommitAsync(Kept.Of(ann, Kept.Day(2026, 11, 3), Kept.Day(2026, 11, 4)), default);
        await store.CommitAsync(Kept.Of(ann, new Day(new DateOnly(2026, 11, 3))), default);

        (await Load(ann)).Diary.Days.Keys.Should().Equal(new DateOnly(2026, 11, 4));
        await Reopen();
        (await Load(ann)).Diary.Days.Keys.Should().Equal(new DateOnly(2026, 11, 4));
    }

    [Fact]
    public async Task Members_come_in_the_order_asked_for_even_twice()
    {
        var (ann, bob) = (Kept.Member("ann"), Kept.Member("bob"));
        await store.CommitAsync(new Commit { Members = [new(ann, [Kept.Day(2026, 10, 3)]), new(bob, [])] }, default);

        var loaded = await store.LoadAsync(
            [Kept.Wanted(bob, Today), Kept.Wanted(Kept.Member("nobody"), Today), Kept.Wanted(ann, Today), Kept.Wanted(ann, new(2027, 1, 1))], default);

        loaded.Select(each => each.Member?.Id.Value).Should().Equal("bob", null, "ann", "ann");
        loaded.Select(each => each.Diary.Days.Count).Should().Equal(0, 0, 1, 0);
    }

    [Theory]
    [InlineData("2026-03-01", "2026-02-01,2026-02-28,2026-03-31")]
    [InlineData("2026-02-28", "2026-01-31,2026-02-01,2026-02-28")]
    [InlineData("2026-01-31", "2025-12-31,2026-01-31")]
    [InlineData("2026-04-30", "2026-03-31,2026-04-01")]
    public async Task Recent_is_this_month_and_the_one_before(string today, string expected)
    {
        var ann = Kept.Member("ann");
        await store.CommitAsync(
            Kept.Of(
                ann,
                Kept.Day(2025, 12, 31), Kept.Day(2026, 1, 31), Kept.Day(2026, 2, 1), Kept.Day(2026, 2, 28), Kept.Day(2026, 3, 31), Kept.Day(2026, 4, 1)),
            default);

        foreach (var _ in new[] { "from memory", "from the disk" })
        {
            var loaded = await store.LoadAsync([Kept.Wanted(ann, DateOnly.ParseExact(today, "yyyy-MM-dd"))], default);

            loaded.Single().Diary.Days.Keys.Select(date => $"{date:yyyy-MM-dd}").Should().Equal(expected.Split(','));
            (await Load(ann, DiaryScope.Everything)).Diary.Days.Should().HaveCount(6);
            await Reopen();
        }
    }

    [Theory]
    [InlineData(DiaryScope.Season, "2026-03-01", 90)]
    [InlineData(DiaryScope.Season, "2026-03-31", 90)]
    [InlineData(DiaryScope.Year, "2026-03-01", 363)]
    [InlineData(DiaryScope.Year, "2026-12-31", 363)]
    public async Task A_longer_look_back_reaches_as_far_as_its_pictures(DiaryScope scope, string last, int daysBack)
    {
        var (ann, today) = (Kept.Member("ann"), DateOnly.ParseExact(last, "yyyy-MM-dd"));
        var first = today.AddDays(-daysBack);
        await store.CommitAsync(Kept.Of(ann, Told(first), Told(today), Told(first.AddMonths(-2)), Told(today.AddMonths(1))), default);
        await Reopen();

        var loaded = await store.LoadAsync([Kept.Wanted(ann, today, scope)], default);

        loaded.Single().Diary.Days.Keys.Should().Equal(first, today);
    }

    [Fact]
    public async Task A_day_replaces_the_same_day_and_leaves_the_others()
    {
        var ann = Kept.Member("ann");
        await store.CommitAsync(Kept.Of(ann, Kept.Day(2026, 11, 1, "first"), Kept.Day(2026, 11, 2, "second")), default);
        await Reopen();

        await store.CommitAsync(Kept.Of(ann with { Country = "FR" }, Kept.Day(2026, 11, 2, "changed")), default);
        await Reopen();

        var loaded = await Load(ann);
        loaded.Member!.Country.Should().Be("FR");
        loaded.Diary.Days.Values.Select(day => day.Notes.Single().Words).Should().Equal("first", "changed");
    }

    [Fact]
    public async Task Rows_wait_in_order_and_settled_ones_never_come_back()
    {
        await store.CommitAsync(new Commit { Queued = [Kept.Row(1), Kept.Row(2), Kept.Row(3, "bob")] }, default);
        await store.CommitAsync(new Commit { Queued = [Kept.Row(4)], Settled = [2] }, default);
        await store.CommitAsync(new Commit { Settled = [2, 77] }, default);

        (await Reopen()).Waiting.Select(each => each.Row.Id).Should().Equal(1, 3, 4);

        await store.CommitAsync(new Commit { Settled = [4, 1, 3] }, default);

        var empty = await Reopen();
        empty.Waiting.Should().BeEmpty();
        empty.NextRow.Should().Be(5);
    }

    [Fact]
    public async Task A_row_waits_as_it_was_queued_and_an_attempted_one_is_marked()
    {
        await store.CommitAsync(new Commit { Queued = [Kept.Row(1), Kept.Row(2)], Attempted = [2] }, default);
        await store.CommitAsync(new Commit { Queued = [Kept.Row(3)] }, default);
        await store.CommitAsync(new Commit { Attempted = [3], Settled = [2] }, default);

        (await Reopen()).Waiting.Should().BeEquivalentTo(
            [new WaitingRow(Kept.Row(1), false), new WaitingRow(Kept.Row(3), true)], compare => compare.WithStrictOrdering());
    }

    [Fact]
    public async Task A_row_queued_again_takes_the_place_of_the_one_before()
    {
        await store.CommitAsync(new Commit { Queued = [Kept.Row(1), Kept.Row(2)] }, default);
        await store.CommitAsync(new Commit { Queued = [Kept.Row(1, text: "moved")] }, default);

        (await Reopen()).Waiting.Select(each => each.Row.Reply.Text).Should().Equal("moved", "hello");
    }

    [Fact]
    public Task Whatever_is_queued_attempted_and_settled_in_whatever_order_what_waits_is_what_was_not_settled() =>
        Gen.Int[0, 9].Array[1, 40].Array[1, 12].SampleAsync(
            async batches =>
            {
                var next = (await Reopen()).NextRow;
                var waiting = new SortedSet<long>();

                foreach (var batch in batches)
                {
                    var queued = batch.Where(roll => roll > 3).Select(_ => Kept.Row(next++)).ToArray();
                    waiting.UnionWith(queued.Select(row => row.Id));
                    var settled = batch.Where(roll => roll is > 1 and <= 6).Select(roll => waiting.ElementAtOrDefault(roll * waiting.Count / 7)).Distinct().ToArray();
                    waiting.ExceptWith(settled);

                    await store.CommitAsync(new Commit { Queued = queued, Settled = settled }, default);
                }

                (await Reopen()).Waiting.Select(each => each.Row.Id).Should().Equal(waiting);
                await store.CommitAsync(new Commit { Settled = [.. waiting] }, default);
            },
            iter: 12,
            threads: 1);

    [Fact]
    public async Task Due_nudges_come_longest_waiting_first_and_a_changed_time_replaces_the_old()
    {
        Member Due(string id, int minutes) => Kept.Member(id) with { NextNudge = Kept.Noon.AddMinutes(minutes) };
        await Commit(Due("c", 3), Due("a", 1), Due("d", 4), Due("b", 2), Kept.Member("never"));

        (await Nudges(3)).Should().Equal("a", "b", "c");

        await Commit(Due("b", 30), Kept.Member("c"), Due("a", 1) with { Country = "FR" });
        await Reopen();

        (await Nudges(4)).Should().Equal("a", "d");
        var first = await store.DueNudgesAsync(Kept.Noon.AddHours(1), 1, default);
        first.Should().Equal(new DueNudge(new MemberId("a"), Kept.Noon.AddMinutes(1)));
    }

    [Fact]
    public async Task Cursors_stand_where_they_were_last_committed()
    {
        await store.CommitAsync(new Commit { Cursors = [new("telegram", "17", Kept.Noon), new("discord", "{}", Kept.Noon)] }, default);
        await store.CommitAsync(new Commit { Cursors = [new("telegram", "18", Kept.Noon.AddTicks(7))] }, default);

        (await Reopen()).Cursors.Should().BeEquivalentTo(
            [new PlatformCursor("telegram", "18", Kept.Noon.AddTicks(7)), new PlatformCursor("discord", "{}", Kept.Noon)]);
    }

    [Fact]
    public async Task Opening_again_gives_the_same_salt()
    {
        var again = await Reopen();

        again.Salt.Should().Equal(start.Salt);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Erasing_a_member_leaves_nothing_of_them_and_everything_of_others(bool reopened)
    {
        var (ann, bob) = (Kept.Member("ann") with { NextNudge = Kept.Noon }, Kept.Member("bob") with { NextNudge = Kept.Noon });
        await store.CommitAsync(
            new Commit
            {
                Members = [new(ann, [Kept.Day(2026, 11, 1), Kept.Day(2025, 1, 1)]), new(bob, [Kept.Day(2026, 11, 1)])],
                Queued = [Kept.Row(1, "ann"), Kept.Row(2, "bob")],
            },
            default);
        await store.CommitAsync(new Commit { Queued = [Kept.Row(3, "ann")], Settled = [2] }, default);
        if (reopened)
            await Reopen();

        await store.CommitAsync(Kept.Erasing(ann) with { Queued = [Kept.Row(4, "ann", "goodbye")] }, default);

        for (var look = 0; look < 2; look++)
        {
            (await Load(ann, DiaryScope.Everything)).Should().BeEquivalentTo(new Loaded(null, Diary.Empty));
            (await Load(bob, DiaryScope.Everything)).Diary.Days.Should().HaveCount(1);
            (await Nudges(9)).Should().Equal("bob");
            (await Reopen()).Waiting.Select(each => each.Row.Reply.Text).Should().Equal("goodbye");
        }
    }

    [Fact]
    public async Task A_member_who_begins_again_in_the_same_commit_has_only_the_new_days()
    {
        var ann = Kept.Member("ann");
        await store.CommitAsync(Kept.Of(ann, Kept.Day(2026, 11, 1), Kept.Day(2026, 10, 1)), default);

        await store.CommitAsync(new Commit { Members = [new(ann, [], Erase: true), new(ann with { Language = "fr" }, [Kept.Day(2026, 11, 2)])] }, default);
        await Reopen();

        var loaded = await Load(ann, DiaryScope.Everything);
        loaded.Member!.Language.Should().Be("fr");
        loaded.Diary.Days.Keys.Should().Equal(new DateOnly(2026, 11, 2));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_its_turn_does_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await store.Invoking(each => each.CommitAsync(Kept.Of(Kept.Member("ann")), cancelled)).Should().ThrowAsync<OperationCanceledException>();

        (await Load(Kept.Member("ann"))).Member.Should().BeNull();
    }

    private async Task<StoreStart> Reopen()
    {
        await store.DisposeAsync();
        store = New();
        return await store.OpenAsync(default);
    }

    private static Day Told(DateOnly date) => Kept.Day(date.Year, date.Month, date.Day);

    private Task Commit(params IEnumerable<Member> members) =>
        store.CommitAsync(new Commit { Members = [.. members.Select(member => new MemberChange(member, []))] }, default);

    private async Task<Loaded> Load(Member member, DiaryScope scope = DiaryScope.Recent) =>
        (await store.LoadAsync([Kept.Wanted(member, Today, scope)], default)).Single();

    private async Task<IEnumerable<string>> Nudges(int most) =>
        from nudge in await store.DueNudgesAsync(Kept.Noon.AddMinutes(10), most, default) select nudge.Id.Value;
}
