using System.Globalization;
using System.Text.RegularExpressions;

namespace BackCare.Core.Understanding;

/// <summary>Of the spans told about a night, the time asleep: not lying awake, not the usual; stretches joined by "then" add up.</summary>
internal static partial class SleepSpans
{
    public static decimal? Slept(string line)
    {
        var spans = Span().Matches(line);
        decimal? slept = null;
        var previous = "";
        for (var i = 0; i < spans.Count; i++)
        {
            var from = i == 0 ? 0 : spans[i - 1].Index + spans[i - 1].Length;
            var to = i + 1 < spans.Count ? spans[i + 1].Index : line.Length;
            var before = line[Math.Max(from, spans[i].Index - 80)..spans[i].Index] + " ";
            var after = line[(spans[i].Index + spans[i].Length)..Math.Min(to, spans[i].Index + 80 > to ? to : spans[i].Index + 80)] + " ";
            if (AwakeBefore().IsMatch(before) || AwakeAfter().IsMatch(after))
            {
                continue;
            }

            var minutes = decimal.Parse(spans[i].Groups[1].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture);
            if (Whole().IsMatch(before) || WholeAfter().IsMatch(after))
            {
                return minutes;
            }

            slept = slept is null || Correction().IsMatch(before) ? minutes : Adds().IsMatch(previous + before + after) ? slept + minutes : slept;
            previous = Nap().IsMatch(before) ? " nap " : "";
        }

        return slept;
    }

    [GeneratedRegex(@" #(-?\d+(?:\.\d+)?)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    [GeneratedRegex(@" (?:awake|up|lay|laid|lying|took|take|taking|takes|tossed|tossing|usual|usually|normally|normal|every|yesterday|need|needed|want|wanted|aim|goal|supposed|should|hoping|in bed|bed for|within|instead of|not|wasnt|night before|waited|until|till|wide awake|read|watched|phone|fall asleep)(?: (?!after |slept |then |but |got |asleep |sleep |only |so |managed |, |\. |today |fell |last )[a-z~,]+){0,4} $", RegexOptions.CultureInvariant)]
    private static partial Regex AwakeBefore();

    [GeneratedRegex(@"^ (?:to (?:fall|get|drop|nod|go|settle|drift)|awake|in bed|ago|is my (?:usual|normal)|usually|normally|less|more than|short of|before (?:i |falling|sleep|getting|dropping)|tossing|lying|of (?:tossing|lying|being awake)|late|early|yesterday|the night before|wide awake|up |in the middle)", RegexOptions.CultureInvariant)]
    private static partial Regex AwakeAfter();

    [GeneratedRegex(@" (?:total|altogether|all in all|in all|overall|all told|=|adds up to)(?: (?:of|is|was|it|its|about|around|:|,|~|maybe|slept|sleep|i got|got))* $", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^ (?:(?:of )?sleep )?(?:in )?(?:total|altogether|all told|all in all|overall|in all|all together|combined)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex WholeAfter();

    [GeneratedRegex(" (?:napped|nap)(?: |$)", RegexOptions.CultureInvariant)]
    private static partial Regex Nap();

    [GeneratedRegex(@" (?:then|plus|another|more|again|and|\+|nap|napped|&|later)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Adds();

    [GeneratedRegex(@" (?:no|actually|sorry|wait|i mean|i meant|make that|or rather|more like|scratch that|but (?:really )?slept|but only|slept|asleep|but got|got|managed)(?: (?:its|more|like|about|,|it was|maybe|~|only|around|just|probably|for))* $", RegexOptions.CultureInvariant)]
    private static partial Regex Correction();
}
