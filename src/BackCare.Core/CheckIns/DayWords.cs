using BackCare.Core.Diaries;
using BackCare.Core.Understanding;

namespace BackCare.Core.CheckIns;

/// <summary>The answers of a day as values that content can speak of; what was not answered is null.</summary>
internal static class DayWords
{
    public static (string Name, object? Value)[] Of(Day day) =>
    [
        ("rough", day.Rough),
        ("exercise", day.Exercise?.Value?.Done.ToString().ToLowerInvariant()),
        ("exerciseminutes", day.Exercise?.Value?.Minutes),
        ("walk", day.Walk?.Value?.Minutes),
        ("sleepquality", day.Sleep?.Value is { Kind: SleepKind.Quality } quality ? quality.Value : null),
        ("sleephours", day.Sleep?.Value is { Kind: SleepKind.Hours } hours ? hours.Value : null),
        ("mood", day.Mood?.Value?.Mood.ToString().ToLowerInvariant()),
        ("pain", day.Pain?.Value?.Value),
        ("medicines", day.Medication?.Value is { } answer ? Medicines(answer) : null),
        ("goodthing", day.GoodThing?.Value?.Plan),
    ];

    private static string Medicines(MedicationAnswer answer) => answer.Taken.Count == 0
        ? "none"
        : string.Join(", ", answer.Taken.Select(taken => taken.Generic).Distinct());
}
