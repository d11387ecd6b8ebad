using BackCare.Bot.Desk;
using BackCare.Bot.Making;
using BackCare.Core.Members;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Outbox;

/// <summary>Sends what its lane lets go, and tells the lane what came of it.</summary>
internal sealed partial class LanePump : IDisposable
{
    private readonly IMessenger messenger;
    private readonly Workshop workshop;
    private readonly Ledger ledger;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly Lane lane;
    private readonly long start;
    private readonly Signal signal = new();
    private readonly ITimer timer;
    private readonly TaskCompletionSource quiet = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int sending;
    private volatile bool stopping;

    public LanePump(IMessenger messenger, Workshop workshop, OutboxOptions options, Ledger ledger, Action<OutboxRow, Outcome> settle, TimeProvider time, ILogger log)
    {
        this.messenger = messenger;
        this.workshop = workshop;
        this.ledger = ledger;
        this.time = time;
        this.log = log;
        lane = new Lane(messenger.Platform, options, settle);
        start = time.GetTimestamp();
        timer = time.CreateTimer(_ => signal.Set(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Now => time.GetElapsedTime(start);

    public LaneHealth Health => lane.Health(Now);

    public void Add(OutboxRow row, bool attempted)
    {
        lane.Add(new Parcel(row, Now - (time.GetUtcNow() - row.QueuedAt), attempted));
        signal.Set();
    }

    public void Forget(MemberId member, long before) => lane.Forget(member, before);

    /// <summary>Sends until stopped, then until what is under way has ended; <paramref name="cancel"/> gives that up too.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (!stopping)
        {
            while (!stopping && lane.Take(Now) is { } parcel)
            {
                Interlocked.Increment(ref sending);
                _ = parcel.Unmade ? MakeAsync(parcel, cancel) : SendAsync(parcel, cancel);
            }

            if (lane.Next() is { } next)
                timer.Change(Later(next - Now, TimeSpan.Zero), Timeout.InfiniteTimeSpan);

            await signal.WaitAsync(cancel).ConfigureAwait(false);
        }

        if (Volatile.Read(ref sending) > 0)
            await quiet.Task.WaitAsync(cancel).ConfigureAwait(false);
    }

    public void Stop()
    {
        stopping = true;
        signal.Set();
    }

    public void Dispose() => timer.Dispose();

    private async Task SendAsync(Parcel parcel, CancellationToken cancel)
    {
        if (await TryAsync(parcel, cancel).ConfigureAwait(false) is { } delivery)
            lane.Finish(parcel, delivery, Now);
        else
            lane.Abandon(parcel);

        End();
    }

    /// <summary>Where that is given up with the pump, the row stays as it is, in the store.</summary>
    private async Task MakeAsync(Parcel parcel, CancellationToken cancel)
    {
        try
        {
            lane.Made(parcel, await workshop.FinishAsync(parcel.Row.Reply, cancel).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
        }

        End();
    }

    private void End()
    {
        if (Interlocked.Decrement(ref sending) == 0 && stopping)
            quiet.TrySetResult();

        signal.Set();
    }

    /// <summary>One attempt; null where it was given up before its end, so that it is for the next start to judge.</summary>
    private async Task<Delivery?> TryAsync(Parcel parcel, CancellationToken cancel)
    {
        try
        {
            if (!await AnnounceAsync(parcel, cancel).ConfigureAwait(false))
                return null;

            return await messenger.SendAsync(parcel.Row, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception fault)
        {
            Log.Threw(log, fault.GetType().FullName, fault.StackTrace);
            return new Delivery.Uncertain(fault.GetType().Name);
        }
    }

    /// <summary>What must not be sent twice is sent only after the store knows of it; false where the store will not hear of it any more.</summary>
    private async ValueTask<bool> AnnounceAsync(Parcel parcel, CancellationToken cancel)
    {
        if (parcel.Row.Reply.Repeatable || parcel.Attempted)
            return true;

        return parcel.Attempted = await ledger.AttemptAsync(parcel.Row.Id).WaitAsync(cancel).ConfigureAwait(false);
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static partial class Log
    {
        [LoggerMessage(3, LogLevel.Error, "A messenger threw {Fault}, which it promises not to; the send counts as one of unknown outcome.\n{Stack}")]
        public static partial void Threw(ILogger log, string? fault, string? stack);
    }
}
