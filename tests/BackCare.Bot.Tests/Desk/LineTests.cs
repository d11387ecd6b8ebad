using BackCare.Bot.Desk;
using BackCare.Bot.Making;
using BackCare.Bot.Nudges;
using BackCare.Bot.Outbox;
using BackCare.Bot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackCare.Bot.Tests.Desk;

public sealed class LineTests : IDisposable
{
    private readonly TestStore store = new();
    private readonly TestTime time = new() { Hurries = false };
    private readonly RecordingMessenger messenger = new();
    private readonly Workshop workshop = new(NullLogger<Workshop>.Instance);
    private readonly Ledger ledger;
    private readonly OutboxPump outbox;
    private readonly FrontDesk desk;
    private readonly Line line;

    public LineTests()
    {
        ledger = new Ledger(time);
        outbox = new OutboxPump([messenger], workshop, new OutboxOptions(), ledger, time, NullLogger<OutboxPump>.Instance);
        desk = new FrontDesk(store.Open(), A.Echo, Stage.Apology, outbox, ledger, time, NullLogger<FrontDesk>.Instance);
        line = new Line(desk, outbox, new NudgeLoop(desk, new OutboxOptions(), time), time);
    }

    private static StoreStart Nothing => new([1], 1, [], []);

    [Fact]
    public async Task Stopping_waits_for_the_sends_under_way_and_commits_what_became_of_them()
    {
        var sent = new TaskCompletionSource();
        var answered = new TaskCompletionSource<Delivery>();
        messenger.Answer = _ => { sent.TrySetResult(); return answered.Task; };
        var running = line.RunAsync(Nothing);

        await desk.ReceiveAsync([A.Text("ann", "one"), A.Text("ann", "two")], null, default);
        await sent.Task;
        var stopped = line.StopAsync(default);
        stopped.IsCompleted.Should().BeFalse();
        answered.SetResult(new Delivery.Delivered());
        await stopped;
        await running;

        store.Settled.Should().Equal(1);
        store.Rows.Keys.Should().Equal([2L], "what had not begun stays for the next start");
    }

    [Fact]
    public async Task A_send_that_does_not_end_is_given_up_for_the_next_start_to_judge()
    {
        var sent = new TaskCompletionSource();
        messenger.Answer = _ => { sent.TrySetResult(); return new TaskCompletionSource<Delivery>().Task; };
        var running = line.RunAsync(Nothing);

        await desk.ReceiveAsync([A.Text("ann", "one")], null, default);
        await sent.Task;
        var stopped = line.StopAsync(default);
        time.Advance(Line.LastSends);
        await stopped;
        await running;

        store.Rows.Keys.Should().Equal(1L);
    }

    [Fact]
    public async Task Who_comes_after_closing_is_turned_away_and_may_come_again_after_the_next_start()
    {
        var running = line.RunAsync(Nothing);

        await line.StopAsync(default);
        await running;

        await desk.Awaiting(closed => closed.ReceiveAsync([A.Text("ann", "late")], null, default)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_store_that_will_not_come_back_stops_the_line_loudly()
    {
        store.BeforeCommit = _ => throw new StoreException("The file is damaged.");
        var running = line.RunAsync(Nothing);

        await desk.Awaiting(broken => broken.ReceiveAsync([A.Text("ann", "one")], null, default)).Should().ThrowAsync<StoreException>();
        await running.Awaiting(task => task).Should().ThrowAsync<StoreException>();
    }

    public void Dispose()
    {
        line.Dispose();
        outbox.Dispose();
        ledger.Dispose();
    }
}
