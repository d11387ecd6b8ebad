using BackCare.Bot.Outbox;
using BackCare.Bot.Storage;
using BackCare.Core;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Desk;

/// <summary>
/// The one place where inbounds become committed turns: its loop takes what waits, loads, decides, commits once for all of it, and hands the
/// rows to the outbox. It alone uses the store.
/// </summary>
public sealed partial class FrontDesk
{
    private readonly IStore store;
    private readonly OutboxPump outbox;
    private readonly Ledger ledger;
    private readonly TimeProvider time;
    private readonly ILogger<FrontDesk> log;
    private readonly TurnOf turnOf;
    private readonly PatientStore patiently;
    private readonly WaitingRoom room = new();
    private long nextRow;
    private long lastCommit;

    /// <param name="apology">What a member reads where their own turn failed (content id <c>safety/apology</c>).</param>
    public FrontDesk(IStore store, Decider decide, Reply apology, OutboxPump outbox, Ledger ledger, TimeProvider time, ILogger<FrontDesk> log)
    {
        this.store = store;
        this.outbox = outbox;
        this.ledger = ledger;
        this.time = time;
        this.log = log;
        turnOf = new TurnOf(decide, apology, log);
        patiently = new PatientStore(time, log);
        ledger.Ripened = room.Wake;
    }

    public DeskHealth Health => new(
        Interlocked.Read(ref lastCommit) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null,
        room.Waiting,
        patiently.IsAway,
        outbox.Lanes);

    /// <summary>Takes up what the store held as it opened. Call it once, before <see cref="RunAsync"/>.</summary>
    public void Start(StoreStart start)
    {
        nextRow = start.NextRow;
        outbox.Start(start.Waiting);
    }

    /// <summary>
    /// Ends well once everything that these inbounds caused, and the cursor, is committed. Giving up by <paramref name="cancel"/> takes
    /// nothing back: what was received is still decided.
    /// </summary>
    /// <exception cref="StoreException">The store cannot be used and will not come back; the desk has stopped.</exception>
    public Task ReceiveAsync(IReadOnlyList<Inbound> inbounds, PlatformCursor? cursor, CancellationToken cancel)
    {
        var most = inbounds.Count > 0 && inbounds.All(inbound => inbound.Body is InboundBody.NudgeDue) ? WaitingRoom.MostNudges : WaitingRoom.MostInbounds;
        var requests = inbounds.Count <= most
            ? [new Request(inbounds, cursor)]
            : inbounds.Chunk(most).Select((part, at) => new Request(part, (at + 1) * most >= inbounds.Count ? cursor : null)).ToList();

        requests.ForEach(room.Admit);
        return Task.WhenAll(requests.Select(request => request.Kept)).WaitAsync(cancel);
    }

    /// <summary>Which nudges are due, read in the desk's own turn because calls of the store do not overlap.</summary>
    public Task<IReadOnlyList<DueNudge>> DueNudgesAsync(DateTimeOffset until, int most, CancellationToken cancel) =>
        AskAsync((asked, token) => asked.DueNudgesAsync(until, most, token), cancel);

    /// <summary>Asks the store something in the desk's own turn, because calls of the store do not overlap.</summary>
    public Task<T> AskAsync<T>(Func<IStore, CancellationToken, Task<T>> ask, CancellationToken cancel)
    {
        var errand = new Errand<T>(ask);
        room.Admit(errand);
        return errand.Answer.WaitAsync(cancel);
    }

    /// <summary>Lets nobody in any more; <see cref="RunAsync"/> ends once what waits, and what the outbox noted, is committed.</summary>
    public void Close() => room.Close();

    /// <summary>The loop. It ends when closed, and throws when the store will not come back or on a fault of its own: then the host must stop.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            while (!room.IsDone)
            {
                await room.WaitAsync(cancel).ConfigureAwait(false);
                await ServeAsync(room.Take(), cancel).ConfigureAwait(false);
                if (room.TakeErrand() is { } errand)
                    await RunAsync(errand, cancel).ConfigureAwait(false);
            }

            await ServeAsync([], cancel, last: true).ConfigureAwait(false);
            Stop(new OperationCanceledException("The desk has closed."));
        }
        catch (Exception fault)
        {
            LogStop(fault);
            Stop(fault);
            throw;
        }
        finally
        {
            // The last commit ended in the store's own thread, and whoever waits for this end may close the store.
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }
    }

    private void LogStop(Exception fault)
    {
        if (fault is StoreException)
            Log.StoreLost(log, fault.Message);
        else if (fault is not OperationCanceledException)
            Log.Broken(log, fault.GetType().FullName, fault.StackTrace);
    }

    private void Stop(Exception cause)
    {
        room.Fail(cause);
        ledger.Close();
    }

    private async Task RunAsync(Errand errand, CancellationToken cancel)
    {
        try
        {
            await patiently.TryAsync(() => errand.RunAsync(store, cancel), cancel).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            errand.Fail(fault);
            throw;
        }
    }

    private async Task ServeAsync(List<Request> batch, CancellationToken cancel, bool last = false)
    {
        if (batch.Count == 0 && !last && !ledger.IsRipe)
            return;

        var notes = ledger.Take();
        try
        {
            await TurnAsync(batch, notes, cancel).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            batch.ForEach(request => request.Fail(fault));
            notes.Lose();
            throw;
        }
    }

    /// <summary>Load, decide, commit, release.</summary>
    private async Task TurnAsync(List<Request> batch, Notes notes, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var inbounds = notes.News.Values.Concat(batch.SelectMany(request => request.Undecided)).ToList();
        var fold = new Fold(turnOf, await LoadAsync(inbounds, now, cancel).ConfigureAwait(false), now, nextRow);
        var served = Decide(fold, notes, batch);

        var commit = fold.With(notes);
        if (!commit.IsEmpty)
            await CommitAsync(commit, cancel).ConfigureAwait(false);

        Release(fold);
        notes.Complete();
        served.ForEach(request => request.Complete());
    }

    /// <summary>Folds what the batch holds, up to the first erasure; the requests that it did not finish go back to be first in the next one.</summary>
    private List<Request> Decide(Fold fold, Notes notes, List<Request> batch)
    {
        foreach (var news in notes.News.Values)
            fold.Take(news);

        var goOn = true;
        var served = batch.TakeWhile(request => Finish(fold, request, ref goOn)).ToList();
        if (served.Count < batch.Count)
            room.Return(batch.Skip(served.Count));

        return served;
    }

    private static bool Finish(Fold fold, Request request, ref bool goOn)
    {
        while (goOn && request.Left > 0)
            goOn = fold.Take(request.Next());

        if (request.Left > 0)
            return false;

        if (request.Cursor is { } cursor)
            fold.Take(cursor);

        return true;
    }

    private async Task CommitAsync(Commit commit, CancellationToken cancel)
    {
        await patiently.TryAsync(async () => { await store.CommitAsync(commit, cancel).ConfigureAwait(false); return true; }, cancel).ConfigureAwait(false);
        Interlocked.Exchange(ref lastCommit, time.GetUtcNow().UtcTicks);
    }

    private void Release(Fold fold)
    {
        foreach (var member in fold.Erased)
            outbox.Forget(member, before: nextRow);

        nextRow = fold.NextRow;
        outbox.Enqueue(fold.Queued);
    }

    /// <summary>Reads everybody in the batch at once.</summary>
    private async Task<Dictionary<MemberId, Loaded>> LoadAsync(List<Inbound> inbounds, DateTimeOffset now, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var wanted = inbounds
            .GroupBy(inbound => inbound.Member)
            .Select(own => new Wanted(own.Key, today, own.Max(Companion.Needs)))
            .ToList();
        var members = await ReadAsync(wanted, cancel).ConfigureAwait(false);

        // Whose calendar is in another month than UTC's is known only now; the diary of the wrong month would be written over as if it were blank.
        // So is the question that is open, which may need more of the diary.
        var more = wanted
            .Where(ask => ask.Scope is not DiaryScope.Everything && members[ask.Id].Member is { } member
                && (member.Today(now).Month != today.Month || Companion.Needs(member.Conversation) is DiaryScope.Everything))
            .Select(ask => ask with { Today = members[ask.Id].Member!.Today(now), Scope = More(ask.Scope, Companion.Needs(members[ask.Id].Member!.Conversation)) })
            .ToList();
        foreach (var (id, loaded) in await ReadAsync(more, cancel).ConfigureAwait(false))
            members[id] = loaded;

        return members;
    }

    private static DiaryScope More(DiaryScope one, DiaryScope other) => one > other ? one : other;

    private async Task<Dictionary<MemberId, Loaded>> ReadAsync(List<Wanted> wanted, CancellationToken cancel)
    {
        if (wanted.Count == 0)
            return [];

        var loaded = await patiently.TryAsync(() => store.LoadAsync(wanted, cancel), cancel).ConfigureAwait(false);
        return wanted.Zip(loaded).ToDictionary(pair => pair.First.Id, pair => pair.Second);
    }

    private static partial class Log
    {
        [LoggerMessage(10, LogLevel.Critical, "The desk has stopped, because the store cannot be used: {Reason}")]
        public static partial void StoreLost(ILogger log, string reason);

        [LoggerMessage(11, LogLevel.Critical, "The desk has stopped on a fault of its own, {Fault}\n{Stack}")]
        public static partial void Broken(ILogger log, string? fault, string? stack);
    }
}
