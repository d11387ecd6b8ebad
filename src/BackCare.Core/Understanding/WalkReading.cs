using System.Text.RegularExpressions;

namespace BackCare.Core.Understanding;

/// <summary>Reads how many minutes were walked; distances, steps and places without a time are unclear.</summary>
public static partial class WalkReading
{
    private const decimal MinutesInADay = 24 * 60;

    public static Reading<WalkAnswer> Read(string text)
    {
        var plain = PlainText.Of(text);
        if (ActiveMinutes.Read(plain.Line, walking: true) is { } minutes)
        {
            return minutes is < 0 or > MinutesInADay ? Reading<WalkAnswer>.Invalid : Reading<WalkAnswer>.Ok(new WalkAnswer(decimal.Round(minutes, 2)));
        }

        if (Skips.Asks(plain))
        {
            return Reading<WalkAnswer>.Skipped;
        }

        return NoWalk().IsMatch(plain.Line) ? Reading<WalkAnswer>.Ok(new WalkAnswer(0)) : Reading<WalkAnswer>.Unclear;
    }

    [GeneratedRegex(@"^(?: (?:um|uh|sadly|sorry|afraid|honestly|well|ugh|today|,|lol|im))*(?: (?:none|nothing|nope|no|nah|nil|nada|zip|didnt|nowt|couldnt|never|not today|not yet|not at all|not possible|not really|skipped|skip day|rest day|resting|rested|havent|have not|did not|could not|bed day|bedbound|forgot|missed|❌|👎|🚫|🙅))(?= )(?! (?:far|more than|long|much|idea|sure|problem|that|clue|very|longer|less|counting|track|the full))| (?:didnt|did not|havent|have not|couldnt|could not|wasnt able to|unable to|cant|not able to|never|wont|dont|no chance to|not|wasnt up to|not been|hasnt been|didnt even|too (?:sore|tired|painful|bad|hot|cold|wet|icy)(?: to)?|no)(?: (?:even|really|actually|manage|managed|get|got|go|went|gone|do|done|have|had|take|took|been|able|to|for|a|any|my|the|up|make|made|it|on|out|feel|like|fancy|risk|today|walking|daily|single|bother|leave|left|set|step|foot|proper|at|all|walks?|walked|outside|house))*? (?:walk|walks|walked|walking|out|outside|steps?|anywhere|any|leave the house|left the house|house|leg it)(?= )(?! (?:far|much|long|more|very|fast|well|properly|as|that))| (?:stayed (?:in bed|home|in|inside|put|at home)|(?:in|stuck in|couch|sofa) bed all day|on the (?:couch|sofa) all day|bed all day|0 (?:walking|walks|minutes|steps)|skipped (?:it|my walk|the walk|walking|walk|today)|skipped (?:today|it)|rest day|no walking|no walk|not today|gave it a miss|rained off|missed (?:it|my walk|today)|stayed on the (?:sofa|couch)|was(?:nt)? up to it|didnt happen|didnt go|did none|nothing today|not a step|planned to but|meant to but|wanted to but|was going to but)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex NoWalk();
}
