using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Bot.Outbox;

/// <summary>
/// What the outbox has to tell the desk, until the desk's next commit takes it: rows done with, rows about to be sent that must not be
/// sent twice, and news of members who can no longer be reached. Safe to call from any thread.
/// </summary>
public sealed class Ledger : IDisposable
{
    /// <summary>How long a first note waits for a batch to ride with before it is worth a commit of its own.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(25);

    private readonly Lock gate = new();
    private readonly ITimer timer;
    private Notes notes = new();
    private bool closed;
    private bool ripe;

    public Ledger(TimeProvider time) =>
        timer = time.CreateTimer(_ => Ripen(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>Called when notes have waited long enough.</summary>
    internal Action Ripened { get; set; } = () => { };

    /// <summary>The row is done with; <paramref name="news"/> is decided in the same commit.</summary>
    internal void Settle(long row, Inbound? news = null)
    {
        lock (gate)
        {
            StartPatience();
            notes.Settled.Add(row);
            if (news is not null)
                notes.News.TryAdd(news.Member, news);
        }
    }

    /// <summary>True once it is durable that a send of this row is about to begin; false where the desk can commit no more.</summary>
    internal Task<bool> AttemptAsync(long row)
    {
        lock (gate)
        {
            if (closed)
                return Task.FromResult(false);

            StartPatience();
            var known = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            notes.Attempted.Add(row);
            notes.Attempts.Add(known);
            return known.Task;
        }
    }

    /// <summary>Takes all notes, ripe or not: a batch that commits anyway carries them for nothing.</summary>
    internal Notes Take()
    {
        lock (gate)
        {
            ripe = false;
            if (!notes.IsEmpty)
                timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

            var taken = notes;
            notes = new Notes();
            return taken;
        }
    }

    /// <summary>True when notes have waited long enough to be worth a commit of their own.</summary>
    internal bool IsRipe
    {
        get
        {
            lock (gate)
                return ripe;
        }
    }

    /// <summary>There will be no further commit: what is noted stays as the store has it.</summary>
    internal void Close()
    {
        lock (gate)
            closed = true;

        Take().Lose();
    }

    public void Dispose() => timer.Dispose();

    private void StartPatience()
    {
        if (notes.IsEmpty)
            timer.Change(Patience, Timeout.InfiniteTimeSpan);
    }

    private void Ripen()
    {
        lock (gate)
            ripe = !notes.IsEmpty;

        Ripened();
    }
}

/// <summary>Notes as one commit takes them.</summary>
internal sealed class Notes
{
    public List<long> Settled { get; } = [];

    public List<long> Attempted { get; } = [];

    public List<TaskCompletionSource<bool>> Attempts { get; } = [];

    /// <summary>One for each member, however many of their rows came back.</summary>
    public Dictionary<MemberId, Inbound> News { get; } = [];

    public bool IsEmpty => Settled.Count + Attempted.Count + News.Count == 0;

    public void Complete() => Attempts.ForEach(attempt => attempt.TrySetResult(true));

    public void Lose() => Attempts.ForEach(attempt => attempt.TrySetResult(false));
}
