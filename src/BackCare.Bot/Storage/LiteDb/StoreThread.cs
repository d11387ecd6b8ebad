namespace BackCare.Bot.Storage.LiteDb;

/// <summary>The one thread that owns the database. LiteDB ties a transaction to its thread and corrupts its file when several write.</summary>
/// <remarks>It sleeps at once when nothing waits. A <c>BlockingCollection</c> spins first, which cost a tenth of the processor's time under load.</remarks>
internal sealed class StoreThread : IDisposable
{
    private readonly Queue<Action> work = new();
    private readonly Thread thread;
    private bool closed;

    /// <param name="idle">Done once whenever nothing was asked for <paramref name="patience"/> long.</param>
    public StoreThread(TimeSpan patience, Action idle)
    {
        thread = new Thread(() => Work(patience, idle)) { Name = "store", IsBackground = true };
        thread.Start();
    }

    /// <summary>Does a call on the thread; its caller goes on elsewhere. Cancelling takes effect only while the call waits for its turn.</summary>
    /// <exception cref="InvalidOperationException">The thread has ended.</exception>
    public Task<T> Run<T>(Func<T> call, CancellationToken cancel) => Run(call, TaskCreationOptions.RunContinuationsAsynchronously, cancel);

    /// <summary>The same, for a caller that goes on in this thread: it is not queued behind other work of the process, and must never wait for this thread.</summary>
    /// <exception cref="InvalidOperationException">The thread has ended.</exception>
    public Task<T> RunInLine<T>(Func<T> call, CancellationToken cancel) => Run(call, TaskCreationOptions.None, cancel);

    /// <summary>Does something on the thread once everything asked before it is done, for nobody to wait on; it must not throw.</summary>
    /// <exception cref="InvalidOperationException">The thread has ended.</exception>
    public void Post(Action action)
    {
        if (!TryPost(action))
            throw new InvalidOperationException("The store has been closed.");
    }

    /// <summary>The same; false where the thread has ended.</summary>
    public bool TryPost(Action action)
    {
        lock (work)
        {
            if (closed)
                return false;

            work.Enqueue(action);
            Monitor.Pulse(work);
            return true;
        }
    }

    /// <summary>Ends the thread once what was asked for is done.</summary>
    public void Dispose()
    {
        lock (work)
        {
            closed = true;
            Monitor.Pulse(work);
        }

        thread.Join();
    }

    private Task<T> Run<T>(Func<T> call, TaskCreationOptions after, CancellationToken cancel)
    {
        var done = new TaskCompletionSource<T>(after);
        Post(() => Answer(call, done, cancel));
        return done.Task;
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
        while (true)
        {
            if (!TryTake(patience, out var action))
            {
                idle();
                TryTake(Timeout.InfiniteTimeSpan, out action);
            }

            if (action is null)
                return;

            action();
        }
    }

    /// <summary>True with the next action, or with none where the thread is to end; false where none came in time.</summary>
    private bool TryTake(TimeSpan patience, out Action? action)
    {
        lock (work)
        {
            while (!work.TryDequeue(out action) && !closed)
            {
                if (!Monitor.Wait(work, patience))
                    return false;
            }

            return true;
        }
    }
}
