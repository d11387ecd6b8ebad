namespace BackCare.Core.Pacing;

/// <summary>How an amount is found, raised and lowered. Minutes are whole; an amount is never below one minute.</summary>
/// <remarks>
/// P1: the start is a fifth under the mean of three days (paced exercise, Royal United Hospitals Bath). P3: pain that is not back to its usual within
/// about 24 hours means a fifth less, held for two or three sessions (common physiotherapy guidance, no trial). P4: about a tenth or a minute or two more, once a week
/// at most, after three sessions that met P3 (common practice; WalkBack, Lancet 2024, was individual and progressive).
/// </remarks>
internal static class PaceRules
{
    public const int DaysToMeasure = 3;
    public const int SessionsBeforeAStep = 3;
    public const int DaysBetweenSteps = 7;

    /// <summary>For so many days the question whether the pain settled still makes sense.</summary>
    private const int DaysToAsk = 2;

    /// <summary>A fifth under the mean of what was possible.</summary>
    public static int Start(IReadOnlyList<int> measures) => Math.Max(1, (int)(measures.Average() * 0.8));

    /// <summary>A tenth more, or a minute where a tenth is less.</summary>
    public static int Up(int target) => Math.Min(PacedActivity.MostMinutes, target + Math.Max(1, target / 10));

    /// <summary>A fifth less.</summary>
    public static int Down(int target) => Math.Max(1, target * 4 / 5);

    /// <summary>The activity with one more day of measuring; with the third its target is found.</summary>
    public static PacedActivity Measure(PacedActivity activity, DateOnly on, int minutes)
    {
        var measures = activity.Measures.Where(measure => measure.On != on).Append(new PaceMeasure(on, Math.Clamp(minutes, 1, PacedActivity.MostMinutes))).OrderBy(measure => measure.On).ToList();
        return measures.Count < DaysToMeasure
            ? activity with { Measures = measures }
            : activity with { Measures = measures, Target = Start([.. measures.Select(measure => measure.Minutes)]), ChangedOn = on };
    }

    /// <summary>The activity with what was done on a day; said again, it replaces what was said before.</summary>
    public static PacedActivity Log(PacedActivity activity, DateOnly on, int minutes)
    {
        if (activity.Target is not { } target || activity.Sessions.Any(session => session.On == on && session.Minutes == minutes))
            return activity;

        var session = new PaceSession(on, Math.Clamp(minutes, 1, PacedActivity.MostMinutes), target);
        return activity with { Sessions = [.. activity.Sessions.Where(other => other.On != on).Append(session).OrderBy(other => other.On).TakeLast(PacedActivity.SessionsKept)] };
    }

    /// <summary>The session to ask about on a day: the latest of the days before, where it is not too long ago and was not answered.</summary>
    public static PaceSession? ToAskAbout(PacedActivity activity, DateOnly today) =>
        activity.Sessions.LastOrDefault(session => session.On < today) is { Settled: null } last && last.On >= today.AddDays(-DaysToAsk) ? last : null;

    /// <summary>What the answer about one session means: as before, or a fifth less from today.</summary>
    public static PacedActivity Answer(PacedActivity activity, DateOnly on, bool settled, DateOnly today)
    {
        if (activity.Target is not { } target || !activity.Sessions.Any(session => session.On == on && session.Settled is null))
            return activity;

        var answered = activity with { Sessions = [.. activity.Sessions.Select(session => session.On == on ? session with { Settled = settled } : session)] };
        return settled ? answered : answered with { Target = Down(target), ChangedOn = today };
    }

    /// <summary>True when a week has passed since the last change and the last three sessions since then that came near the target all settled within 24 hours.</summary>
    public static bool MayStepUp(PacedActivity activity, DateOnly today)
    {
        if (activity is not { Target: { } target, ChangedOn: { } changed } || changed > today.AddDays(-DaysBetweenSteps) || target >= PacedActivity.MostMinutes)
            return false;

        var told = activity.Sessions.Where(session => session.On > changed && session.Settled is not null).ToList();
        var last = told.Where(session => session.Minutes * 5 >= target * 4).TakeLast(SessionsBeforeAStep).ToList();
        return last.Count == SessionsBeforeAStep && last.TrueForAll(session => session.Settled is true) && told[^1].Settled is true;
    }

    /// <summary>One small step up where it is time for one; else the activity as it is.</summary>
    public static PacedActivity StepUp(PacedActivity activity, DateOnly today) =>
        MayStepUp(activity, today) ? activity with { Target = Up(activity.Target!.Value), ChangedOn = today } : activity;
}
