using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace BackCare.Bot.Tests.Desk;

/// <summary>A clock that stands still until told, or, while <see cref="Hurries"/>, jumps to whatever is waited for as soon as it is.</summary>
public sealed class TestTime : FakeTimeProvider
{
    private readonly Channel<TimeSpan> armed = Channel.CreateUnbounded<TimeSpan>();

    public TestTime()
        : base(new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero)) => _ = PassAsync();

    public bool Hurries { get; set; } = true;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Watched(base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan), this);
        timer.Change(dueTime, period);
        return timer;
    }

    private async Task PassAsync()
    {
        await foreach (var due in armed.Reader.ReadAllAsync())
            Advance(due);
    }

    private sealed class Watched(ITimer timer, TestTime time) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var changed = timer.Change(dueTime, period);
            if (time.Hurries && dueTime >= TimeSpan.Zero)
                time.armed.Writer.TryWrite(dueTime);

            return changed;
        }

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
