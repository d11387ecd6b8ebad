using System.Globalization;
using System.Text.RegularExpressions;

namespace BackCare.Core.Understanding;

/// <summary>One span among others: whether it counts as done today, is the sum of the rest, or takes back the one before.</summary>
internal readonly record struct ActiveSpan(decimal Minutes, bool Counts, bool IsTotal, bool Corrects);

/// <summary>Judges each "#" span of a line by the clause it stands in.</summary>
internal static partial class ActiveSpans
{
    public static List<ActiveSpan> In(string line, bool walking)
    {
        var spans = new List<ActiveSpan>();
        var matches = Span().Matches(line);
        for (var i = 0; i < matches.Count; i++)
        {
            var from = i == 0 ? 0 : matches[i - 1].Index + matches[i - 1].Length;
            var to = i + 1 < matches.Count ? matches[i + 1].Index : line.Length;
            spans.Add(Judged(matches[i], line[from..matches[i].Index], line[(matches[i].Index + matches[i].Length)..to], walking));
        }

        return spans;
    }

    private static ActiveSpan Judged(Match span, string between, string after, bool walking)
    {
        var before = between[Math.Max(0, between.Length - 80)..];
        var rest = after.Length > 80 ? after[..80] : after;
        var idle = NotWalkedBefore().IsMatch(before + " ") || NotWalkedAfter().IsMatch(rest + " ")
            || (walking && (OtherActivityBefore().IsMatch(before + " ") || OtherActivityAfter().IsMatch(rest + " ")));
        var corrects = Correction().IsMatch(before + " ");
        return new ActiveSpan(
            decimal.Parse(span.Groups[1].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture),
            !idle || corrects,
            TotalBefore().IsMatch(before + " ") || TotalAfter().IsMatch(rest + " "),
            corrects);
    }

    [GeneratedRegex(@" #(-?\d+(?:\.\d+)?)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    /// <summary>Words that take the span after them out of the sum; a clause end between lets it back in.</summary>
    [GeneratedRegex(@" (?:yesterday|yesterdays|usual|usually|normally|planned|plan|planning|wanted|wanting|want|goal|aim|aimed|aiming|target|meant|supposed|hoped|hoping|instead of|rather than|should|used to|tomorrow|rest|rested|resting|sat|sit|sitting|break|breaks|pause|paused|stopped|wait|waited|waiting|lay|lied|lying|stood|standing|sleep|slept|nap|napped|not|didnt|couldnt|wasnt|without|didnt make|every|within|last week|in bed)(?: (?!but |so |after |at |did |managed |walked |then |only |just |today |and walked |#)[a-z~]+){0,5} $", RegexOptions.CultureInvariant)]
    private static partial Regex NotWalkedBefore();

    [GeneratedRegex(@"^ (?:ago|later|yesterday|is my (?:goal|usual|target)|was the (?:plan|goal|aim|target)|was (?:my|the) (?:plan|goal|aim|target)|planned|rest|resting|of rest|break|sit|sit down|pause|(?:of )?(?:standing|sitting)|nap|before (?:it|the pain|my back) (?:started|hurt|hurts))(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex NotWalkedAfter();

    [GeneratedRegex(@" (?:drive|drove|driving|bus|car|train|bike|biked|cycling|cycled|swim|swam|stretch|stretched|stretching|stretches|yoga|gardened|gardening|exercises|physio|pilates)(?: (?!but |so |walked |then |and walked |#)[a-z~]+){0,3} $", RegexOptions.CultureInvariant)]
    private static partial Regex OtherActivityBefore();

    [GeneratedRegex(@"^ (?:(?:of |on |doing )?(?:the |my |some |a )?(?:stretching|stretches|yoga|cycling|swimming|swim|driving|drive|bike|exercise bike|bus|gardening|housework|pilates|physio|exercises|train|rowing|gym|cleaning)|in the (?:car|pool|gym))(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex OtherActivityAfter();

    [GeneratedRegex(@" (?:total|totals|totalling|totaling|altogether|=|all in all|in all|overall|so thats|thats|adds up to|sum|summed)(?: (?:of|is|was|it|its|about|around|:|,|~|maybe))* $", RegexOptions.CultureInvariant)]
    private static partial Regex TotalBefore();

    [GeneratedRegex(@"^ (?:in )?(?:total|altogether|all told|all in all|overall|in all|all up|combined|in sum|all together)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex TotalAfter();

    [GeneratedRegex(@" (?:no|actually|sorry|wait|i mean|i meant|make that|make it|scratch that|correction|or rather|rather)(?: (?:its|more|like|more like|about|,|it was|maybe|~|wait))* $", RegexOptions.CultureInvariant)]
    private static partial Regex Correction();
}
