using BackCare.Core.Diaries;
using BackCare.Core.Understanding;

namespace BackCare.Core.Progress;

/// <summary>A diary as the series of a picture: one point for each day of two weeks, or for each week of a longer time; null where nothing was told.</summary>
/// <param name="SleepIn">Whether sleep is shown as hours or as quality: whatever was told more often.</param>
/// <param name="Usual">The range of pain on most days of the last four weeks; null with too few answers.</param>
internal sealed record Plot(
    IReadOnlyList<PlotPoint?> Walking, IReadOnlyList<PlotPoint?> Movement, IReadOnlyList<PlotPoint?> Sleep, SleepKind SleepIn, IReadOnlyList<PlotPoint?> Pain, UsualRange? Usual)
{
    private const int UsualDays = 28;
    private const int FewestForUsual = 7;

    /// <summary>Fewer answers in a week than this give a middle, but no range.</summary>
    private const int FewestForRange = 3;

    public static Plot Of(Diary diary, Lookback over, DateOnly last)
    {
        var slots = Enumerable.Range(0, over.Slots).Select(slot => Slot(diary, over, over.First(last), slot)).ToArray();
        var sleepIn = Commoner(slots.SelectMany(days => days));
        return new Plot(
            [.. slots.Select(days => Mean(days.Select(Walked)))],
            [.. slots.Select(Moved)],
            [.. slots.Select(days => Mean(days.Select(day => Slept(day, sleepIn))))],
            sleepIn,
            [.. slots.Select(days => over.IsDaily() ? Mean(days.Select(PainOf)) : Spread(days))],
            UsualOf([.. diary.Between(last.AddDays(1 - UsualDays), last).Select(PainOf).OfType<decimal>()]));
    }

    private static Day[] Slot(Diary diary, Lookback over, DateOnly first, int slot)
    {
        var from = first.AddDays(slot * over.DaysASlot);
        return [.. diary.Between(from, from.AddDays(over.DaysASlot - 1))];
    }

    private static decimal? Walked(Day day) => day.Walk?.Value?.Minutes;

    private static decimal? PainOf(Day day) => day.Pain?.Value?.Value;

    public static decimal? Slept(Day day, SleepKind kind) => day.Sleep?.Value is { } sleep && sleep.Kind == kind ? sleep.Value : null;

    /// <summary>Hours or quality, whatever was told more often.</summary>
    public static SleepKind Commoner(IEnumerable<Day> days)
    {
        var kinds = days.Select(day => day.Sleep?.Value?.Kind).OfType<SleepKind>().ToList();
        return kinds.Count(kind => kind == SleepKind.Hours) * 2 > kinds.Count ? SleepKind.Hours : SleepKind.Quality;
    }

    private static PlotPoint? Mean(IEnumerable<decimal?> values)
    {
        var told = values.OfType<decimal>().ToList();
        return told.Count == 0 ? null : new PlotPoint(Math.Round(told.Average(), 1));
    }

    /// <summary>The days with movement, out of the days on which something was told of it.</summary>
    private static PlotPoint? Moved(Day[] days)
    {
        var told = days.Where(Fortnight.ToldOfMovement).ToList();
        return told.Count == 0 ? null : new PlotPoint(told.Count(Fortnight.Moved), High: told.Count);
    }

    /// <summary>The median of a week with its middle half.</summary>
    private static PlotPoint? Spread(Day[] days)
    {
        var pain = days.Select(PainOf).OfType<decimal>().ToList();
        if (pain.Count == 0)
            return null;

        var middle = Math.Round(Quantile.Of(pain, 0.5m), 1);
        return pain.Count < FewestForRange
            ? new PlotPoint(middle)
            : new PlotPoint(middle, Math.Round(Quantile.Of(pain, 0.25m), 1), Math.Round(Quantile.Of(pain, 0.75m), 1));
    }

    /// <summary>From the tenth to the ninetieth of a hundred days.</summary>
    private static UsualRange? UsualOf(IReadOnlyList<decimal> pain) =>
        pain.Count < FewestForUsual ? null : new UsualRange(Math.Round(Quantile.Of(pain, 0.1m), 1), Math.Round(Quantile.Of(pain, 0.9m), 1));
}
