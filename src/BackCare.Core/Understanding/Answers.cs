namespace BackCare.Core.Understanding;

/// <summary>Pain on the 0-10 scale, one decimal; see <see cref="PainScore"/>.</summary>
public sealed record PainAnswer(decimal Value);

/// <summary>A night as its quality (0-10) or its length (hours, 0-24), whichever the person gave.</summary>
public sealed record SleepAnswer(SleepKind Kind, decimal Value);

public enum SleepKind
{
    Quality,
    Hours,
}

/// <summary>Whether the exercises were done, and for how many minutes when that was said.</summary>
public sealed record ExerciseAnswer(Done Done, int? Minutes);

public enum Done
{
    Yes,
    Partly,
    No,
}

/// <summary>Minutes walked in the day, 0-1440; a range is kept as its midpoint.</summary>
public sealed record WalkAnswer(decimal Minutes);

/// <summary>Mood in three steps, with the 0-10 score when a number was given.</summary>
public sealed record MoodAnswer(Mood Mood, decimal? Score);

public enum Mood
{
    Low,
    Neutral,
    Good,
}

/// <summary>What was taken; empty when the person took nothing.</summary>
public sealed record MedicationAnswer(IReadOnlyList<MedicineTaken> Taken);

/// <summary>
/// One active ingredient taken: its generic name (US, lower case), how many units, milligrams in each unit, the route
/// (<c>oral</c>, <c>topical</c> or <c>other</c>), each only when stated, and the person's own words for it.
/// </summary>
public sealed record MedicineTaken(string Generic, decimal? Count, decimal? MgEach, string? Route, string Words);
