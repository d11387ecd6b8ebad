namespace BackCare.Core.Nudges;

/// <summary>When a member's next nudge falls due.</summary>
/// <remarks>
/// Each chosen local date has one nudge: at the wanted hour as <see cref="LocalClock.Resolve"/> finds it. If the member's clock then stands
/// in the quiet hours, whether they put it there or a clock change did, that nudge waits for their end, be it on the next date. A date that
/// the zone left out has none.
/// </remarks>
public static class NudgeTiming
{
    // A nudge that waited out the quiet hours comes a day after its date at the latest, so it may be one of yesterday's dates that is due
    // next.
    private const int DaysBack = 2;

    // A chosen day comes round within a week, or within two where the zone has left out the only one.
    private const int DaysLookedAt = DaysBack + 15;

    /// <summary>
    /// The first instant after <paramref name="after"/>, never equal to it, at which a nudge of a date no earlier than <paramref
    /// name="notBefore"/> falls due; null when no day is chosen, or none is left in the calendar.
    /// </summary>
    public static DateTimeOffset? Next(NudgePlan plan, DateTimeOffset after, DateOnly? notBefore = null)
    {
        var first = LocalClock.Today(after, plan.Zone).AddDays(-DaysBack);
        if (notBefore > first)
            first = notBefore.Value;

        if (plan.Days is DaysOfWeek.None || first > DateOnly.MaxValue.AddDays(-DaysLookedAt - 1))
            return null;

        return Enumerable.Range(0, DaysLookedAt)
            .Select(first.AddDays)
            .Where(date => plan.Includes(date) && LocalClock.HasDay(date, plan.Zone))
            .Select(date => (DateTimeOffset?)Due(plan, date))
            .FirstOrDefault(due => due > after);
    }

    private static DateTimeOffset Due(NudgePlan plan, DateOnly date)
    {
        var due = LocalClock.Resolve(date, plan.Hour, plan.Zone);
        var (day, time) = LocalClock.At(due, plan.Zone);

        // More than once only where a clock change swallows the end of the quiet hours, and all the open hours with it.
        while (plan.Quiet.Contains(time))
        {
            due = LocalClock.Resolve(time < plan.Quiet.To ? day : day.AddDays(1), plan.Quiet.To, plan.Zone);
            (day, time) = LocalClock.At(due, plan.Zone);
        }

        return due;
    }
}
