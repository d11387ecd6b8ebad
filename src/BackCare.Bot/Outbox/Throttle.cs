namespace BackCare.Bot.Outbox;

/// <summary>
/// The rate that a platform bears, learnt from its complaints: none is assumed until it asks to wait; then a little less than what it
/// had taken in the second before, growing slowly at first (the limit is near) and faster the longer it does not complain.
/// </summary>
internal sealed class Throttle
{
    /// <summary>The share of the rate that was too much to go on with.</summary>
    private const double Share = 0.95;

    /// <summary>Sends a second below which it never goes: a complaint in a quiet second says nothing about the limit.</summary>
    private const double Floor = 5;

    /// <summary>Sends a second above which the limit is forgotten.</summary>
    private const double Forgotten = 1000;

    /// <summary>After this long without a complaint the rate has doubled.</summary>
    private static readonly TimeSpan Doubling = TimeSpan.FromSeconds(200);

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    /// <summary>When the sends of the last second that the platform took had begun.</summary>
    private readonly Queue<TimeSpan> taken = new();

    private TimeSpan complainedFrom = TimeSpan.MaxValue;
    private TimeSpan complainedAt = TimeSpan.MinValue;
    private int takenBefore;
    private double most;
    private double? slowed;
    private Pace pace;

    /// <summary>Sends a second at this instant; null where no limit is known.</summary>
    public double? Rate(TimeSpan now) => slowed is { } start ? start * (1 + Math.Pow((now - complainedAt) / Doubling, 2)) : null;

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

    /// <summary>The platform took a send that had begun at <paramref name="began"/>.</summary>
    public void Delivered(TimeSpan began)
    {
        taken.Enqueue(began);
        TrimTo(began - Window);

        // Some of what it took before it complained is heard of only after the complaint.
        if (began <= complainedFrom - Window || began > complainedAt)
            return;

        takenBefore++;
        SlowDown();
    }

    /// <summary>The platform asked to wait over a send that had begun at <paramref name="began"/>.</summary>
    public void Complained(TimeSpan began, TimeSpan now)
    {
        // All sends under way hear the same complaint; it counts once.
        if (complainedAt >= began)
            return;

        most = Rate(now) ?? double.MaxValue;
        complainedFrom = began;
        complainedAt = now;
        TrimTo(began - Window);
        takenBefore = taken.Count;
        SlowDown();
    }

    private void SlowDown() => slowed = Math.Max(Floor, Math.Min(takenBefore, most) * Share);

    private void TrimTo(TimeSpan earliest)
    {
        while (taken.TryPeek(out var oldest) && oldest < earliest)
            taken.Dequeue();
    }
}
