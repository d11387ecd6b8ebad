using BackCare.Bot.Storage.Backups;
using BackCare.Bot.Storage.Keys;
using BackCare.Core.Members;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>
/// A store in one file on this machine, over LiteDB. One thread of its own reads and writes it; a commit ends when its bytes are on the disk.
/// Who loads or commits goes on in that thread.
/// What LiteDB promises and what it does not is told in <c>docs/decisions/0001</c>.
/// </summary>
/// <param name="path">The data file; its folder is made when it is missing, and the log lies beside it.</param>
public sealed class LiteDbStore : IStore, IBackedUp, IRoster
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly string path;
    private readonly KeySource keys;
    private readonly StoreThread thread;
    private readonly LiveBackup backup;
    private Shelf? shelf;
    private bool disposed;

    /// <param name="keys">Where its keys are; left out: beside it.</param>
    public LiteDbStore(string path, KeySource? keys = null, TimeProvider? time = null)
    {
        this.path = path;
        this.keys = keys ?? KeySource.Beside(path);
        thread = new StoreThread(Rest, () => shelf?.Rest());
        backup = new LiveBackup(thread, () => Open, time ?? TimeProvider.System);
    }

    public Task<StoreStart> OpenAsync(CancellationToken cancel) => thread.Run(
        () =>
        {
            shelf?.Dispose();
            shelf = null;
            return (shelf = Shelf.Open(path, keys)).Start();
        },
        cancel);

    public Task<IReadOnlyList<Loaded>> LoadAsync(IReadOnlyList<Wanted> wanted, CancellationToken cancel) =>
        thread.RunInLine(() => Open.Load(wanted), cancel);

    public async Task CommitAsync(Commit commit, CancellationToken cancel)
    {
        if (commit.IsEmpty)
            return;

        await thread.RunInLine(() => Open.Commit(commit), cancel).ConfigureAwait(false);
        thread.Post(() => shelf?.Tidy());
    }

    public Task<IReadOnlyList<DueNudge>> DueNudgesAsync(DateTimeOffset until, int most, CancellationToken cancel) =>
        thread.Run(() => Open.DueNudges(until, most), cancel);

    public Task<IReadOnlyList<MemberId>> IdsAfterAsync(MemberId? after, int most, CancellationToken cancel) =>
        thread.Run(() => Open.IdsAfter(after, most), cancel);

    public Task<string> BackUpAsync(string file, string? keys, CancellationToken cancel) => backup.ToAsync(file, keys, cancel);

    public async ValueTask DisposeAsync()
    {
        if (!Interlocked.Exchange(ref disposed, true))
            await Task.Run(End);
    }

    private void End()
    {
        thread.Post(() => shelf?.Dispose());
        thread.Dispose();
    }

    private Shelf Open => shelf ?? throw Trouble.NotOpen(path);
}
