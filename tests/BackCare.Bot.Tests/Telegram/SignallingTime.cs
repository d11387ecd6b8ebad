using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace BackCare.Bot.Tests.Telegram;

/// <summary>A clock that a test moves, and that says when somebody has begun to wait on it.</summary>
internal sealed class SignallingTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly ConcurrentDictionary<TimeSpan, SemaphoreSlim> _waits = new();

    /// <summary>Waits until somebody waits for exactly this long, then moves the clock by it.</summary>
    public async Task PassAsync(TimeSpan wait)
    {
        await BeginsAsync(wait);
        Advance(wait);
    }

    /// <summary>Waits until somebody waits for exactly this long.</summary>
    public async Task BeginsAsync(TimeSpan wait) => (await WaitsOf(wait).WaitAsync(TimeSpan.FromSeconds(30))).Should().BeTrue($"somebody waits for {wait}");

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        WaitsOf(dueTime).Release();
        return timer;
    }

    private SemaphoreSlim WaitsOf(TimeSpan wait) => _waits.GetOrAdd(wait, _ => new SemaphoreSlim(0));
}
