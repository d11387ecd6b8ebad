using BackCare.Core.Diaries;
using BackCare.Core.Understanding;

namespace BackCare.Core.Progress;

/// <summary>
/// What fourteen days of diary come to: days shown up, days with movement, minutes walked, sleep as quality (0-10) and as hours, small good things that happened, and pain (0-10).
/// Small enough to be kept, so that a start of long ago can be compared with although its days are no longer read.
/// </summary>
public sealed record Fortnight(
    DateOnly First, int Days, int MovementDays, int WalkDays, int GoodThings, Sample Walk, Sample SleepQuality, Sample SleepHours, Sample Pain)
{
    public const int Length = 14;

    /// <summary>The last of its days.</summary>
    public DateOnly Last() => First.AddDays(Length - 1);

    /// <summary>The fortnight that ends on <paramref name="last"/>, included.</summary>
    public static Fortnight Ending(Diary diary, DateOnly last)
    {
        var first = last.AddDays(1 - Length);
        var days = diary.Between(first, last).Where(IsAnswered).ToList();
        var walks = days.Select(day => day.Walk?.Value?.Minutes).OfType<decimal>().ToList();
        return new Fortnight(
            first,
            days.Count,
            days.Count(Moved),
            walks.Count(minutes => minutes > 0),
            days.Count(day => day.GoodThing?.Value?.Happened is true),
            Sample.Of(walks),
            Sample.Of(Sleep(days, SleepKind.Quality)),
            Sample.Of(Sleep(days, SleepKind.Hours)),
            Sample.Of(days.Select(day => day.Pain?.Value?.Value).OfType<decimal>()));
    }

    /// <summary>The latest fortnight: with today where it has an answer already, else up to yesterday.</summary>
    public static Fortnight Latest(Diary diary, DateOnly today) => Ending(diary, IsAnswered(diary[today]) ? today : today.AddDays(-1));

    /// <summary>The first fortnight of the days at hand that is over and has enough answers to be compared with; null while there is none.</summary>
    public static Fortnight? Start(Diary diary, DateOnly today) => diary.Days.Values
        .Where(day => IsAnswered(day) && day.Date.AddDays(Length) <= today)
        .Select(day => Ending(diary, day.Date.AddDays(Length - 1)))
        .FirstOrDefault(fortnight => fortnight.Days >= ChangeRule.FewestAnswers);

    /// <summary>True for a day of which the member told something.</summary>
    public static bool IsAnswered(Day day) => day.Rough || day.Exercise is not null || day.Walk is not null || day.Sleep is not null
        || day.Mood is not null || day.Pain is not null || day.Medication is not null || day.GoodThing is not null;

    /// <summary>True for a day of which exercise or walking was told, done or not.</summary>
    internal static bool ToldOfMovement(Day day) => day.Exercise?.Value is not null || day.Walk?.Value is not null;

    internal static bool Moved(Day day) => day.Exercise?.Value?.Done is Done.Yes or Done.Partly || day.Walk?.Value is { Minutes: > 0 };

    private static IEnumerable<decimal> Sleep(IEnumerable<Day> days, SleepKind kind) =>
        days.Select(day => day.Sleep?.Value).OfType<SleepAnswer>().Where(sleep => sleep.Kind == kind).Select(sleep => sleep.Value);
}
