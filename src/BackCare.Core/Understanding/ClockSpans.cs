using System.Globalization;
using System.Text.RegularExpressions;

namespace BackCare.Core.Understanding;

/// <summary>Spans given by their ends ("11pm to 6am", "bed at 10, up at 5:30"), rewritten to "#" and the minutes between.</summary>
internal static partial class ClockSpans
{
    private const int Day = 24 * 60;
    private const string Half = @"(?:(\d{1,2})(?::(\d\d)|\.(\d{1,2}))?(?: (am|pm|a|p|a m|p m|oclock|in the morning|at night|in the evening|in the afternoon))?|(midnight|noon|midday))";

    /// <summary>Of a night: ends without am or pm are an evening and a morning, and "11 to 7" cannot be a score.</summary>
    public static string OfNight(string line) => FromTo().Replace(SpokenMinutes().Replace(NamedHalf().Replace(line, " $1:30"), " $1:$2"), m => Rewritten(m, night: true));

    /// <summary>Of an outing: both ends on the same side of the day.</summary>
    public static string OfOuting(string line) => FromTo().Replace(line, m => Rewritten(m, night: false));

    private static string Rewritten(Match m, bool night)
    {
        var start = Time(m, 2);
        var end = Time(m, 8);
        var link = m.Groups[7].Value;
        var bedtime = Bed().IsMatch(m.Groups[1].Value);
        if (SpeaksOfSpans().IsMatch(link + " ") || (!night && !Until().IsMatch(link + " ")))
        {
            return m.Value;
        }

        var clock = start.Marked || end.Marked || (night && (bedtime || Rose().IsMatch(link)));
        var eveningToMorning = night && start.Minutes is >= 540 and <= 770 && end.Minutes is >= 180 and <= 600 && end.Minutes < start.Minutes;
        if (start.Minutes is not { } from || end.Minutes is not { } to || !(clock || eveningToMorning))
        {
            return m.Value;
        }

        if (!start.HalfKnown)
        {
            from = night ? EveningOf(from) : end.HalfKnown && to >= 12 * 60 && from < 12 * 60 && from + (12 * 60) <= to ? from + (12 * 60) : from;
        }

        var minutes = (((to - from) % Day) + Day) % Day;
        if (!end.HalfKnown && minutes > 12 * 60)
        {
            minutes -= 12 * 60;
        }

        return " " + m.Groups[1].Value + Durations.Span(minutes);
    }

    /// <summary>Bedtimes from 7 to 12 are in the evening, later ones after midnight.</summary>
    private static int EveningOf(int minutes) => minutes >= 12 * 60 ? minutes - (12 * 60) + Day : minutes >= 7 * 60 ? minutes + (12 * 60) : minutes;

    private static (int? Minutes, bool HalfKnown, bool Marked) Time(Match m, int at)
    {
        if (m.Groups[at + 4].Success)
        {
            return (m.Groups[at + 4].Value == "midnight" ? 0 : 12 * 60, true, true);
        }

        var hour = Number(m.Groups[at].Value);
        var minute = Number(m.Groups[at + 1].Value) + (Number(m.Groups[at + 2].Value) * (m.Groups[at + 2].Length == 1 ? 10 : 1));
        var half = m.Groups[at + 3].Value;
        if (hour > 24 || minute > 59)
        {
            return (null, false, false);
        }

        var afternoon = half.StartsWith('p') || half is "at night" or "in the evening" or "in the afternoon";
        var known = half.Length > 0 && half != "oclock";
        hour = known ? (hour % 12) + (afternoon && !(half == "at night" && hour is 12 or < 5) ? 12 : 0) : hour;
        return ((hour * 60) + minute, known || hour > 12, half.Length > 0 || m.Groups[at + 1].Success);
    }

    private static int Number(string digits) => digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@" ((?:(?:went to |in |got to |to )?bed|asleep|sleep|slept|from|down|lights out|lights off|crashed|dozed off|nodded off|dropped off|passed out|out)?(?: ?(?:at|around|about|by|from|like|only at|finally at|~|:))* ?)(?<= )" + Half + @"( (?:to|-|till|til|til|until|untill|through|→|–|then|and|up|woke|awake|,|[a-z,. ]{0,40}(?:up|woke|wake|awake|woken|rose|alarm|out of bed|to|till|until)(?: up| me| me up| again| for good)?)(?: (?:at|around|about|by|like|roughly|maybe|gone|~))*) " + Half + "(?= )(?! (?:/|hours?|hrs?|h|min|mins|minutes|times|x|mg) )", RegexOptions.CultureInvariant)]
    private static partial Regex FromTo();

    [GeneratedRegex("^ (?:to|-|till|til|until|→) ", RegexOptions.CultureInvariant)]
    private static partial Regex Until();

    [GeneratedRegex(" (?:hours?|hrs?|h|mins?|minutes|times|out of|x) ", RegexOptions.CultureInvariant)]
    private static partial Regex SpeaksOfSpans();

    [GeneratedRegex("bed|asleep|sleep|slept|lights|crashed|dozed|nodded|dropped|passed", RegexOptions.CultureInvariant)]
    private static partial Regex Bed();

    [GeneratedRegex("up|woke|wake|awake|woken|rose|alarm|till|til|until", RegexOptions.CultureInvariant)]
    private static partial Regex Rose();

    [GeneratedRegex(@" (1?\d) (15|30|45)(?= (?:to|till|til|until|-|am|pm)| $)", RegexOptions.CultureInvariant)]
    private static partial Regex SpokenMinutes();

    [GeneratedRegex(@" half (?:past )?(\d{1,2})(?= (?!an? |hour|hr))", RegexOptions.CultureInvariant)]
    private static partial Regex NamedHalf();
}
