using System.Globalization;
using System.Text.RegularExpressions;

namespace BackCare.Core.Understanding;

/// <summary>Reads a night: a number with hours is its length, a bare number or n/10 is its quality; adjectives alone are unclear.</summary>
public static partial class SleepReading
{
    private const decimal HoursInADay = 24;

    /// <summary>"Didn't sleep a minute" tells of none.</summary>
    private const decimal AMoment = 0.05m;

    public static Reading<SleepAnswer> Read(string text)
    {
        var plain = PlainText.Of(text);
        var line = Durations.Rewritten(ClockSpans.OfNight(ClockOnly().Replace(plain.Line, ClockAsSpan)));
        var rated = Rated().IsMatch(line);
        var sleepless = NoSleep().IsMatch(plain.Line);
        if (!rated && HoursSlept(line) is { } hours && !(sleepless && hours is >= 0 and < AMoment))
        {
            return hours is < 0 or > HoursInADay ? Reading<SleepAnswer>.Invalid : Ok(SleepKind.Hours, decimal.Round(hours, 2));
        }

        if (Scale.Read(PassingNumbers.Removed(Span().Replace(line, " ~"))) is { } quality && !(quality == 0 && sleepless))
        {
            return quality is < 0 or > 10 ? Reading<SleepAnswer>.Invalid : Ok(SleepKind.Quality, decimal.Round(quality, 1, MidpointRounding.AwayFromZero));
        }

        if (sleepless)
        {
            return Ok(SleepKind.Hours, 0);
        }

        return Skips.AsksOrDeclines(plain) ? Reading<SleepAnswer>.Skipped : Reading<SleepAnswer>.Unclear;
    }

    private static Reading<SleepAnswer> Ok(SleepKind kind, decimal value) => Reading<SleepAnswer>.Ok(new SleepAnswer(kind, value));

    private static string ClockAsSpan(Match m) => Durations.Span((60 * Number(m.Groups[1])) + Number(m.Groups[2]));

    private static decimal Number(Group digits) => decimal.Parse(digits.ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static decimal? HoursSlept(string line)
    {
        line = SleptFor().Replace(line, m => $"{m.Groups[1].Value}{Durations.Span(60 * Number(m.Groups[2]))}");
        var all = Span().Matches(line);
        if (all.Count == 0)
        {
            return null;
        }

        // "8 hours in bed but slept 5": once hours are spoken of, a bare number after "slept" is hours too.
        line = SleptBare().Replace(line, m => $"{m.Groups[1].Value}{Durations.Span(60 * Number(m.Groups[2]))}");
        line = MoreBare().Replace(line, m => $"{m.Groups[1].Value}{Durations.Span(60 * Number(m.Groups[2]))}");
        return SleepSpans.Slept(line) is { } minutes ? minutes / 60 : null;
    }

    [GeneratedRegex(@"^(?: (?:about|slept|for|got|around|roughly|maybe))* (\d|1[0-2]):([0-5]\d)(?: (?:hours?|hrs?|h))?(?: (?:of sleep|sleep|total|last night|\.|!))* $", RegexOptions.CultureInvariant)]
    private static partial Regex ClockOnly();

    [GeneratedRegex(@" -?\d+(?:\.\d+)? (?:/|out of|outta) 10(?= )| (?:quality|rating|rated|rate|id give it|give it|score|scored)(?: (?:is|was|of|it|a|an|about|:|at|maybe|as))* \d+(?:\.\d+)?(?= )(?! h)", RegexOptions.CultureInvariant)]
    private static partial Regex Rated();

    [GeneratedRegex(@" #(-?\d+(?:\.\d+)?)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    [GeneratedRegex(@"( (?:slept|sleep|asleep|out) (?:only |just )?for(?: about| only| maybe| around| just| like)*) (\d+(?:\.\d+)?)(?= (?:[.,!]|last|total|straight|then|but|and|max|tops|solid|ish)|\ $)", RegexOptions.CultureInvariant)]
    private static partial Regex SleptFor();

    [GeneratedRegex(@"( (?:slept|sleep|got|managed|asleep for|last night|today|tonight)(?: (?:about|only|maybe|around|just|like|probably|for|actually|roughly|more like|~))*) (\d+(?:\.\d+)?)(?= (?:[.,!]|of them|of those|of that|then|and|but|max|tops|total)|\ $)", RegexOptions.CultureInvariant)]
    private static partial Regex SleptBare();

    [GeneratedRegex(@"( (?:another|then|plus|then another|and another|and then|\+|then about|then maybe)) (\d+(?:\.\d+)?)(?= (?:more|[.,!]|later|after|again)|\ $)", RegexOptions.CultureInvariant)]
    private static partial Regex MoreBare();

    [GeneratedRegex(@"^(?: (?:absolutely|literally|basically|honestly|pretty much))*(?: (?:none|nothing|nada|zip|nowt|not|nope|no sleep|zilch|0 sleep))(?: (?:at all|whatsoever|really|last night|sadly|slept|sleep|a wink|[.,!]|😭|😩|😴))* $|^ (?:none|nothing)(?= [,.])| (?:(?:did not|didnt|couldnt|could not|havent|have not|cant|cannot|never|dint|didn t)(?: (?:really|even|actually|fucking|bloody|get|got|manage|catch|have|had|go|get to|to))* (?:sleep|slept|slep|any sleep|any|a wink|1 wink|to sleep|get to sleep|any shut ?eye|a minute|a wink of sleep)(?! (?:well|good|great|much|a lot|long|enough|properly|through|until|till|til|past|in|very|badly|that|for|more|so|too|as|right|soundly|deeply|comfortably|better|like|straight|on|the whole|a full|all night|worse|tight|the night|peacefully|bad|the best))|(?<!almost |nearly |barely |hardly |next to |practically )(?:no sleep|0 sleep|no shut eye|sleepless|all nighter|pulled an all nighter|no rest at all)|not (?:a wink|a single wink|1 wink|slept at all|slept)|(?:up|awake|awaken|tossed and turned|tossing and turning|lay awake|lying awake) (?:all|the whole|the entire) (?:night|nite)|up all nite|awake the whole time|wide awake all night|without (?:any )?sleep)(?= )(?! tonight)", RegexOptions.CultureInvariant)]
    private static partial Regex NoSleep();
}
