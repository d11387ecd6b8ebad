namespace BackCare.Bot.Outbox;

/// <summary>
/// The rate that a platform bears, learnt from its complaints: none is assumed until it asks to wait; then a little less than what it
/// had taken in the second before, growing slowly at first (the limit is near) and faster the longer it does not complain.
/// </summary>
internal sealed class Throttle
{
    /// <summary>The share of the observed rate to go on with.</summary>
    public const double Share = 0.95;

    /// <summary>Sends a second below which it never goes: a complaint in a quiet second says nothing about the limit.</summary>
    public const double Floor = 5;

    /// <summary>Sends a second above which the limit is forgotten.</summary>
    public const double Forgotten = 1000;

    /// <summary>After this long without a complaint the rate has doubled.</summary>
    private static readonly TimeSpan Doubling = TimeSpan.FromSeconds(200);

    private readonly Queue<TimeSpan> lastSecond = new();
    private double? slowed;
    private TimeSpan slowedAt = TimeSpan.MinValue;
    private Pace pace;

    /// <summary>Sends a second at this instant; null where no limit is known.</summary>
    public double? Rate(TimeSpan now) => slowed is { } start ? start * (1 + Math.Pow((now - slowedAt) / Doubling, 2)) : null;

    /// <summary>When the next send may begin.</summary>
    public TimeSpan Next => slowed is null ? TimeSpan.Zero : pace.Next;

    public bool Allows(TimeSpan now) => slowed is null || pace.Allows(now);

    public void Take(TimeSpan now)
    {
        if (Rate(now) is not { } rate)
            return;

        pace.Take(now, rate);
        if (rate > Forgotten)
            slowed = null;
    }

    /// <summary>The platform took one.</summary>
    public void Delivered(TimeSpan now)
    {
        lastSecond.Enqueue(now);
        Trim(now);
    }

    /// <summary>The platform asked to wait over a send that had begun at <paramref name="began"/>.</summary>
    public void Complained(TimeSpan began, TimeSpan now)
    {
        // All sends in flight hear the same complaint; it counts once.
        if (slowedAt >= began)
            return;

        Trim(now);
        var taken = Math.Min(lastSecond.Count, Rate(now) ?? double.MaxValue);
        slowed = Math.Max(Floor, taken * Share);
        slowedAt = now;
    }

    private void Trim(TimeSpan now)
    {
        while (lastSecond.TryPeek(out var oldest) && now - oldest > TimeSpan.FromSeconds(1))
            lastSecond.Dequeue();
    }
}
