using BackCare.Core.Diaries;
using BackCare.Core.Understanding;

namespace BackCare.Core.Progress;

/// <summary>What fourteen days of diary come to: days shown up, movement, walking, sleep, and the pain scores given.</summary>
public sealed record Fortnight(int Days, int MovementDays, decimal? WalkMinutes, int WalkDays, decimal? SleepQuality, decimal? SleepHours, int GoodThings, IReadOnlyList<double> Pain)
{
    public const int Length = 14;

    /// <summary>The fortnight that ends on <paramref name="last"/>, included.</summary>
    public static Fortnight Ending(Diary diary, DateOnly last)
    {
        var days = diary.Between(last.AddDays(1 - Length), last).Where(HasAnswer).ToList();
        var walks = days.Select(day => day.Walk?.Value?.Minutes).OfType<decimal>().ToList();
        return new Fortnight(
            days.Count,
            days.Count(Moved),
            Mean(walks),
            walks.Count(minutes => minutes > 0),
            Mean(Sleep(days, SleepKind.Quality)),
            Mean(Sleep(days, SleepKind.Hours)),
            days.Count(day => day.GoodThing?.Value?.Happened is true),
            [.. days.Select(day => day.Pain?.Value?.Value).OfType<decimal>().Select(value => (double)value)]);
    }

    private static bool HasAnswer(Day day) => day.Rough || day.Exercise is not null || day.Walk is not null || day.Sleep is not null
        || day.Mood is not null || day.Pain is not null || day.Medication is not null || day.GoodThing is not null;

    private static bool Moved(Day day) => day.Exercise?.Value?.Done is Done.Yes or Done.Partly || day.Walk?.Value is { Minutes: > 0 };

    private static List<decimal> Sleep(IEnumerable<Day> days, SleepKind kind) =>
        [.. days.Select(day => day.Sleep?.Value).OfType<SleepAnswer>().Where(sleep => sleep.Kind == kind).Select(sleep => sleep.Value)];

    private static decimal? Mean(IReadOnlyCollection<decimal> values) => values.Count == 0 ? null : values.Average();
}
