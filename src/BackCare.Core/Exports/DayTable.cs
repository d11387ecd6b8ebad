using System.Globalization;
using BackCare.Core.Diaries;
using BackCare.Core.Understanding;

namespace BackCare.Core.Exports;

/// <summary>The diary as a table, one row a day. The columns are documented in <c>docs/export.md</c>; they keep their names for good.</summary>
internal static class DayTable
{
    private static readonly (string Name, Func<Day, string> Cell)[] Columns =
    [
        ("date", day => day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("exercise", day => day.Exercise?.Value?.Done.ToString().ToLowerInvariant() ?? ""),
        ("exercise_minutes", day => Number(day.Exercise?.Value?.Minutes)),
        ("walking_minutes", day => Number(day.Walk?.Value?.Minutes)),
        ("sleep_hours", day => Number(Sleep(day, SleepKind.Hours))),
        ("sleep_quality", day => Number(Sleep(day, SleepKind.Quality))),
        ("mood", day => day.Mood?.Value?.Mood.ToString().ToLowerInvariant() ?? ""),
        ("pain", day => Number(day.Pain?.Value?.Value)),
        ("medicines", Medicines),
        ("good_thing", day => day.GoodThing?.Value?.Plan ?? ""),
        ("good_thing_happened", day => YesNo(day.GoodThing?.Value?.Happened)),
        ("rough_day", day => day.Rough ? "yes" : ""),
        ("finished", day => day.FinishedAt is null ? "" : "yes"),
        ("ideas_offered", day => Number(day.Offers.Count)),
        ("ideas_taken", day => Number(day.Offers.Count(offer => offer.Taken is true))),
        ("warning_signs", day => Number(day.SafetyEvents.Count)),
        ("notes", day => string.Join(" | ", day.Notes.Select(note => note.Words))),
    ];

    public static Spreadsheet Of(Diary diary, string alt) => new(
        alt,
        [.. Columns.Select(column => column.Name)],
        [.. diary.Days.Values.Select(day => new SpreadsheetRow([.. Columns.Select(column => column.Cell(day))]))]);

    private static decimal? Sleep(Day day, SleepKind kind) => day.Sleep?.Value is { } sleep && sleep.Kind == kind ? sleep.Value : null;

    private static string Medicines(Day day) => day.Medication?.Value is { Taken.Count: 0 } && day.MedicineReports.Count == 0
        ? "none"
        : string.Join("; ", (day.Medication?.Value?.Taken ?? []).Concat(day.MedicineReports.SelectMany(report => report.Taken)).Select(Medicine));

    private static string Medicine(MedicineTaken taken) => string.Join(' ', new[]
    {
        taken.Generic,
        taken.MgEach is { } mg ? $"{Number(mg)} mg" : "",
        taken.Count is { } count ? $"x {Number(count)}" : "",
        taken.Route is "topical" or "other" ? taken.Route : "",
    }.Where(part => part.Length > 0));

    private static string YesNo(bool? value) => value switch { true => "yes", false => "no", null => "" };

    private static string Number(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
