using BackCare.Bot.Nudges;
using BackCare.Bot.Outbox;
using BackCare.Bot.Tests.Desk;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Bot.Tests.Nudges;

public sealed class NudgeLoopTests : IAsyncDisposable
{
    private readonly CancellationTokenSource end = new();
    private readonly TestTime time = new();
    private readonly List<(Inbound Inbound, DateTimeOffset At)> decided = [];
    private Task nudging = Task.CompletedTask;

    [Fact]
    public async Task A_nudge_falling_due_is_decided_like_anything_else_and_goes_to_the_members_own_address()
    {
        await using var stage = await BeginAsync(members: 1);

        await stage.Until(() => stage.Store.Settled.Count == 1);

        var due = time.Start;
        decided.Should().ContainSingle().Which.Inbound.Should().Be(
            new Inbound($"nudge:member-0:{due.UtcTicks}", new MemberId("member-0"), A.Home("member-0"), new InboundBody.NudgeDue(due)));
        stage.Sent.Should().ContainSingle().Which.Reply.Text.Should().Be("good morning");
        stage.Store.Members[new MemberId("member-0")].NextNudge.Should().Be(due.AddDays(1));
    }

    [Fact]
    public async Task A_rush_of_nudges_reaches_the_desk_no_faster_than_they_may_be_sent_and_each_once()
    {
        await using var stage = await BeginAsync(members: 200);

        await stage.Until(() => stage.Store.Settled.Count == 200);

        decided.Select(one => one.Inbound.Id).Should().OnlyHaveUniqueItems().And.HaveCount(200);
        decided.GroupBy(one => Math.Floor((one.At - time.Start).TotalSeconds)).Should().OnlyContain(second => second.Count() <= 25, "twenty a second, in slices of five");
    }

    [Fact]
    public async Task A_nudge_that_the_decider_leaves_standing_comes_again_a_day_later_instead_of_for_ever()
    {
        await using var stage = await BeginAsync(members: 3, (member, _, _, _) => Turn.Of(member));

        await stage.Until(() => stage.Store.Members.Values.All(member => member.NextNudge == time.Start.AddDays(1)));
    }

    [Fact]
    public async Task A_nudge_that_cannot_be_decided_troubles_nobody_and_comes_again_a_day_later()
    {
        await using var stage = await BeginAsync(members: 1, (_, _, _, _) => throw new InvalidOperationException());

        await stage.Until(() => stage.Store.Members.Values.All(member => member.NextNudge == time.Start.AddDays(1)));

        stage.Store.Commits.Should().OnlyContain(commit => commit.Queued.Count == 0);
        stage.DeskLog.Lines.Should().ContainSingle(line => line.Contains("NudgeDue"));
    }

    [Fact]
    public async Task People_are_served_before_the_nudges_that_wait_and_few_nudges_ride_in_their_batch()
    {
        await using var stage = await Stage.OpenAsync(Greet, time: time);
        stage.Store.Keep(Enumerable.Range(0, 100).Select(Sleeper));
        var reached = new TaskCompletionSource();
        var disk = new TaskCompletionSource();
        stage.Store.BeforeCommit = async _ => { reached.TrySetResult(); await disk.Task; };

        var first = stage.Receive(A.Text("ann", "hello"));
        await reached.Task;
        var nudges = stage.Receive([.. Enumerable.Range(0, 100).Select(at => Due(Sleeper(at)))]);
        var people = stage.Receive(A.Text("bob", "hello"));
        disk.SetResult();
        await Task.WhenAll(first, nudges, people);

        var second = stage.Store.Commits[1];
        second.Queued[0].Member.Value.Should().Be("bob");
        second.Queued.Should().HaveCount(17);
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await nudging.ContinueWith(_ => { }, TaskScheduler.Default);
        end.Dispose();
    }

    private async Task<Stage> BeginAsync(int members, BackCare.Bot.Desk.Decider? decide = null)
    {
        decide ??= Greet;
        var stage = await Stage.OpenAsync(
            (member, diary, inbound, moment) =>
            {
                lock (decided)
                    decided.Add((inbound, moment.Now));

                return decide(member, diary, inbound, moment);
            },
            time: time);
        stage.Store.Keep(Enumerable.Range(0, members).Select(Sleeper));
        nudging = new NudgeLoop(stage.Desk, new OutboxOptions(), time).RunAsync(end.Token);
        return stage;
    }

    private Member Sleeper(int at) => A.Member($"member-{at}") with { NextNudge = time.Start };

    private static Inbound Due(Member member) =>
        new($"nudge:{member.Id}", member.Id, default, new InboundBody.NudgeDue(member.NextNudge!.Value));

    private static Turn Greet(Member member, Diary diary, Inbound inbound, Moment moment) =>
        Turn.Of(member with { NextNudge = member.NextNudge?.AddDays(1) }, A.Reply("good morning") with { Proactive = true });
}
