using System.Globalization;
using System.Text.RegularExpressions;

namespace BackCare.Core.Understanding;

/// <summary>
/// The one number on a 0-10 scale that a person means: of several, the one for now goes before the usual, the usual before the worst,
/// and what was before comes last; a range is its midpoint.
/// </summary>
internal static partial class Scale
{
    /// <summary>Stands for "outside 0-10" where a range or a list has such an end, so that it cannot average back in.</summary>
    private const string Outside = "99";

    /// <summary>Null when no number is on the scale's subject; otherwise the value, which may lie outside 0-10.</summary>
    public static decimal? Read(string line)
    {
        var s = WithScalesRead(line);
        s = WithRangesRead(s);
        s = Denied().Replace(s, " ~ ");
        return Chosen(ScaleMentions.In(s));
    }

    private static string WithScalesRead(string s)
    {
        s = ScaleExplained().Replace(s, " ");
        s = OutOfTen().Replace(s, " $1/10");
        s = Beyond().Replace(s, " " + Outside);
        s = Anchor().Replace(s, " ");
        s = NeighboursBySlash().Replace(s, m => Near(m) ? $" {m.Groups[1].ValueSpan} - {m.Groups[2].ValueSpan}" : " ~ ");
        s = OtherScale().Replace(s, " ~ ");
        return LooseOutOfTen().Replace(s, " ");
    }

    private static bool Near(Match m) => Math.Abs(Value(m.Groups[1].Value) - Value(m.Groups[2].Value)) <= 2;

    private static string WithRangesRead(string s)
    {
        s = Changed().Replace(s, m => $" now {m.Groups[1].ValueSpan}");
        s = Between().Replace(s, Midpoint);
        s = FromTo().Replace(s, Midpoint);
        s = Joined().Replace(s, Midpoint);
        s = Joined().Replace(s, Midpoint);
        return SideBySide().Replace(s, m => Near(m) ? Midpoint(m) : m.Value);
    }

    private static string Midpoint(Match m)
    {
        var (a, b) = (Value(m.Groups[1].Value), Value(m.Groups[2].Value));
        return " " + (a is < 0 or > 10 || b is < 0 or > 10 ? Outside : ((a + b) / 2).ToString("0.###", CultureInfo.InvariantCulture));
    }

    private static decimal? Chosen(List<ScaleMention> mentions)
    {
        if (mentions.Count == 0)
        {
            return null;
        }

        var best = mentions.Min(m => m.Role);
        if (best == ScaleRole.AnotherDay)
        {
            return null;
        }

        var meant = mentions.Where(m => m.Role == best).ToList();
        if (meant.Exists(m => m.OnTheScale) && best == ScaleRole.Plain)
        {
            meant = meant.FindAll(m => m.OnTheScale);
        }

        if (meant[^1].Corrects)
        {
            return meant[^1].Value;
        }

        return meant.Exists(m => m.Value is < 0 or > 10)
            ? meant.Find(m => m.Value is < 0 or > 10).Value
            : meant.Average(m => m.Value);
    }

    public static decimal Value(string number) =>
        decimal.Parse(number.EndsWith("/10", StringComparison.Ordinal) ? number[..^3] : number, NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@" (?:(?:on |in |using )?(?:a |the |your |that |this )?(?:pain )?scale (?:of |from |is |: )?(?:0|1) (?:-|to|and|/|through|till) (?:a )?10|(?:on |in )?(?:a |the |your )?(?:0|1) (?:-|to|through|/) 10 (?:pain )?(?:scale|rating)|\( (?:0|1) (?:-|to|/) 10 \)|(?:on|in|using) (?:a |the |your |that )?(?:0|1) (?:-|to) 10(?: (?:thing|thingy|range|chart|one|measure|rating))?|(?:on |in )(?:a |the |your |that )(?:scale of )?10(?: point)? scale|(?:scale|out) of 10(?= (?:,|id|i|its|it|im|:|-|=|maybe|about|probably))|from (?:0|1) (?:-|to) 10(?= .{0,30} \d)|(?:0|1) (?:-|to) 10(?= (?:,|:|id|its|im|maybe|i|it|-|=) .{0,20}\d))(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex ScaleExplained();

    /// <summary>"10 being the worst", "0 is no pain": what the ends mean.</summary>
    [GeneratedRegex(@" (?:if |with |where |and |when )*(?:a )?(?:0|1|10)(?:/10)? (?:being|means|meaning|=|is like|is the|is no|is pain|is a trip|equals|is unbearable|is agony|is max|is worst|is perfect|is great|is amazing|is best)(?: (?!~)[a-z]+){0,4}(?= )(?=.* \d)", RegexOptions.CultureInvariant)]
    private static partial Regex Anchor();

    [GeneratedRegex(@" (-?\d+(?:\.\d+)?)(?: (?:or so|ish|maybe))? (?:/|out of(?: an?| the)?(?: possible)?|outta|out off|outof|out|of|over|on|\||by|from) 10(?= )(?! (?:scale|mg|minutes|mins))", RegexOptions.CultureInvariant)]
    private static partial Regex OutOfTen();

    [GeneratedRegex(@" (?:more than|over|above|beyond|higher than|past|way over|greater than|> ?) (?:a |an )?10(?:/10)?(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Beyond();

    [GeneratedRegex(@" out of 10(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex LooseOutOfTen();

    [GeneratedRegex(@" (\d+(?:\.\d+)?) / (\d+(?:\.\d+)?)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex NeighboursBySlash();

    [GeneratedRegex(@" -?\d+(?:\.\d+)? (?:out of|outta) \d+(?:\.\d+)?(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex OtherScale();

    [GeneratedRegex(@" (?:(?:went|gone|going|goes|dropped|come|came|down|up|improved|increased|moved|jumped|climbed|risen|rose|fell|fallen|eased|decreased|reduced|shifted|changed|settled) (?:down |up |right |all the way )*from (?:a |an |about )*-?\d+(?:\.\d+)?(?:/10)? (?:this morning |earlier |yesterday |, )*(?:right |all the way )?(?:down |up |back )?(?:to|→|-)|(?:from (?:a |an )?)?-?\d+(?:\.\d+)?(?:/10)? (?:this morning |earlier |yesterday |and |, |then |but )*(?:went |gone |came |has come |has gone |dropped |going |eased |settled |down |up |back |rising |falling |dropping )+(?:to|→)|-?\d+(?:\.\d+)?(?:/10)? →) (?:a |an |about |maybe |around )*(-?\d+(?:\.\d+)?(?:/10)?)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Changed();

    [GeneratedRegex(@" (?:in )?(?:between|betwen|beween|btwn|betw|inbetween) (?:a |an |the )?(-?\d+(?:\.\d+)?(?:/10)?) (?:and|-|to|&|n|or) (?:a |an )?(-?\d+(?:\.\d+)?(?:/10)?)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@" (?:(?:ranged|ranging|ranges|varied|varying|varies|anywhere|fluctuating|bouncing) )?from (?:a |an |about )*(-?\d+(?:\.\d+)?(?:/10)?) (?:to|-|till|and|up to) (?:a |an )?(-?\d+(?:\.\d+)?(?:/10)?)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex FromTo();

    [GeneratedRegex(@" (-?\d+(?:\.\d+)?(?:/10)?) (?:-|~|to|or|…|/|, or|or like|or maybe|or even|or perhaps|or possibly|maybe|, maybe|, maybe even|, possibly|possibly|perhaps|, perhaps|bordering on|verging on|going on|pushing|nearing|edging|\( maybe|(?:\. )?… (?:or|maybe)|, could be|could be|to maybe|more like) (?:a |an |almost |even |just )*(-?\d+(?:\.\d+)?(?:/10)?)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Joined();

    [GeneratedRegex(@" (\d+(?:\.\d+)?) (\d+(?:\.\d+)?)(?= (?:[,.;!?]|ish|today|maybe|now|i|$)|\ $)", RegexOptions.CultureInvariant)]
    private static partial Regex SideBySide();

    /// <summary>"not a 10", "wouldn't say 8": a number that the person says it is not.</summary>
    [GeneratedRegex(@" (?:not|isnt|wasnt|never|nowhere near|aint|wouldnt say|wouldnt call it|cant be|hardly|far from) (?:even |quite |really |exactly |as bad as |as high as |as |that |at |up to |yet |like |on |my |its |it |the |full |usual |a |an |yesterdays )*-?\d+(?:\.\d+)?(?:/10)?(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Denied();
}
