using BackCare.Bot.Storage;

namespace BackCare.Bot.Desk;

/// <summary>A question to the store that waits for its turn at the desk, because calls of the store do not overlap.</summary>
internal abstract class Errand
{
    public abstract Task<bool> RunAsync(IStore store, CancellationToken cancel);

    public abstract void Fail(Exception fault);
}

/// <summary>A question whose answer is a <typeparamref name="T"/>.</summary>
internal sealed class Errand<T>(Func<IStore, CancellationToken, Task<T>> ask) : Errand
{
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Answer => answer.Task;

    public override async Task<bool> RunAsync(IStore store, CancellationToken cancel) => answer.TrySetResult(await ask(store, cancel).ConfigureAwait(false));

    public override void Fail(Exception fault)
    {
        if (fault is OperationCanceledException)
            answer.TrySetCanceled();
        else
            answer.TrySetException(fault);
    }
}
