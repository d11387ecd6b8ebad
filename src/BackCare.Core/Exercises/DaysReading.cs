using System.Text.RegularExpressions;
using BackCare.Core.Nudges;

namespace BackCare.Core.Exercises;

/// <summary>Reads days of the week out of a line of a plan: "mon,wed,fri", "every day", "3 times a week", "weekdays".</summary>
internal static partial class DaysReading
{
    private const DaysOfWeek Weekdays = DaysOfWeek.Monday | DaysOfWeek.Tuesday | DaysOfWeek.Wednesday | DaysOfWeek.Thursday | DaysOfWeek.Friday;
    private const string Day = "(?:mon(?:day)?s?|tues?(?:day)?s?|wed(?:s|nesdays?)?|thu(?:rs?(?:day)?s?)?|fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?)";

    private static readonly DaysOfWeek[] Spread =
    [
        DaysOfWeek.Monday,
        DaysOfWeek.Monday | DaysOfWeek.Thursday,
        DaysOfWeek.Monday | DaysOfWeek.Wednesday | DaysOfWeek.Friday,
        DaysOfWeek.Monday | DaysOfWeek.Wednesday | DaysOfWeek.Friday | DaysOfWeek.Sunday,
        Weekdays,
        Weekdays | DaysOfWeek.Saturday,
        DaysOfWeek.Every,
    ];

    /// <summary>"3 times a week" and the like, which is to be read before "3 times" is.</summary>
    public static (DaysOfWeek? Days, string Remainder) ReadWeekly(string line) => Read(line, Weekly);

    /// <summary>The days, or null where none are named, and the line without them.</summary>
    public static (DaysOfWeek? Days, string Remainder) Read(string line) => Read(line, Phrases);

    private static (DaysOfWeek? Days, string Remainder) Read(string line, (Regex Pattern, Func<Match, DaysOfWeek> Days)[] phrases)
    {
        foreach (var (pattern, days) in phrases)
        {
            if (pattern.Match(line) is { Success: true } match)
                return (days(match), pattern.Replace(line, " ", 1));
        }

        return (null, line);
    }

    private static readonly (Regex Pattern, Func<Match, DaysOfWeek> Days)[] Weekly =
        [(TimesAWeek(), match => Spread[Math.Clamp(NumberReading.Of(match.Groups["n"].Value), 1, 7) - 1])];

    private static readonly (Regex Pattern, Func<Match, DaysOfWeek> Days)[] Phrases =
    [
        (EveryOther(), _ => Spread[3]),
        (WorkDays(), _ => Weekdays),
        (Weekend(), _ => DaysOfWeek.Saturday | DaysOfWeek.Sunday),
        (Initials(), _ => Spread[2]),
        (Listed(), match => OneDay().Matches(match.Value).Aggregate(DaysOfWeek.None, (days, day) => days | Named(day.Value))),
        (EveryDay(), _ => DaysOfWeek.Every),
    ];

    private static DaysOfWeek Named(string day) => day.ToLowerInvariant()[..2] switch
    {
        "mo" => DaysOfWeek.Monday,
        "tu" => DaysOfWeek.Tuesday,
        "we" => DaysOfWeek.Wednesday,
        "th" => DaysOfWeek.Thursday,
        "fr" => DaysOfWeek.Friday,
        "sa" => DaysOfWeek.Saturday,
        _ => DaysOfWeek.Sunday,
    };

    [GeneratedRegex($@"\b(?<n>{NumberReading.Pattern}|once|twice)\s*(?:x|×|times|days)?\s*(?:/|a|per|each|every)\s*(?:week|wk)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimesAWeek();

    [GeneratedRegex(@"\bevery (?:other|second|2nd) day\b|\balternate days\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EveryOther();

    [GeneratedRegex(@"\b(?:on )?weekdays?\b|\b(?:on )?mon(?:day)?\s*(?:-|–|to)\s*fri(?:day)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WorkDays();

    [GeneratedRegex(@"\b(?:(?:on|at) )?(?:the )?weekends?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekend();

    [GeneratedRegex(@"\bm[/, ]?w[/, ]?f\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    /// <summary>Not at the beginning of a line, where "sat" is a way of sitting.</summary>
    [GeneratedRegex($@"(?:\bdays?\s*[:=]\s*|\b(?:on|every)\s+|(?<=\S[^\n]*))\b{Day}\b(?:\s*(?:,|/|&|\+|\band\b|\s)\s*(?:and\s+)?{Day}\b)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Listed();

    [GeneratedRegex($@"\b{Day}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneDay();

    [GeneratedRegex(@"\b(?:every ?day|daily|each day|all week|(?:a|per) day|days?\s*[:=]\s*all)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EveryDay();
}
