namespace BackCare.Core.Nudges;

/// <summary>Whether a nudge that comes late, after an outage or a long queue, is still a kindness and not a nuisance.</summary>
public static class Staleness
{
    /// <summary>How late a nudge may come.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromHours(3);

    /// <summary>True from the moment a nudge is due until three hours later, on the same local date, outside quiet hours.</summary>
    public static bool IsStillKind(DateTimeOffset due, DateTimeOffset now, NudgePlan plan)
    {
        var (date, time) = LocalClock.At(now, plan.Zone);
        return now >= due
            && now - due <= Patience
            && date == LocalClock.Today(due, plan.Zone)
            && !plan.Quiet.Contains(time);
    }
}
