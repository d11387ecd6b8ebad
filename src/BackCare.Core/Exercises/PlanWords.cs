using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;
using BackCare.Core.Nudges;

namespace BackCare.Core.Exercises;

/// <summary>Amounts, days and lines of a plan as words.</summary>
internal static class PlanWords
{
    private static readonly DaysOfWeek[] Week =
        [DaysOfWeek.Monday, DaysOfWeek.Tuesday, DaysOfWeek.Wednesday, DaysOfWeek.Thursday, DaysOfWeek.Friday, DaysOfWeek.Saturday, DaysOfWeek.Sunday];

    /// <summary>"3 × 8 each side", or nothing where no amount was said.</summary>
    public static string Amount(Situation s, Amount amount) => s.Say(
        ContentIds.PlanAmount,
        ("sets", amount.Sets),
        ("reps", amount.Reps),
        ("seconds", amount.Seconds),
        ("minutes", amount.Minutes),
        ("times", amount.TimesADay),
        ("side", amount.EachSide)).Text;

    /// <summary>One exercise as a line of a list.</summary>
    public static string Line(Situation s, string name, Amount amount, string? days = null, bool done = false) =>
        s.Say(ContentIds.PlanLine, ("name", name), ("amount", Amount(s, amount)), ("days", days), ("done", done)).Text;

    public static string Lines(Situation s, IEnumerable<PlanItem> items) => string.Join('\n', items.Select(item => Line(s, item.Name, item.Amount, Days(s, item.Days))));

    /// <summary>A line of running text: "Bird-dog 3 × 8 and Walk 10 minutes" for the check-in; null where nothing is on that day.</summary>
    public static string? Spoken(Situation s, DateOnly date)
    {
        var planned = s.Member.Plan is { } plan ? PlannedDay.Of(plan, date, plan.MinutesADay) : null;
        return planned is { Items.Count: > 0 } ? string.Join(", ", planned.Items.Select(item => $"{item.Name} {Amount(s, item.Amount)}".Trim())) : null;
    }

    public static string Days(Situation s, DaysOfWeek days) => days switch
    {
        DaysOfWeek.Every or DaysOfWeek.None => s.Words[ContentIds.PlanButtons].Labels[days.ToString()],
        _ => string.Join(", ", Week.Where(day => days.HasFlag(day)).Select(day => s.Words[ContentIds.SettingsDays].Labels[day.ToString()])),
    };

    /// <summary>The days of one exercise as buttons that switch on and off.</summary>
    public static IEnumerable<IReadOnlyList<Button>> DayRows(Situation s, PlanItem item) =>
        Week.Select(day => new Button($"{(item.Days.HasFlag(day) ? "✓ " : "")}{s.Words[ContentIds.SettingsDays].Labels[day.ToString()]}", $"plan:day:{item.Id}:{day}")).Chunk(4);

    public static Button Labelled(Situation s, string label, string press) => s.Button(ContentIds.PlanButtons, label, press);
}
