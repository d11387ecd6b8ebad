using System.Globalization;

namespace BackCare.Core.Privacy;

/// <summary>Reads a past day as people write it: "3 March", "3/3/2026", "2026-03-03", "yesterday". Where the year is left out it is the latest past one.</summary>
internal static class DateReading
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private static readonly string[] WithYear =
        ["yyyy-MM-dd", "yyyyMMdd", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "d.M.yyyy", "dddd d MMMM yyyy"];

    private static readonly string[] WithoutYear = ["d MMMM", "d MMM", "MMMM d", "MMM d"];

    /// <param name="country">Tells whether 3/4 is in March or in April.</param>
    public static DateOnly? Read(string words, DateOnly today, string? country)
    {
        var text = string.Join(' ', words.Replace(",", " ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        return text.ToLowerInvariant() switch
        {
            "today" => today,
            "yesterday" => today.AddDays(-1),
            _ => Exact(text, WithYear) ?? Exact(text, [country is "US" ? "M/d/yyyy" : "d/M/yyyy"]) ?? LatestPast(text, today, country),
        };
    }

    private static DateOnly? LatestPast(string text, DateOnly today, string? country)
    {
        // A leap year stands in, so that 29 February can be read in any year.
        if (Exact($"{text} 2024", [.. WithoutYear.Select(format => $"{format} yyyy"), country is "US" ? "M/d yyyy" : "d/M yyyy"]) is not { } date)
            return null;

        return Enumerable.Range(0, 9).Select(back => today.Year - back)
            .Where(year => year >= 1 && date.Day <= DateTime.DaysInMonth(year, date.Month))
            .Select(year => (DateOnly?)new DateOnly(year, date.Month, date.Day))
            .FirstOrDefault(candidate => candidate <= today);
    }

    private static DateOnly? Exact(string text, string[] formats) => DateOnly.TryParseExact(text, formats, English, DateTimeStyles.None, out var date) ? date : null;
}
