using BackCare.Bot.Storage;

namespace BackCare.Bot.Desk;

/// <summary>A question to the store that waits for its turn at the desk: which nudges are due.</summary>
internal sealed class Errand(DateTimeOffset until, int most)
{
    private readonly TaskCompletionSource<IReadOnlyList<DueNudge>> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<IReadOnlyList<DueNudge>> Answer => answer.Task;

    public async Task<bool> RunAsync(IStore store, CancellationToken cancel) =>
        answer.TrySetResult(await store.DueNudgesAsync(until, most, cancel).ConfigureAwait(false));

    public void Fail(Exception fault)
    {
        if (fault is OperationCanceledException)
            answer.TrySetCanceled();
        else
            answer.TrySetException(fault);
    }
}
