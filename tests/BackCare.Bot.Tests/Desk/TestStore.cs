using System.Collections.Immutable;
using BackCare.Bot.Outbox;
using BackCare.Bot.Storage;
using BackCare.Core.Diaries;
using BackCare.Core.Members;

namespace BackCare.Bot.Tests.Desk;

/// <summary>A disk: it outlives the processes that open it. A commit happens whole or not at all, and calls that overlap are caught.</summary>
public sealed class TestStore
{
    /// <summary>The session of the process that lives; compared by reference only.</summary>
    private object? open;

    public ImmutableDictionary<MemberId, Member> Members { get; private set; } = ImmutableDictionary<MemberId, Member>.Empty;

    public ImmutableDictionary<MemberId, Diary> Diaries { get; private set; } = ImmutableDictionary<MemberId, Diary>.Empty;

    public ImmutableSortedDictionary<long, WaitingRow> Rows { get; private set; } = ImmutableSortedDictionary<long, WaitingRow>.Empty;

    public ImmutableDictionary<string, PlatformCursor> Cursors { get; private set; } = ImmutableDictionary<string, PlatformCursor>.Empty;

    public ImmutableList<Commit> Commits { get; private set; } = [];

    public ImmutableList<IReadOnlyList<Wanted>> Reads { get; private set; } = [];

    /// <summary>Every row id ever settled, as often as it was.</summary>
    public ImmutableList<long> Settled { get; private set; } = [];

    public long NextRow { get; private set; } = 1;

    /// <summary>Called before each commit; what it throws is what the desk sees, and nothing is kept.</summary>
    public Func<Commit, Task> BeforeCommit { get; set; } = _ => Task.CompletedTask;

    /// <summary>Called after each commit is on disk.</summary>
    public Func<Commit, Task> AfterCommit { get; set; } = _ => Task.CompletedTask;

    /// <summary>Opens it for one process; the one before it is dead and can write no more.</summary>
    public IStore Open()
    {
        var session = new Session(this);
        open = session;
        return session;
    }

    public void Keep(params IEnumerable<Member> members) =>
        Members = Members.SetItems(members.Select(member => KeyValuePair.Create(member.Id, member)));

    private sealed class Session(TestStore disk) : IStore
    {
        private int calls;

        public Task<StoreStart> OpenAsync(CancellationToken cancel) => Alone(() =>
            Task.FromResult(new StoreStart([1, 2, 3], disk.NextRow, [.. disk.Rows.Values], [.. disk.Cursors.Values])));

        public Task<IReadOnlyList<Loaded>> LoadAsync(IReadOnlyList<Wanted> wanted, CancellationToken cancel) => Alone(() =>
        {
            disk.Reads = disk.Reads.Add(wanted);
            return Task.FromResult<IReadOnlyList<Loaded>>([.. wanted.Select(disk.Load)]);
        });

        public Task CommitAsync(Commit commit, CancellationToken cancel) => Alone(async () =>
        {
            await disk.BeforeCommit(commit);
            ThrowIfDead();
            disk.Apply(commit);
            await disk.AfterCommit(commit);
            return true;
        });

        public Task<IReadOnlyList<DueNudge>> DueNudgesAsync(DateTimeOffset until, int most, CancellationToken cancel) => Alone(() =>
            Task.FromResult<IReadOnlyList<DueNudge>>([.. disk.Members.Values
                .Where(member => member.NextNudge <= until)
                .OrderBy(member => member.NextNudge)
                .Take(most)
                .Select(member => new DueNudge(member.Id, member.NextNudge!.Value))]));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private async Task<T> Alone<T>(Func<Task<T>> call)
        {
            ThrowIfDead();
            Interlocked.Increment(ref calls).Should().Be(1, "calls of a store do not overlap");
            try
            {
                return await call();
            }
            finally
            {
                Interlocked.Decrement(ref calls);
            }
        }

        private void ThrowIfDead()
        {
            if (disk.open != this)
                throw new StoreException("The store is in use by another process.");
        }
    }

    private Loaded Load(Wanted wanted)
    {
        if (!Members.TryGetValue(wanted.Id, out var member))
            return new Loaded(null, Diary.Empty);

        var first = new DateOnly(wanted.Today.Year, wanted.Today.Month, 1).AddMonths(-1);
        var diary = Diaries.GetValueOrDefault(wanted.Id, Diary.Empty);
        return new Loaded(member, wanted.Scope is DiaryScope.Everything ? diary : Diary.Of(diary.Between(first, first.AddMonths(2).AddDays(-1))));
    }

    private void Apply(Commit commit)
    {
        foreach (var change in commit.Members)
            Apply(change);

        foreach (var row in commit.Queued)
        {
            Rows = Rows.Add(row.Id, new WaitingRow(row, Attempted: false));
            NextRow = Math.Max(NextRow, row.Id + 1);
        }

        foreach (var id in commit.Attempted.Where(Rows.ContainsKey))
            Rows = Rows.SetItem(id, Rows[id] with { Attempted = true });

        Rows = Rows.RemoveRange(commit.Settled);
        Settled = Settled.AddRange(commit.Settled);
        Cursors = Cursors.SetItems(commit.Cursors.Select(cursor => KeyValuePair.Create(cursor.Stream, cursor)));
        Commits = Commits.Add(commit);
    }

    private void Apply(MemberChange change)
    {
        var id = change.Member.Id;
        if (!change.Erase)
        {
            Members = Members.SetItem(id, change.Member);
            Diaries = Diaries.SetItem(id, change.Days.Aggregate(Diaries.GetValueOrDefault(id, Diary.Empty), (diary, day) => diary.With(day)));
            return;
        }

        Members = Members.Remove(id);
        Diaries = Diaries.Remove(id);
        Rows = Rows.RemoveRange(Rows.Values.Where(waiting => waiting.Row.Member == id).Select(waiting => waiting.Row.Id));
    }
}
