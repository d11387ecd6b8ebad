using BackCare.Bot.Desk;
using BackCare.Bot.Storage;
using BackCare.Core.Messages;

namespace BackCare.Bot.Tests.Desk;

public sealed class FailureTests
{
    [Fact]
    public async Task A_store_that_is_away_is_waited_for_and_given_the_same_commit_again()
    {
        await using var stage = await Stage.OpenAsync(A.Echo);
        var tried = new List<Commit>();
        stage.Store.BeforeCommit = commit =>
        {
            tried.Add(commit);
            return tried.Count <= 5 ? throw new StoreException("The disk is full.") { MayPass = true } : Task.CompletedTask;
        };

        await stage.Desk.ReceiveAsync([A.Text("ann", "hello")], A.Cursor("8"), default);

        tried.Take(6).Distinct().Should().ContainSingle();
        stage.Store.Commits[0].Should().BeSameAs(tried[0]);
        stage.DeskLog.Lines.Should().Contain(line => line.Contains("The disk is full.") && line.Contains("Everybody waits"));
        stage.DeskLog.Lines.Should().ContainSingle(line => line.Contains("The store is back"));
        stage.Desk.Health.StoreAway.Should().BeFalse();
    }

    [Fact]
    public async Task A_store_that_will_not_come_back_stops_the_desk_and_everybody_who_waits_is_told()
    {
        await using var stage = await Stage.OpenAsync(A.Echo);
        stage.Store.BeforeCommit = _ => throw new StoreException("The file is damaged.");

        var received = stage.Receive(A.Text("ann", "hello"));

        await stage.Deciding.Awaiting(loop => loop).Should().ThrowAsync<StoreException>().WithMessage("The file is damaged.");
        await received.Awaiting(task => task).Should().ThrowAsync<StoreException>();
        await stage.Awaiting(late => late.Receive(A.Text("bob", "late"))).Should().ThrowAsync<StoreException>();
        await stage.Desk.Awaiting(desk => desk.DueNudgesAsync(stage.Time.GetUtcNow(), 1, default)).Should().ThrowAsync<StoreException>();
    }

    [Fact]
    public async Task A_turn_that_fails_becomes_the_apology_and_the_line_goes_on()
    {
        await using var stage = await Stage.OpenAsync(FailingOn("boom"));
        stage.Store.Keep(A.Member("ann"));

        await stage.Desk.ReceiveAsync([A.Text("ann", "boom"), A.Text("ann", "still here"), A.Text("bob", "hello")], A.Cursor("8"), default);

        var commit = stage.Store.Commits[0];
        commit.Queued.Select(row => row.Reply).Should().HaveElementAt(0, Stage.Apology);
        commit.Queued.Select(row => row.Reply.Text).Skip(1).Should().Equal("still here (1)", "hello (1)");
        commit.Cursors.Should().ContainSingle();
        commit.Members[0].Member.Seen.Should().Contain("ann:boom", "it counts as decided");
    }

    [Fact]
    public async Task The_fault_is_recorded_without_words_or_platform_ids()
    {
        await using var stage = await Stage.OpenAsync(FailingOn("my secret"));

        await stage.Receive(A.Text("ann", "my secret"));

        var line = stage.DeskLog.Lines.Should().ContainSingle().Subject;
        line.Should().Contain("System.InvalidOperationException").And.Contain("at BackCare").And.Contain("ann");
        line.Should().NotContain("secret").And.NotContain("chat-ann");
    }

    [Fact]
    public async Task Nothing_is_kept_about_a_stranger_whose_first_turn_fails()
    {
        await using var stage = await Stage.OpenAsync(FailingOn("boom"));

        await stage.Receive(A.Text("ann", "boom"));

        stage.Store.Commits[0].Queued.Should().ContainSingle();
        stage.Store.Commits.Should().OnlyContain(commit => commit.Members.Count == 0);
    }

    private static Decider FailingOn(string trigger) => (member, diary, inbound, moment) =>
        inbound.Body is InboundBody.Text(var words) && words == trigger
            ? throw new InvalidOperationException($"cannot read '{words}'")
            : A.Echo(member, diary, inbound, moment);
}
