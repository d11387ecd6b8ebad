using BackCare.Bot.Making;
using BackCare.Bot.Storage;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Outbox;

/// <summary>The one thing that sends: committed rows go in, each platform's messenger carries them, and every outcome goes to the ledger.</summary>
public sealed partial class OutboxPump : IDisposable
{
    private readonly Ledger ledger;
    private readonly TimeProvider time;
    private readonly ILogger<OutboxPump> log;
    private readonly Dictionary<Platform, LanePump> lanes;

    public OutboxPump(IEnumerable<IMessenger> messengers, Workshop workshop, OutboxOptions options, Ledger ledger, TimeProvider time, ILogger<OutboxPump> log)
    {
        this.ledger = ledger;
        this.time = time;
        this.log = log;
        lanes = messengers.ToDictionary(
            messenger => messenger.Platform,
            messenger => new LanePump(messenger, workshop, options, ledger, Settle, time, log));
    }

    public IReadOnlyList<LaneHealth> Lanes => [.. lanes.Values.Select(lane => lane.Health)];

    /// <summary>Takes up what the store held as it opened. Call it once, before anything is enqueued.</summary>
    public void Start(IReadOnlyList<WaitingRow> waiting)
    {
        foreach (var (row, attempted) in waiting)
        {
            if (attempted && !row.Reply.Repeatable)
                Settle(row, Outcome.OutcomeUnknown);
            else if (lanes.TryGetValue(row.To.Platform, out var lane))
                lane.Add(row, attempted);
            else if (time.GetUtcNow() - row.QueuedAt >= DeliveryPolicy.Lifetime(row.Reply))
                Settle(row, Outcome.Expired);
            else
                Log.LeftWaiting(log, row.Member, row.Id, row.To.Platform);
        }
    }

    /// <summary>Takes rows that were committed, in the order of their ids.</summary>
    public void Enqueue(IReadOnlyList<OutboxRow> rows)
    {
        foreach (var row in rows)
        {
            if (lanes.TryGetValue(row.To.Platform, out var lane))
                lane.Add(row, attempted: false);
            else
                Settle(row, Outcome.Refused);
        }
    }

    /// <summary>Drops the rows of an erased member that are older than the row <paramref name="before"/>.</summary>
    public void Forget(MemberId member, long before)
    {
        foreach (var lane in lanes.Values)
            lane.Forget(member, before);
    }

    /// <summary>Sends until stopped and what is under way has ended, or until <paramref name="cancel"/> makes it give that up.</summary>
    public Task RunAsync(CancellationToken cancel) => Task.WhenAll(lanes.Values.Select(lane => lane.RunAsync(cancel)));

    /// <summary>Begins no further send; what has not begun stays in the store for the next start.</summary>
    public void Stop()
    {
        foreach (var lane in lanes.Values)
            lane.Stop();
    }

    public void Dispose()
    {
        foreach (var lane in lanes.Values)
            lane.Dispose();
    }

    private void Settle(OutboxRow row, Outcome outcome)
    {
        ledger.Settle(row.Id, outcome is Outcome.Unreachable ? News(row) : null);
        Log.Settled(log, outcome is Outcome.Delivered ? LogLevel.Debug : LogLevel.Information, row.Member, row.Id, outcome);
    }

    private static Inbound News(OutboxRow row) => new($"unreachable:{row.Id}", row.Member, row.To, new InboundBody.Unreachable());

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Message = "Row {Row} for {Member}: {Outcome}")]
        public static partial void Settled(ILogger log, LogLevel level, MemberId member, long row, Outcome outcome);

        [LoggerMessage(2, LogLevel.Warning, "Row {Row} for {Member} waits in the store: {Platform} is not configured")]
        public static partial void LeftWaiting(ILogger log, MemberId member, long row, Platform platform);
    }
}
