using System.Globalization;
using System.Text.RegularExpressions;

namespace BackCare.Core.Courses;

/// <summary>Reads a date to come: "tomorrow", "tuesday", "3 march", "in two weeks", "3/12" as the member's country writes it.</summary>
internal static partial class ComingDate
{
    private const int DaysAhead = 366;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>The date, from today to a year ahead, or null where the words name none.</summary>
    public static DateOnly? Read(string words, DateOnly today, string? country)
    {
        var text = words.Trim().ToLowerInvariant();
        var date = Named(text, today) ?? Iso(text) ?? InWords(text, today) ?? InNumbers(text, today, monthFirst: country == "US");
        return date is { } found && found >= today && found <= today.AddDays(DaysAhead) ? found : null;
    }

    private static DateOnly? Named(string text, DateOnly today)
    {
        if (Relative().Match(text) is { Success: true } match)
        {
            var number = match.Groups["n"].Value switch { "a" or "one" => 1, "two" => 2, "three" => 3, "four" => 4, var digits => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) };
            return match.Groups["unit"].Value[0] switch { 'd' => today.AddDays(number), 'w' => today.AddDays(7 * number), _ => today.AddMonths(number) };
        }

        if (Weekday().Match(text) is { Success: true } day)
        {
            var ahead = (Array.IndexOf(Weekdays, day.Groups["day"].Value[..3]) - (int)today.DayOfWeek + 7) % 7;
            return today.AddDays((ahead == 0 ? 7 : ahead) + (day.Groups["next"].Success && ahead is > 0 and < 3 ? 7 : 0));
        }

        return text switch
        {
            "today" => today,
            "tomorrow" or "tmrw" or "tomorow" => today.AddDays(1),
            "next week" => today.AddDays(7),
            _ => null,
        };
    }

    private static DateOnly? Iso(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static DateOnly? InWords(string text, DateOnly today)
    {
        if (Spelled().Match(text) is not { Success: true } match)
            return null;

        var month = Array.IndexOf(Months, match.Groups["month"].Value[..3]) + 1;
        return Coming(today, month, int.Parse(match.Groups["day"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static DateOnly? InNumbers(string text, DateOnly today, bool monthFirst)
    {
        if (Numbers().Match(text) is not { Success: true } match)
            return null;

        var (one, two) = (int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
        return monthFirst ? Coming(today, one, two) : Coming(today, two, one);
    }

    /// <summary>The next time that day comes round.</summary>
    private static DateOnly? Coming(DateOnly today, int month, int day)
    {
        for (var year = today.Year; year <= today.Year + 1; year++)
        {
            if (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var date && date >= today)
                return date;
        }

        return null;
    }

    [GeneratedRegex(@"^(?:in )?(?<n>a|one|two|three|four|\d{1,2}) (?<unit>days?|weeks?|months?)(?: from now| time)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    [GeneratedRegex("^(?:on |this |(?<next>next ))?(?<day>mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^(?:on )?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(?:the )?(?:(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?<day>\d{1,2})(?:st|nd|rd|th)?)(?:,? 20\d\d)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Spelled();

    [GeneratedRegex(@"^(?:on )?(\d{1,2})[/.-](\d{1,2})\.?(?:[/.-]?(?:20)?\d\d)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
