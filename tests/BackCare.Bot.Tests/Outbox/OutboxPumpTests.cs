using BackCare.Bot.Desk;
using BackCare.Bot.Outbox;
using BackCare.Bot.Storage;
using BackCare.Bot.Tests.Desk;
using BackCare.Bot.Tests.Making;
using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Bot.Tests.Outbox;

public sealed class OutboxPumpTests
{
    private static readonly Decider Nudging = (member, _, inbound, _) => inbound.Body is InboundBody.Unreachable
        ? Turn.Of(member with { Reachable = false })
        : Turn.Of(member with { TalkLess = true }, A.Reply("a nudge") with { Proactive = true, Repeatable = false });

    [Fact]
    public async Task What_must_not_be_sent_twice_is_sent_only_after_a_commit_says_that_it_is_about_to_be()
    {
        var known = new List<bool>();
        var store = new TestStore();
        var messenger = new RecordingMessenger();
        messenger.Answer = row =>
        {
            known.Add(store.Rows[row.Id].Attempted);
            return Task.FromResult<Delivery>(new Delivery.Delivered());
        };
        await using var stage = await Stage.OpenAsync(Nudging, store, messengers: messenger);

        await stage.Receive(A.Text("ann", "hello"));
        await stage.Until(() => store.Settled.Count == 1);

        known.Should().Equal(true);
    }

    [Fact]
    public async Task What_must_not_be_sent_twice_and_may_have_been_sent_before_a_crash_is_not_sent()
    {
        var store = new TestStore();
        await using (var before = await Stage.OpenAsync(Nudging, store, messengers: new RecordingMessenger { Answer = _ => new TaskCompletionSource<Delivery>().Task }))
        {
            await before.Receive(A.Text("ann", "hello"));
            await before.Until(() => before.Sent.Count == 1);
        }

        await using var after = await Stage.OpenAsync(Nudging, store);
        await after.Until(() => after.OutboxLog.Outcomes.Count == 1);

        after.Sent.Should().BeEmpty();
        after.OutboxLog.Outcomes.Should().Equal((1, Outcome.OutcomeUnknown));
    }

    [Fact]
    public async Task An_answer_that_was_waiting_at_a_crash_is_sent_after_it()
    {
        var store = new TestStore();
        await using (var before = await Stage.OpenAsync(A.Echo, store, messengers: new RecordingMessenger { Answer = _ => new TaskCompletionSource<Delivery>().Task }))
            await before.Receive(A.Text("ann", "one"), A.Text("ann", "two"));

        await using var after = await Stage.OpenAsync(A.Echo, store);
        await after.Until(() => store.Settled.Count == 2);

        after.Sent.Select(row => row.Reply.Text).Should().Equal("one (1)", "two (2)");
        store.NextRow.Should().Be(3);
    }

    [Fact]
    public async Task That_a_member_cannot_be_reached_is_decided_in_the_commit_that_settles_the_row()
    {
        var messenger = new RecordingMessenger { Answer = _ => Task.FromResult<Delivery>(new Delivery.Unreachable("blocked")) };
        await using var stage = await Stage.OpenAsync(Nudging, messengers: messenger);

        await stage.Receive(A.Text("ann", "hello"));
        await stage.Until(() => stage.Store.Settled.Count == 1);

        var commit = stage.Store.Commits[^1];
        commit.Settled.Should().Equal(1);
        commit.Members.Should().ContainSingle().Which.Member.Reachable.Should().BeFalse();
    }

    [Fact]
    public async Task A_file_is_made_from_its_blueprint_as_the_message_is_sent()
    {
        await using var stage = await Stage.OpenAsync((member, _, _, _) => Turn.Of(member, A.Reply("a picture") with { Blueprint = new Sketch("a line that falls") }));
        stage.Workshop.Add(new SketchMaker());

        await stage.Receive(A.Text("ann", "hello"));
        await stage.Until(() => stage.Sent.Count == 1);

        var reply = stage.Sent[0].Reply;
        reply.Blueprint.Should().BeNull();
        reply.Files.Select(file => (file.Name, file.Alt)).Should().Equal(("sketch.txt", "a line that falls"));
        stage.Store.Commits[0].Queued.Single().Reply.Files.Should().BeEmpty("the store keeps what is to be made, not what was made");
    }

    [Fact]
    public async Task A_messenger_that_breaks_its_promise_and_throws_leaves_an_unknown_outcome()
    {
        var messenger = new RecordingMessenger { Answer = _ => throw new InvalidOperationException("words of hers") };
        await using var stage = await Stage.OpenAsync(Nudging, messengers: messenger);

        await stage.Receive(A.Text("ann", "hello"));
        await stage.Until(() => stage.OutboxLog.Outcomes.Count == 1);

        stage.OutboxLog.Outcomes.Should().Equal((1, Outcome.OutcomeUnknown));
        stage.OutboxLog.Lines.Should().NotContain(line => line.Contains("words of hers"));
    }

    [Fact]
    public async Task Every_outcome_is_logged_with_member_row_and_kind_and_nothing_else()
    {
        await using var stage = await Stage.OpenAsync(A.Echo);

        await stage.Receive(A.Text("ann", "hello"));
        await stage.Until(() => stage.OutboxLog.Lines.Count == 1);

        stage.OutboxLog.Lines.Should().Equal("Row 1 for ann: Delivered");
    }

    [Fact]
    public async Task Rows_found_waiting_for_a_platform_that_is_not_configured_stay_until_it_is_or_they_are_too_old()
    {
        var store = new TestStore();
        await using (var before = await Stage.OpenAsync(A.Echo, store, messengers: new RecordingMessenger { Answer = _ => new TaskCompletionSource<Delivery>().Task }))
            await before.Receive(A.Text("ann", "hello"));

        await using (var without = await Stage.OpenAsync(A.Echo, store, messengers: new RecordingMessenger(Platform.Discord)))
            await without.Receive(A.Text("bob", "hello"));
        store.Rows.Keys.Should().Contain(1);

        var late = new TestTime();
        late.Advance(TimeSpan.FromDays(2));
        await using var later = await Stage.OpenAsync(A.Echo, store, late, messengers: new RecordingMessenger(Platform.Discord));
        await later.Until(() => later.OutboxLog.Outcomes.Any(outcome => outcome.Row == 1));
        later.OutboxLog.Outcomes.Should().Contain((1, Outcome.Expired));
    }

    [Fact]
    public async Task Health_says_in_numbers_how_the_lanes_stand()
    {
        var messenger = new RecordingMessenger { Answer = _ => new TaskCompletionSource<Delivery>().Task };
        await using var stage = await Stage.OpenAsync(A.Echo, messengers: messenger);

        await stage.Receive(A.Text("ann", "one"), A.Text("ann", "two"), A.Text("bob", "one"));
        await stage.Until(() => messenger.Sent.Count == 2);

        stage.Desk.Health.Waiting.Should().Be(0);
        stage.Desk.Health.LastCommit.Should().NotBeNull();
        stage.Desk.Health.Lanes.Should().Equal(new LaneHealth(Platform.Telegram, Waiting: 1, InFlight: 2, TimeSpan.Zero, PerSecond: null));
    }
}
