using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Bot.Outbox;

namespace BackCare.Bot.Storage;

/// <summary>
/// Where members, diaries, waiting replies and platform cursors are kept. It speaks whole turns, so that a commit is all or nothing.
/// Whatever passes <c>StoreContract</c> is a store. One desk uses it; calls do not overlap.
/// </summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>Opens the store and says what was left from the last time.</summary>
    /// <exception cref="StoreException">The store is in use, damaged, written by a newer program, or its folder cannot be written.</exception>
    Task<StoreStart> OpenAsync(CancellationToken cancel);

    /// <summary>Reads members and the asked part of their diaries, in the order asked for; by id, never by range.</summary>
    Task<IReadOnlyList<Loaded>> LoadAsync(IReadOnlyList<Wanted> wanted, CancellationToken cancel);

    /// <summary>Makes everything in the commit durable at once. When the task ends well it is on disk; when it throws, nothing of it happened.</summary>
    /// <exception cref="StoreException">The store cannot take it now (a full disk, for example); the same commit may be tried again.</exception>
    Task CommitAsync(Commit commit, CancellationToken cancel);

    /// <summary>Members whose nudge is due at or before <paramref name="until"/>, the longest waiting first.</summary>
    Task<IReadOnlyList<DueNudge>> DueNudgesAsync(DateTimeOffset until, int most, CancellationToken cancel);
}

/// <summary>What a store holds as it opens.</summary>
/// <param name="Salt">Random bytes made with the store; member ids are derived with it, so that an id does not name a person.</param>
/// <param name="NextRow">The first outbox row id never used.</param>
/// <param name="Waiting">Outbox rows not settled yet, oldest first.</param>
/// <param name="Cursors">How far each platform's stream of events has been committed.</param>
public sealed record StoreStart(byte[] Salt, long NextRow, IReadOnlyList<WaitingRow> Waiting, IReadOnlyList<PlatformCursor> Cursors);

/// <summary>A row found waiting; <paramref name="Attempted"/> means that a send had begun, so that it may already have arrived.</summary>
public sealed record WaitingRow(OutboxRow Row, bool Attempted);

/// <summary>A member to read, with the diary of the month of <paramref name="Today"/> and the month before, or with all of it.</summary>
public sealed record Wanted(MemberId Id, DateOnly Today, DiaryScope Scope);

/// <summary>A member as kept, or null where nobody of that id is known.</summary>
public sealed record Loaded(Member? Member, Diary Diary);

/// <summary>A nudge that fell due.</summary>
public sealed record DueNudge(MemberId Id, DateTimeOffset Due);

/// <summary>How far a platform's stream has been taken in: an opaque position, and when it last moved.</summary>
/// <param name="Position">Telegram: the next update offset. Discord: session, sequence and resume address as JSON.</param>
public sealed record PlatformCursor(string Stream, string Position, DateTimeOffset MovedAt);

/// <summary>Everything that one batch of turns changes; it is kept whole or not at all.</summary>
public sealed record Commit
{
    public IReadOnlyList<MemberChange> Members { get; init; } = [];

    /// <summary>New rows for the outbox.</summary>
    public IReadOnlyList<OutboxRow> Queued { get; init; } = [];

    /// <summary>Rows, not safe to repeat, whose send is about to begin.</summary>
    public IReadOnlyList<long> Attempted { get; init; } = [];

    /// <summary>Rows that are done with, whatever became of them; they leave the store.</summary>
    public IReadOnlyList<long> Settled { get; init; } = [];

    public IReadOnlyList<PlatformCursor> Cursors { get; init; } = [];

    public bool IsEmpty => Members.Count + Queued.Count + Attempted.Count + Settled.Count + Cursors.Count == 0;
}

/// <summary>A member as they are now, with the days that changed.</summary>
/// <param name="Erase">True to remove every trace instead: the member, all days, the nudge and the rows waiting for them in the outbox (rows queued by the same commit stay).</param>
public sealed record MemberChange(Member Member, IReadOnlyList<Day> Days, bool Erase = false);

/// <summary>The store cannot be used; the message says what, where and what to do, and holds no member's data.</summary>
public sealed class StoreException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>True where the same call may succeed later, such as after space was made on the disk.</summary>
    public bool MayPass { get; init; }
}
