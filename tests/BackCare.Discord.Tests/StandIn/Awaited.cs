namespace BackCare.Discord.Tests.StandIn;

/// <summary>Things that happened, each to be waited for and taken once. A test that waits in vain fails and says for what.</summary>
public sealed class Awaited<T>(string what)
{
    /// <summary>Far longer than anything takes: it only ends a test that would hang.</summary>
    private static readonly TimeSpan Hopeless = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly List<T> _all = [];
    private readonly List<T> _untaken = [];
    private readonly List<(Func<T, bool> Match, TaskCompletionSource<T> Found)> _waiting = [];

    public IReadOnlyList<T> All
    {
        get { lock (_gate) return [.. _all]; }
    }

    public int Count
    {
        get { lock (_gate) return _all.Count; }
    }

    public void Add(T item)
    {
        TaskCompletionSource<T>? found = null;
        lock (_gate)
        {
            _all.Add(item);
            var index = _waiting.FindIndex(waiter => waiter.Match(item));
            if (index < 0)
            {
                _untaken.Add(item);
                return;
            }

            found = _waiting[index].Found;
            _waiting.RemoveAt(index);
        }

        found.TrySetResult(item);
    }

    public async Task<T> NextAsync(Func<T, bool>? match = null, string? named = null)
    {
        match ??= static _ => true;
        Task<T> found;
        lock (_gate)
        {
            var index = _untaken.FindIndex(item => match(item));
            if (index >= 0)
            {
                var item = _untaken[index];
                _untaken.RemoveAt(index);
                return item;
            }

            var waiter = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((match, waiter));
            found = waiter.Task;
        }

        try
        {
            return await found.WaitAsync(Hopeless);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"Waited in vain for {named ?? what}. There were: {string.Join(" | ", All.TakeLast(12))}");
        }
    }
}
