using BackCare.Bot.Outbox;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Bot.Tests.Desk;

public sealed class ErasureTests
{
    [Fact]
    public async Task Erasing_leaves_no_row_and_sends_nothing_that_was_waiting_but_the_farewell()
    {
        var answered = new TaskCompletionSource<Delivery>();
        var messenger = new RecordingMessenger { Answer = _ => answered.Task };
        await using var stage = await Stage.OpenAsync(Forgetting, messengers: messenger);

        await stage.Receive(A.Text("ann", "one"));
        await stage.Until(() => messenger.Sent.Count == 1);
        await stage.Receive(A.Text("ann", "two"));
        await stage.Receive(A.Text("ann", "forget me"));

        stage.Store.Members.Should().BeEmpty();
        stage.Store.Diaries.Should().BeEmpty();
        stage.Store.Rows.Values.Should().ContainSingle().Which.Row.Reply.Text.Should().Be("farewell");

        answered.SetResult(new Delivery.Failed("no line"));
        messenger.Answer = _ => Task.FromResult<Delivery>(new Delivery.Delivered());
        await stage.Until(() => stage.OutboxLog.Outcomes.Count == 3);

        stage.Sent.Select(row => row.Reply.Text).Should().Equal("one (1)", "farewell");
        stage.OutboxLog.Outcomes.Should().BeEquivalentTo(new[] { (1L, Outcome.Erased), (2L, Outcome.Erased), (3L, Outcome.Delivered) });
    }

    [Fact]
    public async Task What_comes_after_an_erasure_in_the_same_breath_starts_from_nothing()
    {
        await using var stage = await Stage.OpenAsync(Forgetting);

        await stage.Desk.ReceiveAsync([A.Text("ann", "one"), A.Text("ann", "forget me"), A.Text("ann", "again"), A.Text("bob", "hello")], A.Cursor("5"), default);

        var commits = stage.Store.Commits.Where(commit => commit.Queued.Count > 0).ToList();
        commits.Should().HaveCount(2);
        commits[0].Members.Should().ContainSingle().Which.Erase.Should().BeTrue();
        commits[0].Cursors.Should().BeEmpty("the rest of what came with the cursor is not kept yet");
        commits[1].Queued.Select(row => row.Reply.Text).Should().Equal("again (1)", "hello (1)");
        commits[1].Cursors.Should().ContainSingle();
        stage.Store.Members.Keys.Should().BeEquivalentTo([new MemberId("ann"), new MemberId("bob")]);
    }

    [Fact]
    public async Task News_of_somebody_erased_does_not_bring_them_back()
    {
        var answered = new TaskCompletionSource<Delivery>();
        var messenger = new RecordingMessenger { Answer = _ => answered.Task };
        await using var stage = await Stage.OpenAsync(Forgetting, messengers: messenger);

        await stage.Receive(A.Text("ann", "one"));
        await stage.Until(() => messenger.Sent.Count == 1);
        await stage.Receive(A.Text("ann", "forget me"));
        answered.SetResult(new Delivery.Unreachable("gone"));
        await stage.Until(() => stage.Store.Settled.Contains(2));

        stage.Store.Members.Should().BeEmpty();
    }

    private static Turn Forgetting(Member member, Diary diary, Inbound inbound, Moment moment) => inbound.Body switch
    {
        InboundBody.Text { Words: "forget me" } => Turn.Of(member, A.Reply("farewell")) with { Erase = true },
        InboundBody.Unreachable => Turn.Of(member with { Reachable = false }),
        _ => A.Echo(member, diary, inbound, moment),
    };
}
