using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Understanding;

namespace BackCare.Core.Progress;

/// <summary>Puts the picture of <c>/progress</c> together: the plot of the diary, and the words that say the same.</summary>
internal static class PictureWords
{
    private static readonly decimal[] MinuteTops = [20, 30, 60, 90, 120, 180, 240, 360, 480, 720, 1440];

    public static ProgressPicture Of(Situation s, Lookback over, Fortnight now, Fortnight before, Change change)
    {
        var plot = Plot.Of(s.Diary, over, s.Today);
        Panel?[] all = [Walking(s, over, plot, now, before), Movement(s, over, plot, now, before), Sleep(s, over, plot, now, before), Pain(s, over, plot, now, change)];
        Panel[] panels = [.. all.OfType<Panel>().Where(panel => panel.Points.Any(point => point is not null))];
        var marks = Marks.Of(s, over);
        var said = s.Say(
            ContentIds.ProgressPicture,
            ("span", over.Name),
            ("from", over.First(s.Today)),
            ("to", s.Today),
            ("panels", string.Join('\n', panels.Select(panel => $"{panel.Title}: {panel.Words}"))),
            ("marks", string.Join(", ", marks.Select(mark => mark.Label).Distinct())));
        var labels = s.Words[ContentIds.ProgressPicture].Labels;
        var period = s.Say(ContentIds.ProgressPeriod, ("from", over.First(s.Today)), ("to", s.Today)).Text;
        return new ProgressPicture(said.Text, said.Heading ?? "", period, Key(over, panels, labels), over.Slots, panels, marks, Ticks(over, s.Today));
    }

    private static string[] Key(Lookback over, Panel[] panels, IReadOnlyDictionary<string, string> labels)
    {
        var shaded = panels.Any(panel => panel.Kind is PanelKind.Pain && (panel.Usual is not null || panel.Points.Any(point => point?.Low is not null)));
        return shaded ? [labels[over.IsDaily() ? "band" : "band-weekly"], labels["gap"]] : [labels["gap"]];
    }

    private static Panel Walking(Situation s, Lookback over, Plot plot, Fortnight now, Fortnight before) => Of(
        s, PanelKind.Walking, ContentIds.ProgressWalking, over, TopOf(plot.Walking), plot.Walking, ("value", now.Walk.Shown()), ("before", before.Walk.Shown()));

    private static Panel Movement(Situation s, Lookback over, Plot plot, Fortnight now, Fortnight before) => Of(
        s, PanelKind.Movement, ContentIds.ProgressMovement, over, over.DaysASlot, plot.Movement, ("value", now.MovementDays), ("before", before.Days == 0 ? null : before.MovementDays));

    private static Panel Sleep(Situation s, Lookback over, Plot plot, Fortnight now, Fortnight before)
    {
        var hours = plot.SleepIn is SleepKind.Hours;
        var (value, earlier) = hours ? (now.SleepHours, before.SleepHours) : (now.SleepQuality, before.SleepQuality);
        var top = plot.Sleep.Max(point => point?.Value) is > 12 ? 24 : hours ? 12 : 10;
        return Of(s, PanelKind.Sleep, ContentIds.ProgressSleep, over, top, plot.Sleep, ("hours", hours), ("value", value.Shown()), ("before", earlier.Shown()));
    }

    private static Panel Pain(Situation s, Lookback over, Plot plot, Fortnight now, Change change) => Of(
        s,
        PanelKind.Pain,
        ContentIds.ProgressPain,
        over,
        10,
        plot.Pain,
        ("value", now.Pain.Shown()),
        ("low", plot.Usual?.Low),
        ("high", plot.Usual?.High),
        ("change", s.Say(ContentIds.ProgressChange, ("change", change.ToString())).Text)) with
    {
        Usual = over.IsDaily() ? plot.Usual : null,
    };

    private static Panel Of(
        Situation s, PanelKind kind, string content, Lookback over, decimal top, IReadOnlyList<PlotPoint?> points, params IReadOnlyList<(string Name, object? Value)> values)
    {
        var said = s.Say(content, [("span", over.Name), .. values]);
        return new Panel(kind, said.Heading ?? "", said.Text, top, points);
    }

    /// <summary>The first round number of minutes that nothing goes beyond.</summary>
    private static decimal TopOf(IReadOnlyList<PlotPoint?> points)
    {
        var most = points.Max(point => point?.Value) ?? 0;
        return MinuteTops.First(top => most <= top || top == MinuteTops[^1]);
    }

    /// <summary>Every second day of two weeks; each month that begins within a longer time.</summary>
    private static IReadOnlyList<Tick> Ticks(Lookback over, DateOnly last)
    {
        var first = over.First(last);
        return over.IsDaily()
            ? [.. Enumerable.Range(0, over.Slots).Where(slot => slot % 2 == 1).Select(slot => new Tick(slot, DayLabel(first.AddDays(slot), slot == 1)))]
            : [.. Enumerable.Range(0, over.Slots).Where(slot => BeginsMonth(over, first, slot)).Select(slot => new Tick(slot, TemplateFilters.Month(first.AddDays((slot + 1) * over.DaysASlot - 1))))];
    }

    private static string DayLabel(DateOnly date, bool withMonth) => withMonth || date.Day <= 2 ? $"{date.Day} {TemplateFilters.Month(date)}" : $"{date.Day}";

    private static bool BeginsMonth(Lookback over, DateOnly first, int slot) => first.AddDays((slot + 1) * over.DaysASlot - 1).Day <= over.DaysASlot;
}
