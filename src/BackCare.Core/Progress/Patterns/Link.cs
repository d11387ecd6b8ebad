using BackCare.Core.Content;
using BackCare.Core.Diaries;
using BackCare.Core.Understanding;

namespace BackCare.Core.Progress.Patterns;

/// <summary>A habit and what may go with it, of one and the same person.</summary>
/// <param name="Name">As content names it.</param>
/// <param name="Habit">Whether a day had it; null where that was not told.</param>
/// <param name="Outcome">What is looked at, 0 or more; null where that was not told.</param>
/// <param name="DaysLater">On which day it is looked at: the same (0) or the next (1).</param>
/// <param name="Least">A smaller difference is not worth telling, in the outcome's own unit.</param>
internal sealed record Link(string Name, Func<Day, bool?> Habit, Func<Day, double?> Outcome, int DaysLater, double Least)
{
    private const double LeastPain = 1;
    private const double LeastMinutes = 5;
    private const double LeastHours = 0.5;
    private const double LeastQuality = 1;

    /// <summary>The links that are looked at, for one person: "more than usual" is more than on half of their own days.</summary>
    public static IReadOnlyList<Link> Among(IReadOnlyList<Day> days)
    {
        var sleepIn = Plot.Commoner(days);
        var leastSleep = sleepIn is SleepKind.Hours ? LeastHours : LeastQuality;
        double? Slept(Day day) => (double?)Plot.Slept(day, sleepIn);
        var walkedMore = MoreThanUsual(days, Walked);
        var sleptBetter = MoreThanUsual(days, Slept);
        return
        [
            new("breathing-pain", Breathed, Pain, 1, LeastPain),
            new("breathing-sleep", Breathed, Slept, 1, leastSleep),
            new("movement-pain", Moved, Pain, 1, LeastPain),
            new("walking-pain", walkedMore, Pain, 1, LeastPain),
            new("sleep-pain", sleptBetter, Pain, 0, LeastPain),
            new("sleep-walking", sleptBetter, Walked, 0, LeastMinutes),
        ];
    }

    /// <summary>The days on which both sides were told, in order.</summary>
    public IReadOnlyList<Pair> Pairs(Diary diary, IReadOnlyList<Day> days) =>
        [.. from day in days
            let habit = Habit(day)
            let outcome = Outcome(diary[day.Date.AddDays(DaysLater)])
            where habit is not null && outcome is not null
            select new Pair(habit.Value, outcome.Value)];

    private static double? Pain(Day day) => (double?)day.Pain?.Value?.Value;

    private static double? Walked(Day day) => (double?)day.Walk?.Value?.Minutes;

    private static bool? Moved(Day day) => day.Exercise?.Value is { } exercise ? exercise.Done is not Done.No : null;

    private static bool? Breathed(Day day) => Fortnight.IsAnswered(day) ? day.Offers.Any(offer => offer is { Content: ContentIds.Breathing, Taken: true }) : null;

    private static Func<Day, bool?> MoreThanUsual(IReadOnlyList<Day> days, Func<Day, double?> measure)
    {
        var told = days.Select(measure).OfType<double>().Select(value => (decimal)value).ToList();
        if (told.Count == 0)
            return _ => null;

        var usual = (double)Quantile.Of(told, 0.5m);
        return day => measure(day) > usual is var more && measure(day) is not null ? more : null;
    }
}
