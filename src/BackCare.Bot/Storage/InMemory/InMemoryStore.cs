using System.Security.Cryptography;
using BackCare.Core.Diaries;
using BackCare.Core.Members;

namespace BackCare.Bot.Storage.InMemory;

/// <summary>A store that forgets when the process ends: for the terminal and for replay. Opening it again finds what it holds.</summary>
public sealed class InMemoryStore : IStore
{
    private readonly Lock access = new();
    private readonly byte[] salt = RandomNumberGenerator.GetBytes(16);
    private readonly Dictionary<MemberId, Loaded> members = [];
    private readonly Dictionary<string, PlatformCursor> cursors = [];
    private readonly SortedDictionary<long, WaitingRow> waiting = [];
    private long nextRow = 1;

    public Task<StoreStart> OpenAsync(CancellationToken cancel)
    {
        lock (access)
            return Task.FromResult(new StoreStart([.. salt], nextRow, [.. waiting.Values], [.. cursors.Values]));
    }

    public Task<IReadOnlyList<Loaded>> LoadAsync(IReadOnlyList<Wanted> wanted, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();

        lock (access)
            return Task.FromResult<IReadOnlyList<Loaded>>([.. wanted.Select(Load)]);
    }

    public Task CommitAsync(Commit commit, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();

        lock (access)
        {
            foreach (var change in commit.Members)
                Change(change);

            foreach (var row in commit.Queued)
                Queue(new WaitingRow(row, Attempted: false));

            foreach (var id in commit.Attempted.Where(waiting.ContainsKey))
                waiting[id] = waiting[id] with { Attempted = true };

            foreach (var id in commit.Settled)
                waiting.Remove(id);

            foreach (var cursor in commit.Cursors)
                cursors[cursor.Stream] = cursor;
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<DueNudge>> DueNudgesAsync(DateTimeOffset until, int most, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();

        lock (access)
        {
            var due = from kept in members.Values
                      where kept.Member!.NextNudge <= until
                      orderby kept.Member!.NextNudge
                      select new DueNudge(kept.Member!.Id, kept.Member.NextNudge!.Value);
            return Task.FromResult<IReadOnlyList<DueNudge>>([.. due.Take(most)]);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Loaded Load(Wanted wanted)
    {
        if (!members.TryGetValue(wanted.Id, out var kept))
            return new Loaded(null, Diary.Empty);

        var months = Month.In(wanted.Scope, wanted.Today, kept.Diary.Days.Keys.Select(Month.Of)).ToHashSet();
        return kept with { Diary = Diary.Of(kept.Diary.Days.Values.Where(day => months.Contains(Month.Of(day.Date)))) };
    }

    private void Change(MemberChange change)
    {
        var id = change.Member.Id;

        if (change.Erase)
        {
            members.Remove(id);
            foreach (var row in waiting.Values.Where(row => row.Row.Member == id).ToArray())
                waiting.Remove(row.Row.Id);
            return;
        }

        var diary = members.TryGetValue(id, out var kept) ? kept.Diary : Diary.Empty;
        members[id] = new Loaded(change.Member, change.Days.Aggregate(diary, (days, day) => days.With(day)));
    }

    private void Queue(WaitingRow row)
    {
        waiting[row.Row.Id] = row;
        nextRow = Math.Max(nextRow, row.Row.Id + 1);
    }
}
