using System.Globalization;
using System.Text.RegularExpressions;

namespace BackCare.Core.Understanding;

/// <summary>
/// How many minutes of moving a text tells of: spans and bare numbers added up ("10 then 15"), multiplied ("twice 15 minutes") and
/// freed of those for resting, for another day, or only planned. Null when none is told.
/// </summary>
internal static partial class ActiveMinutes
{
    private const decimal LooksLikeSteps = 1000;

    /// <param name="walking">Whether time spent on another activity is left out.</param>
    public static decimal? Read(string line, bool walking)
    {
        var s = Times().Replace(line, m => m.Groups[1].ValueSpan is "twice" or "2ce" ? " 2 times" : m.Groups[1].ValueSpan is "once" ? " 1 times" : " 3 times");
        s = Risen().Replace(Distance().Replace(Metres().Replace(s, " ~"), " ~ "), " ");
        s = Durations.Rewritten(ClockSpans.OfOuting(ColonHours().Replace(s, Colon)));
        s = PassingNumbers.WithoutMoments(s);
        s = Multiplied(s);
        s = WithBareNumbers(s);
        s = TwoWays().Replace(s, m => Durations.Span(2 * Value(m.Groups[1])));
        return Total(ActiveSpans.In(s, walking));
    }

    private static string Colon(Match m) =>
        Durations.Span((60 * int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)) + int.Parse(m.Groups[2].ValueSpan, CultureInfo.InvariantCulture));

    private static string Multiplied(string s)
    {
        s = CountThenSpan().Replace(s, m => Durations.Span(Value(m.Groups[1]) * Value(m.Groups[2])));
        s = SpanThenCount().Replace(s, m => Durations.Span(Value(m.Groups[1]) * Value(m.Groups[2])));
        s = BareProduct().Replace(s, m => Durations.Span(Value(m.Groups[1]) * Value(m.Groups[2])));
        return CountSomewhere().Replace(s, m => $"{m.Groups[2].Value}{Durations.Span(Value(m.Groups[1]) * Value(m.Groups[3]))}");
    }

    private static string WithBareNumbers(string s)
    {
        if (s.Contains('#', StringComparison.Ordinal))
        {
            s = PartOfPlan().Replace(s, m => Durations.Span(Value(m.Groups[1])));
            s = LeadingBare().Replace(s, KeepLinkAndSpanBefore);
            return AddedBare().Replace(AddedBare().Replace(s, KeepLinkAndSpan), KeepLinkAndSpan);
        }

        s = BareRange().Replace(s, m => Durations.Span((Value(m.Groups[1]) + Value(m.Groups[2])) / 2));
        return Bare().Replace(s, m => Value(m.Groups[1]) >= LooksLikeSteps ? " ~" : Durations.Span(Value(m.Groups[1])));
    }

    private static string KeepLinkAndSpan(Match m) => m.Groups[1].Value + Durations.Span(Value(m.Groups[2]));

    private static string KeepLinkAndSpanBefore(Match m) => Durations.Span(Value(m.Groups[1]));

    private static decimal? Total(List<ActiveSpan> spans)
    {
        if (spans.Exists(span => span.Minutes < 0))
        {
            return spans.Find(span => span.Minutes < 0).Minutes;
        }

        var counted = spans.FindAll(span => span.Counts);
        if (counted.Count == 0)
        {
            return null;
        }

        if (counted.FindLast(span => span.IsTotal) is { IsTotal: true } total)
        {
            return total.Minutes;
        }

        return counted[^1].Corrects ? counted[^1].Minutes : counted.Sum(span => span.Minutes);
    }

    private static decimal Value(Group number) => decimal.Parse(number.ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@" (?:[2-9]\d\d|\d{4,}) m(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Metres();

    [GeneratedRegex(@" (?:up|down) from (?:about )?\d+(?: mins?| minutes?)? to(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Risen();

    [GeneratedRegex(" (twice|thrice|once|2ce)(?= (?!a week|weekly|again|more|i |we |my ))", RegexOptions.CultureInvariant)]
    private static partial Regex Times();

    [GeneratedRegex(@"^(?: (?:about|walked|walk|for|did|around))* ([0-3]):([0-5]\d)(?: (?:hrs?|hours?|h))?(?= (?:[.!]|$)|\ $)", RegexOptions.CultureInvariant)]
    private static partial Regex ColonHours();

    [GeneratedRegex(@" (?:\d+(?:\.\d+)?|half|quarter|3 quarters)(?: (?:-|to|or) \d+(?:\.\d+)?)?(?: of)?(?: a| an)? (?:kms?|k|kilometers?|kilometres?|miles?|mi|metres?|meters?|mtrs?|feet|ft|yards?|blocks?|steps|stps|laps?|lengths|stairs|flights?|floors?|streets?|houses?|stops?|breaks?|rests?|dogs?|people|friends?|kids|days?|weeks?|months?|years?|percent|%|reps?|sets?|rounds?|pain|/ 10|out of 10|rounds|hills?)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Distance();

    [GeneratedRegex(@" (\d{1,2}) (?:x|times|lots|walks?|rounds|sessions|strolls?|trips|goes|outings|loops|bouts|lots|short|little|separate|quick|small|\*|by|slow)(?: (?:of|at|for|about|around|walks?|,|-|:|~|both|roughly|times|x|strolls?|outings|sessions|trips|bouts|(?:round|around|to) the (?:block|park|house|garden|shop|shops)))* #(\d+(?:\.\d+)?)(?: (?:each|apiece|a time|every time|a go|a piece|per walk))?(?= )|(?<= )(?<1>[2-6]) #(?<2>\d+(?:\.\d+)?)(?= (?:walks?|strolls?|sessions|ones|outings|bits|trips|each|bouts|blocks|chunks|laps|loops|a time))", RegexOptions.CultureInvariant)]
    private static partial Regex CountThenSpan();

    [GeneratedRegex(@" #(\d+(?:\.\d+)?)(?: (?:walks?|strolls?|each|walking|of walking|,|about|a time|,? done|\(|:|and|did (?:it|that)|each time|at a time))* (?:x |\* )?(\d{1,2}) ?(?:x|times|walks|goes|strolls|sessions)(?= )| #(?<1>\d+(?:\.\d+)?) (?:walks? )?(?:x|\*) (?<2>\d{1,2})(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex SpanThenCount();

    [GeneratedRegex(@" (\d{1,2}) (?:x|times|\*|lots of|walks of|sessions of) (?:of )?(\d{1,3})(?= )| (?<1>\d{1,3}) (?<2>\d) times(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex BareProduct();

    [GeneratedRegex(@" (\d) (?:walks?|times|x|strolls?|outings|sessions|goes)((?: (?!#)[^ ]+){0,6}) #(\d+(?:\.\d+)?) (?:each|apiece|per walk|every time|each time|a time|a go|both times)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex CountSomewhere();

    [GeneratedRegex(@" (?:between )?(-?\d+(?:\.\d+)?) (?:-|to|or|~|maybe|, maybe|or maybe|possibly|/|(?<=between \d+ )and)(?: maybe| even| a)? (-?\d+(?:\.\d+)?)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex BareRange();

    [GeneratedRegex(@" (?<!#)(-?\d+(?:\.\d+)?)(?= (?:[,.;!?&()+=-]|…|then|and|plus|in|at|this|today|maybe|there|back|home|out|each|total|altogether|now|tonight|later|more|again|with|but|because|cos|cuz|before|after|around|round|outside|on|only|so|though|walk|walking|i|my|max|tops|if|slowly|very|slow|brisk|easy|gentle|easily|all|the|to|or|before|until|total|for|up|down|vs|versus|instead|compared|rather|not|no|wait|actually|sorry|of walking|from|its|thats|which|while|~|worth|👍|🚶|💪|🙂|same)(?= )|\ $)", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"( (?:then|plus|and|\+|,|&|and then|,? then|;|there|out)(?: (?:another|about|a|again|then|maybe|and|roughly|plus|like|only|more|did|was|it took|back|~|i did|walked))*) (\d+(?:\.\d+)?)(?= (?:[,.;!)=]|back|home|in|at|this|later|more|on|after|there|tonight|again|total|altogether|before|going|coming|to|to get|when|for|the way|returning|of|$)|\ $)", RegexOptions.CultureInvariant)]
    private static partial Regex AddedBare();

    [GeneratedRegex(@" (\d{1,3}) (?:out )?of (?:my|the) (?:planned|usual|full|target|scheduled) #\d+(?:\.\d+)?(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex PartOfPlan();

    [GeneratedRegex(@" (?<!#)(\d{1,3})(?= (?:,|and|\+|&|then|plus|, and|, then) (?:#\d|\d{1,3} (?:,|and|\+|&|then|plus|, and|, then) #\d))", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingBare();

    [GeneratedRegex(@" #(\d+(?:\.\d+)?)(?: (?:walk|walks|of walking))? (?:each way|both ways|(?:each |every |both )?(?:the )?mornings? and (?:the )?(?:evenings?|nights?)|either way|each direction|there and (?:the same|same) (?:again )?back|in each direction|(?:in the )?mornings? and (?:in the )?(?:evenings?|afternoons?|nights?)|am and pm|am & pm|morning & (?:evening|night)|and (?:the same|same|again) (?:back|coming back|in the evening|later|tonight|this evening))(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex TwoWays();
}
