namespace BackCare.Core.Pacing;

/// <summary>One activity that a member paces: how much was possible before pain rose, the amount they do now, and how the days after it went.</summary>
/// <param name="Name">What the member calls it.</param>
/// <param name="ByCheckIn">True for walking, swimming and cycling, whose minutes the check-in brings.</param>
public sealed record PacedActivity(string Name, bool ByCheckIn)
{
    public const int MostMinutes = 180;
    public const int SessionsKept = 21;

    /// <summary>Minutes until pain clearly rose, at most one a day, oldest first.</summary>
    public IReadOnlyList<PaceMeasure> Measures { get; init; } = [];

    /// <summary>The amount for good days and bad alike, in minutes, at least 1; null while it is being found.</summary>
    public int? Target { get; init; }

    /// <summary>The day on which the target was last set, raised or lowered.</summary>
    public DateOnly? ChangedOn { get; init; }

    /// <summary>The latest sessions, one a day, oldest first.</summary>
    public IReadOnlyList<PaceSession> Sessions { get; init; } = [];

    /// <summary>True where every amount is between a minute and the most there can be.</summary>
    public bool IsSound() => Name.Length is >= 1 and <= Exercises.PlanItem.LongestName
        && (Target is { } target ? IsAmount(target) && ChangedOn is not null : Measures.Count < PaceRules.DaysToMeasure)
        && Measures.All(measure => IsAmount(measure.Minutes)) && Sessions.Count <= SessionsKept && Sessions.All(session => IsAmount(session.Minutes) && IsAmount(session.Target));

    private static bool IsAmount(int minutes) => minutes is >= 1 and <= MostMinutes;
}

/// <summary>Minutes of an activity until pain clearly rose on one day.</summary>
public sealed record PaceMeasure(DateOnly On, int Minutes);

/// <summary>One day of a paced activity.</summary>
/// <param name="Target">What the target was that day.</param>
/// <param name="Settled">Whether the pain was back to its usual about 24 hours later; null while that was not said.</param>
/// <param name="BoomShown">True once the member was shown that it was far above the target and what followed.</param>
public sealed record PaceSession(DateOnly On, int Minutes, int Target, bool? Settled = null, bool BoomShown = false);
