using System.Globalization;
using System.Text.RegularExpressions;

namespace BackCare.Core.Understanding;

/// <summary>
/// Spans of time in words or digits ("1h20", "half an hour", "5 or 6 hours", "11pm to 6am"), each rewritten to "#" and its minutes,
/// so that "an hour and a half, then 10 min" becomes "#90 , then #10".
/// </summary>
internal static partial class Durations
{
    private const string Hours = "(?:h|hr|hrs|hs|hour|hours|hous|hors|houres|hourse|housr|huors|horus|hourss|hrss)";
    private const string Minutes = "(?:m|min|mins|minute|minutes|minuets|minuets|minuts|minites|minuites|minitues|mintues|mintutes|mns|mnts|mins\\.)";
    private const string Number = @"-?\d+(?:\.\d+)?";
    private const string Between = "(?: (?:and a bit|and a little|and change|solid|full|straight|whole|good|broken|interrupted|decent|uninterrupted|or so|odd|long|short|more|extra|proper|lovely|glorious|whopping|poor|rubbish|crappy|fitful|restless|light|rough|patchy|continuous|total|actual|blissful|measly|miserable|lousy|ish|or|-))?";

    public static string Rewritten(string line)
    {
        var s = HalfDigits().Replace(line, " 0.5");
        s = BareHourAndHalf().Replace(s, " 1 hour and half");
        s = Quarters().Replace(s, " #45");
        s = Quarter().Replace(s, " #15");
        s = HalfHour().Replace(s, " #30");
        s = HourOrTwo().Replace(s, " #90");
        s = Couple().Replace(s, " 2");
        s = Composite().Replace(s, m => Span((60 * Amount(m.Groups[1].Value)) + Rest(m)));
        s = HourRange().Replace(s, m => Span(60 * Middle(m)));
        s = MinuteRange().Replace(s, m => Span(Middle(m)));
        s = InHours().Replace(s, m => Span(60 * Amount(m.Groups[1].Value)));
        s = InMinutes().Replace(s, m => Span(Amount(m.Groups[1].Value)));
        s = InSeconds().Replace(s, m => Span(decimal.Round(Amount(m.Groups[1].Value) / 60, 2)));
        s = SpanRange().Replace(s, m => Span(Middle(m)));
        return OpenRange().Replace(s, OpenMiddle);
    }

    public static string Span(decimal minutes) => " #" + minutes.ToString("0.##", CultureInfo.InvariantCulture);

    private static decimal Amount(string number) => number is "a" or "an" ? 1 : decimal.Parse(number, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static decimal Middle(Match m) => (Amount(m.Groups[1].Value) + Amount(m.Groups[2].Value)) / 2;

    private static decimal Rest(Match m) =>
        m.Groups["half"].Success ? 30 : m.Groups["quarter"].Success ? 15 : m.Groups["threequarters"].Success ? 45 : Amount(m.Groups["minutes"].Value);

    /// <summary>"5 hours or 6": the second takes the first one's unit.</summary>
    private static string OpenMiddle(Match m)
    {
        var (first, second) = (Amount(m.Groups[1].Value), Amount(m.Groups[2].Value));
        var sameUnit = first >= 60 && second <= 24 ? 60 * second : second;
        return Span((first + sameUnit) / 2);
    }

    [GeneratedRegex(" 1 / 2(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex HalfDigits();

    [GeneratedRegex(@"(?<! an| a|\d) (?:hour|hr)(?: (?:and|&|n))? (?:a )?(?:half|0\.5)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex BareHourAndHalf();

    [GeneratedRegex(" (?:3 quarters|3 - quarters|0\\.75|3 / 4|3 quarter)(?: of)?(?: an| a)? " + Hours + "(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Quarters();

    [GeneratedRegex(" (?:a )?(?:quarter|0\\.25|1 / 4|qtr|1 quarter)(?: of)?(?: an| a)?(?: -)? " + Hours + "(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();

    [GeneratedRegex(" (?:a |about |1 )?(?:half|0\\.5|haf|hlf)(?: of)?(?: an| a)?(?: -)? (?:good )?(?:" + Hours + "|n hour)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex HalfHour();

    [GeneratedRegex(" (?:an?|1) " + Hours + " or 2(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex HourOrTwo();

    [GeneratedRegex(" (?:a )?(?:couple|cpl|coupla)(?: of)?(?= (?:more )?(?:good )?(?:" + Hours + "|" + Minutes + ") )", RegexOptions.CultureInvariant)]
    private static partial Regex Couple();

    [GeneratedRegex(" (an?|" + Number + ")" + Between + " " + Hours + @"(?: (?:and|&|n|\+|,))?(?: (?:(?<half>(?:a )?(?:half|0\.5|haf))|(?<threequarters>3 quarters)|(?<quarter>(?:a )?quarter)|(?<minutes>\d+)(?: -)? " + Minutes + @"|(?<minutes>[1-5]\d)(?! (?:/|out|h|hr|hrs|hour|hours|-|to|or|x|times) )))(?= )(?! (?:of|an) )", RegexOptions.CultureInvariant)]
    private static partial Regex Composite();

    [GeneratedRegex(" (?:between )?(?:a )?(an?|" + Number + ") (?:-|to|or|and|~|maybe|, maybe|or maybe|possibly|if not)(?: maybe| even| a)? (" + Number + ")" + Between + " " + Hours + "(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex HourRange();

    [GeneratedRegex(" (?:between )?(?:a )?(" + Number + ") (?:-|/|to|or|~|maybe|, maybe|or maybe|possibly|(?<=between (?:a )?" + Number + " )and)(?: maybe| even| a)? (" + Number + ")" + Between + " " + Minutes + "(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex MinuteRange();

    [GeneratedRegex(" (an?|" + Number + ")" + Between + " " + Hours + "(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex InHours();

    [GeneratedRegex(" (an?|" + Number + ")" + Between + " " + Minutes + "(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex InMinutes();

    [GeneratedRegex(" (" + Number + @") (?:s|sec|secs|second|seconds)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex InSeconds();

    [GeneratedRegex(@" (?:between )?#(-?\d+(?:\.\d+)?) (?:-|to|or|~|maybe|, maybe|or maybe|possibly|(?<=between #\d+ )and)(?: maybe| even| a| about)? #(-?\d+(?:\.\d+)?)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex SpanRange();

    [GeneratedRegex(@" #(\d+(?:\.\d+)?) (?:-|to|or|maybe|, maybe|or maybe|possibly)(?: maybe| even)? (\d+(?:\.\d+)?)(?= )(?! (?:/|out of|x|times|am|pm))", RegexOptions.CultureInvariant)]
    private static partial Regex OpenRange();
}
