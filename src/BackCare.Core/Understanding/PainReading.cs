using System.Text.RegularExpressions;

namespace BackCare.Core.Understanding;

/// <summary>Reads how bad the pain is, 0-10 to one decimal; adjectives alone are unclear, numbers outside are invalid.</summary>
public static partial class PainReading
{
    public static Reading<PainAnswer> Read(string text)
    {
        var plain = PlainText.Of(text);
        if (Told(plain) is { } value)
        {
            return PainScore.TryFrom(value, out var score) ? Reading<PainAnswer>.Ok(new PainAnswer(score.Value)) : Reading<PainAnswer>.Invalid;
        }

        if (Skips.AsksOrDeclines(plain))
        {
            return Reading<PainAnswer>.Skipped;
        }

        return NoPain().IsMatch(plain.Line) ? Reading<PainAnswer>.Ok(new PainAnswer(0)) : Reading<PainAnswer>.Unclear;
    }

    private static decimal? Told(PlainText plain) =>
        plain.HasNumber ? Scale.Read(SameAgain().Replace(PassingNumbers.Removed(PassingNumbers.WithoutDurations(plain.Line)), " ~ ")) : null;

    /// <summary>"Same as yesterday, 6": what it is compared with says nothing about another day's number.</summary>
    [GeneratedRegex(" (?:as|than|like|from|vs|to) (?:yesterday|last (?:night|week|time|month)|the other day|usual|normal|always|before)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex SameAgain();

    [GeneratedRegex(@"^(?: (?:none|nothing|nada|zip|zilch|nowt|nuthin|nothin|painless|0))(?: (?:nada|zip|zilch|,|today|at all|whatsoever|now|right now|atm|thankfully|really|so far|to report|all day|hurts|here|thank god|yay|for once|this morning|[.,!:)]|🙂|😀|🎉|🙏))* $| (?<!almost |nearly |hardly |barely |not |practically |virtually |without |never )(?:(?:no|0|without(?: any)?|not any|not in(?: any)?|free of|wasnt in(?: any)?|isnt any|aint no|havent had any|didnt have any|not having any|dont have any|no real|not feeling any|dont feel any|didnt feel any|cant feel any|feel no|felt no|have no|zero|not had any) (?:back )?(?:pain|pains|ache|aches|discomfort|soreness)(?! (?:killers?|meds?|relief|relievers?|medication|med|pills?|tablets?|management|gel|patch|clinic|scale|free))|pain (?:- |is |: |= |level |level : |today )?(?:free|none|gone|nil)|painfree|painless|(?:doesnt|does not|didnt|did not|dont|isnt|not|wasnt|hasnt|nothing) (?:even )?(?:hurt|hurts|hurting|hurted|sore)(?= (?:at all|today|now|anymore|any more|right now|this|[.,!]|$)| $)|pain has gone|pain went away|pain is gone|pains gone|its gone|nothing hurts|feels? nothing|feel no pain)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex NoPain();
}
