using System.Collections.Concurrent;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>The one thread that owns the database. LiteDB ties a transaction to its thread and corrupts its file when several write.</summary>
internal sealed class StoreThread : IDisposable
{
    private readonly BlockingCollection<Action> work = [];
    private readonly Thread thread;

    /// <param name="idle">Done once whenever nothing was asked for <paramref name="patience"/> long.</param>
    public StoreThread(TimeSpan patience, Action idle)
    {
        thread = new Thread(() => Work(patience, idle)) { Name = "store", IsBackground = true };
        thread.Start();
    }

    /// <summary>Does a call on the thread. Cancelling takes effect only while the call waits for its turn.</summary>
    public Task<T> Run<T>(Func<T> call, CancellationToken cancel)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        work.Add(() => Answer(call, done, cancel), CancellationToken.None);
        return done.Task;
    }

    /// <summary>Does something on the thread once everything asked before it is done, for nobody to wait on; it must not throw.</summary>
    public void Post(Action action) => work.Add(action);

    /// <summary>Does something on the thread, unless it has ended.</summary>
    public void TryPost(Action action)
    {
        try
        {
            work.Add(action);
        }
        catch (Exception ended) when (ended is InvalidOperationException or ObjectDisposedException)
        {
            // Then there is nothing left to do it with.
        }
    }

    /// <summary>Ends the thread once what was asked for is done.</summary>
    public void Dispose()
    {
        work.CompleteAdding();
        thread.Join();
        work.Dispose();
    }

    private static void Answer<T>(Func<T> call, TaskCompletionSource<T> done, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested)
        {
            done.SetCanceled(cancel);
            return;
        }

        try
        {
            done.SetResult(call());
        }
        catch (Exception fault)
        {
            done.SetException(fault);
        }
    }

    private void Work(TimeSpan patience, Action idle)
    {
        var rested = false;
        while (!work.IsCompleted)
        {
            if (work.TryTake(out var action, rested ? Timeout.InfiniteTimeSpan : patience))
            {
                action();
                rested = false;
            }
            else if (!work.IsAddingCompleted)
            {
                idle();
                rested = true;
            }
        }
    }
}
