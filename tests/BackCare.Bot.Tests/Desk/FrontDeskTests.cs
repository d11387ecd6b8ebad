using BackCare.Bot.Outbox;
using BackCare.Bot.Storage;
using BackCare.Core;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Places;

namespace BackCare.Bot.Tests.Desk;

public sealed class FrontDeskTests
{
    [Fact]
    public async Task What_a_member_says_is_kept_with_its_reply_and_its_cursor_in_one_commit_before_the_caller_hears_of_it()
    {
        await using var stage = await Stage.OpenAsync(A.Echo);

        await stage.Desk.ReceiveAsync([A.Text("ann", "hello")], A.Cursor("8"), default);

        var commit = stage.Store.Commits[0];
        commit.Members.Should().ContainSingle().Which.Member.Id.Should().Be(new MemberId("ann"));
        commit.Queued.Should().ContainSingle().Which.Reply.Text.Should().Be("hello (1)");
        commit.Cursors.Should().ContainSingle().Which.Position.Should().Be("8");
    }

    [Fact]
    public async Task A_reply_is_sent_after_its_commit_and_then_settled()
    {
        await using var stage = await Stage.OpenAsync(A.Echo);

        await stage.Receive(A.Text("ann", "hello"));
        await stage.Until(() => stage.Store.Settled.Count == 1);

        stage.Sent.Should().ContainSingle().Which.To.Should().Be(A.Home("ann"));
        stage.Store.Rows.Should().BeEmpty();
    }

    [Fact]
    public async Task Nothing_is_sent_of_a_turn_that_is_not_committed_yet()
    {
        await using var stage = await Stage.OpenAsync(A.Echo);
        var disk = new TaskCompletionSource();
        stage.Store.BeforeCommit = _ => disk.Task;

        var received = stage.Receive(A.Text("ann", "hello"));
        received.IsCompleted.Should().BeFalse();
        stage.Sent.Should().BeEmpty();

        disk.SetResult();
        await received;
        await stage.Until(() => stage.Sent.Count == 1);
    }

    [Fact]
    public async Task The_same_inbound_delivered_again_changes_nothing_and_sends_nothing()
    {
        await using var stage = await Stage.OpenAsync(A.Echo);

        await stage.Receive(A.Text("ann", "hello"));
        await stage.Until(() => stage.Store.Settled.Count == 1);
        await stage.Receive(A.Text("ann", "hello"));
        await stage.Receive(A.Text("ann", "next"));
        await stage.Until(() => stage.Store.Settled.Count == 2);

        stage.Sent.Select(row => row.Reply.Text).Should().Equal("hello (1)", "next (2)");
    }

    [Fact]
    public async Task What_waits_while_a_commit_lasts_is_committed_together_and_a_member_sees_their_own_changes()
    {
        await using var stage = await Stage.OpenAsync(A.Echo);
        var reached = new TaskCompletionSource();
        var disk = new TaskCompletionSource();
        stage.Store.BeforeCommit = async _ => { reached.TrySetResult(); await disk.Task; };

        var first = stage.Receive(A.Text("ann", "one"));
        await reached.Task;
        var rest = new[] { stage.Receive(A.Text("ann", "two")), stage.Receive(A.Text("bob", "two")), stage.Receive(A.Text("ann", "three")) };
        disk.SetResult();
        await Task.WhenAll([first, .. rest]);

        var second = stage.Store.Commits[1];
        second.Queued.Select(row => row.Reply.Text).Should().Equal("two (2)", "two (1)", "three (3)");
        second.Members.Should().HaveCount(2);
        stage.Store.Reads.Should().HaveCount(2, "everybody in a batch is read at once");
    }

    [Fact]
    public async Task Batches_are_bounded_and_the_cursor_moves_with_the_last_of_what_came_with_it()
    {
        await using var stage = await Stage.OpenAsync(A.Echo);
        var inbounds = Enumerable.Range(0, 600).Select(at => A.Text($"member-{at}", "hello")).ToList();

        await stage.Desk.ReceiveAsync(inbounds, A.Cursor("600"), default);

        var commits = stage.Store.Commits.Where(commit => commit.Queued.Count > 0).ToList();
        commits.Select(commit => commit.Queued.Count).Should().Equal(256, 256, 88);
        commits.Select(commit => commit.Cursors.Count).Should().Equal(0, 0, 1);
    }

    [Fact]
    public async Task A_turn_without_change_or_reply_costs_no_write_but_its_cursor()
    {
        await using var stage = await Stage.OpenAsync((member, _, _, _) => Turn.Of(member));

        await stage.Receive(A.Text("ann", "hm"));
        stage.Store.Commits.Should().BeEmpty();

        await stage.Desk.ReceiveAsync([A.Text("ann", "hm")], A.Cursor("9"), default);
        stage.Store.Commits.Should().ContainSingle().Which.Should().BeEquivalentTo(new Commit { Cursors = [A.Cursor("9")] });
    }

    [Fact]
    public async Task The_seed_of_a_moment_comes_from_the_inbound_alone()
    {
        var seeds = new List<int>();
        await using var stage = await Stage.OpenAsync((member, _, _, moment) => { seeds.Add(moment.Seed); return Turn.Of(member); });

        await stage.Receive(A.Text("ann", "hello", id: "tg:1"));
        await stage.Receive(A.Text("bob", "hello", id: "tg:1"));

        // FNV-1a of "tg:1", reckoned elsewhere.
        seeds.Should().Equal(-1857648951, -1857648951);
    }

    [Fact]
    public async Task Somebody_new_is_met_in_the_language_that_their_platform_reports()
    {
        await using var stage = await Stage.OpenAsync((member, _, _, _) => Turn.Of(member, A.Reply(member.Language)));

        await stage.Receive(A.Text("ann", "hallo") with { Language = "de-AT" }, A.Text("bob", "hello"));

        stage.Store.Commits[0].Queued.Select(row => row.Reply.Text).Should().Equal("de", "en");
    }

    [Fact]
    public async Task Only_a_person_makes_a_member()
    {
        await using var stage = await Stage.OpenAsync((member, _, _, _) => Turn.Of(member with { Reachable = false }, A.Reply("who?")));

        await stage.Receive(A.Text("ann", "") with { Body = new InboundBody.Unreachable() });

        stage.Store.Commits.Should().BeEmpty();
    }

    [Fact]
    public async Task A_day_of_a_month_that_has_begun_only_where_the_member_lives_is_not_written_over()
    {
        var time = new TestTime();
        time.SetUtcNow(new DateTimeOffset(2026, 3, 31, 11, 0, 0, TimeSpan.Zero));
        await using var stage = await Stage.OpenAsync(A.Echo, time: time);
        stage.Store.Keep(A.Member("ann") with { Zone = new ZoneId("Pacific/Kiritimati") });

        await stage.Receive(A.Text("ann", "one"));
        await stage.Receive(A.Text("ann", "two"));

        stage.Store.Diaries[new MemberId("ann")].Days.Values.Should().ContainSingle().Which.Notes.Should().HaveCount(2);
    }

    [Fact]
    public async Task As_much_of_the_diary_is_read_as_the_companion_needs()
    {
        await using var stage = await Stage.OpenAsync(A.Echo);

        await stage.Receive(A.Text("ann", "hello"), A.Text("bob", "hello"));

        var expected = Companion.Needs(A.Text("ann", "hello"));
        stage.Store.Reads.Should().ContainSingle().Which.Should().OnlyContain(wanted => wanted.Scope == expected);
    }

    [Fact]
    public async Task Outcomes_wait_a_moment_for_a_batch_to_ride_with()
    {
        var time = new TestTime { Hurries = false };
        await using var stage = await Stage.OpenAsync(A.Echo, time: time);

        await stage.Receive(A.Text("ann", "one"));
        await stage.Until(() => stage.OutboxLog.Outcomes.Count == 1);
        await stage.Receive(A.Text("bob", "two"));

        stage.Store.Commits.Should().HaveCount(2);
        stage.Store.Commits[1].Settled.Should().Equal(1);
        stage.Store.Commits[1].Queued.Should().ContainSingle();
    }

    [Fact]
    public async Task Outcomes_that_find_no_batch_to_ride_with_are_committed_on_their_own()
    {
        var time = new TestTime { Hurries = false };
        await using var stage = await Stage.OpenAsync(A.Echo, time: time);

        await stage.Receive(A.Text("ann", "one"));
        await stage.Until(() => stage.OutboxLog.Outcomes.Count == 1);
        time.Advance(Ledger.Patience);
        await stage.Until(() => stage.Store.Settled.Count == 1);

        stage.Store.Commits[1].Should().BeEquivalentTo(new Commit { Settled = [1] });
    }
}
