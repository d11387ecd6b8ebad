using System.Globalization;
using System.Text.RegularExpressions;

namespace BackCare.Core.Understanding;

/// <summary>Reads whether the exercises were done, in whole or in part, and for how many minutes; what was only planned is not done.</summary>
public static partial class ExerciseReading
{
    private const decimal MinutesInADay = 24 * 60;

    public static Reading<ExerciseAnswer> Read(string text)
    {
        var plain = PlainText.Of(text);
        if (Skips.Asks(plain))
        {
            return Reading<ExerciseAnswer>.Skipped;
        }

        // "3 sets of 10" and "half of it" speak of exercises, not of time.
        var timed = CountedWork().Replace(PartOfWhole().Replace(plain.Line, " ~ "), " ~ ");
        var minutes = ActiveMinutes.Read(timed, walking: false);
        if (minutes is < 0 or > MinutesInADay)
        {
            return Reading<ExerciseAnswer>.Invalid;
        }

        return DoneAs(Durations.Rewritten(plain.Line), minutes is > 0) switch
        {
            _ when minutes is 0 => Ok(Done.No, null),
            null => Reading<ExerciseAnswer>.Unclear,
            Done.No => Ok(Done.No, null),
            { } done => Ok(done, minutes is > 0 ? minutes : null),
        };
    }

    private static Reading<ExerciseAnswer> Ok(Done done, decimal? minutes) =>
        Reading<ExerciseAnswer>.Ok(new ExerciseAnswer(done, minutes is { } m ? (int)decimal.Round(m, 0, MidpointRounding.AwayFromZero) : null));

    private static Done? DoneAs(string line, bool hasMinutes)
    {
        if (AsksBack().IsMatch(line) || TellsOfOthers().IsMatch(line))
        {
            return null;
        }

        if (CountedPart(line) is { } counted)
        {
            return counted;
        }

        var unfinished = Unfinished().IsMatch(line);
        if (NotDone().IsMatch(line) && !unfinished)
        {
            return DidSomethingInstead().IsMatch(line) ? Done.Partly : hasMinutes && !LeadingNo().IsMatch(line) && DidIt().IsMatch(line) ? Done.Yes : Done.No;
        }

        if (unfinished)
        {
            return Done.Partly;
        }

        if (OnlyPlanned().IsMatch(line) && !DidIt().IsMatch(line))
        {
            return Done.No;
        }

        return Partly().IsMatch(line) ? Done.Partly : hasMinutes || DidIt().IsMatch(line) || Yes().IsMatch(line) ? Done.Yes : null;
    }

    /// <summary>"2 of 3", "3/5", "80%": all of them is yes, none is no, anything between is partly.</summary>
    private static Done? CountedPart(string line)
    {
        if (PartOfWhole().Match(line) is not { Success: true } m)
        {
            return null;
        }

        var whole = m.Groups[2].Success ? Number(m.Groups[2]) : 100;
        var part = m.Groups[1].Success ? Number(m.Groups[1]) : Number(m.Groups[3]);
        return part <= 0 ? Done.No : part >= whole ? Done.Yes : Done.Partly;
    }

    private static decimal Number(Group digits) => decimal.Parse(digits.ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@" (\d+)(?: exercises?| stretch(?:es)?| moves?| sets?(?= out))? (?:/|of|out of|outta) (?:the |my )?(\d+)(?= )(?! (?:reps|minutes|mins|min|second|seconds|sec|each))| (\d+(?:\.\d+)?) (?:%|percent)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex PartOfWhole();

    [GeneratedRegex(@" \d+ (?:x|sets|reps|rounds|times|repetitions|circuits)(?: of)? \d+(?= )(?! (?:min|mins|minutes|m) )(?: reps| each)*| \d+ (?:(?:bird|cat|dead|glute|pelvic|knee|cat-cow|child|half|back|hip|leg) )?(?:reps?|repetitions|sets?|rounds?|circuits?|times|x|exercises|stretches|bridges|planks?|dogs?|squats?|lunges|bugs|crunches|situps|sit|pushups|cows?|tilts|raises|moves|laps|lengths|km|kms|k|miles|steps)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex CountedWork();

    [GeneratedRegex(@" (?:(?:didnt|did not|couldnt|could not|wasnt able to|unable to|havent|not able to|failed to|dint|without|cant|not)(?: (?:quite|really|manage|managed|to|get|got|fully|actually|even|do|done))* (?:finish|finished|complete|completed|finishing|all|everything|every 1|much|many|(?:the )?(?:full|whole|entire|rest|lot|last)|through|very much|that much|as much|as many|fully|entirely|them all|it all|do it all|the (?:plank|planks|bridges?|squats?|hard|last|second|other|floor|bird|ones?|stretches? at the end)|half|as long)|not (?:all|everything|fully|entirely|completely|quite|much|many|the whole|the lot|every)|(?:all|everything|every 1|them all)(?: of (?:them|it))? (?:but|except|apart from|bar|minus|besides)|except|apart from the|skipped (?:the|a few|some|1|2|3|half|most|a couple)|(?:left|missed) (?:out )?(?:the|a few|some|1|2|half)|some yes|some no|yes [a-z ,]{1,25} no(?= $)|yes and no|no and yes|(?:had to|then i?) ?(?:stop|stopped|quit|give up|cut)|cut (?:it )?short|gave up (?:half|part|after|early|on)|stopped (?:half|early|part|after|at|when|because|before)|quit (?:half|early|after)|bailed|ran out of (?:time|steam|energy)|until (?:it|my|the) (?:hurt|back|pain|spasm)|(?:half|part) ?(?:-|way|wya)|halfway|midway)(?= )(?! (?:for me|done because) )(?! (?:any|anything) )", RegexOptions.CultureInvariant)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^(?: (?:um|uh|well|sorry|sadly|honestly|afraid|unfortunately|ugh|lol|today|,|im))*(?: (?:(?<=(?:sadly|afraid|unfortunately|regrettably|probably) )not|no|nope|nah|naw|n|none|nothing|zero|0|nada|zip|nil|never|not today|not yet|not really|not at all|not a chance|negative|nowt|noo+|nop|noep|❌|👎|🚫|🙅|✖|✗))(?= )(?! (?:problem|problems|worries|pain|issue|issues|excuses|trouble|doubt|excuse|sweat|less|matter|more than))| (?:no|nope|nah)(?: [.!])* $| (?:didnt|did not|dint|didn|havent|have not|couldnt|could not|wasnt able|unable|wont|cant|can not|cannot|never|not able|failed to|hasnt|not doing|not exercising|not bothering|not done|not did|havnt|havn t|didnot|didt|no exercises?|no stretch(?:es|ing)?|no workout|no yoga|no physio|no pt|no gym|no movement|skipped|skipping|forgot|forgotten|missed|too (?:sore|tired|busy|much pain|painful|exhausted|stiff|ill|sick|late|lazy|knackered|unwell)|rest day|day off|no time|no energy|no chance|no motivation|couldnt be (?:bothered|arsed)|gave (?:it|them) a miss|not today|not yet|blew it off|not a single 1|wasnt up to|nothing today|did (?:nothing|none|zero|0)|done (?:nothing|none)|did nt|didnot|rested|resting|stayed in bed|lazy day|slacked|slacking|bunked)(?= )(?! (?:help|helped|hurt|hurting|feel(?! up| like| able)|felt|mind|like|enjoy|enjoyed|last|take|seem|make|work|want to (?:but )?(?:did|then)|at first|until|a beat|sleep|miss|skip|any|my gym) )(?! miss)", RegexOptions.CultureInvariant)]
    private static partial Regex NotDone();

    [GeneratedRegex("^ (?:what|which|how|who|where|when|why|should i|do i|are there|can you|could you)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex AsksBack();

    /// <summary>What somebody says or what it is worth tells nothing of today.</summary>
    [GeneratedRegex(" (?:(?:neighbou?r|doctor|doc|everyone|friend|husband|wife|sister|brother|mum|mom|people) (?:says|said|say|tells|thinks)|(?:is|are) (?:nonsense|rubbish|useless|a waste|a scam|a joke))(?= )(?!.* (?:i|ive) (?:did|done|do) )", RegexOptions.CultureInvariant)]
    private static partial Regex TellsOfOthers();

    [GeneratedRegex(@"^(?: (?:um|uh|well|sorry|sadly))* (?:no|nope|nah|n|none)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNo();

    [GeneratedRegex(@" (?:but|although|though|just|only|however)(?: (?:i|,|just|only|have|ive|at least|instead|still))* (?:did|managed|got|started|tried|made it|some|a bit|a few|a little|half|went|swam)(?= )(?!.{0,30} (?:walk|walked|nothing) )", RegexOptions.CultureInvariant)]
    private static partial Regex DidSomethingInstead();

    [GeneratedRegex(@" (?:plan|plans|planned|planning|meant|intended|intend|intending|gonna|going to|will|ill|wanted|want|hoping|hope|about to|later|tomorrow|tonight|soon|should|supposed to|need to|tried to but|thought about|thinking|on my (?:list|to do)|not gotten|remind me|was going|in a bit|in a minute|haven|would have|could have|wouldve)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyPlanned();

    [GeneratedRegex(@" (?:(?:did|done|finished|completed|managed|ticked|smashed|nailed|crushed|knocked|worked out|got through|got (?:it|them|my|mine|the)|stuck (?:to|with)|exercised|stretched|swam|swum|cycled|biked|trained|attended|kept up|went to|went for a swim|been to|had (?:my )?(?:physio|pt|a session))(?= )(?! (?:not|nothing|none|nt|for today|in)(?= )))", RegexOptions.CultureInvariant)]
    private static partial Regex DidIt();

    [GeneratedRegex(@"(?<! hurts?| hurt a| hurts a| hurting| sore| ached?| stiff| tired| twinged| struggled| tight) (?:half|halfway|some|somewhat|partly|partially|partial|part|parts|bits|bit of (?:it|them|the|a)|most|mostly|kinda|kind of|sort of|sorta|few|couple|a little|little|lil|almost|nearly|tried|attempted|started|began|a bit|abit|bit|only|just (?:a|1|the|some)|barely|hardly|ish|so so|a quarter|quarter|3 quarters|1 or 2|light version|shortened|shorter|modified|easy version|easier version|reduced|had a go|gave it a go|cut down|a smidge|thirds?|a third|instead of (?:the |my )?\d+|fewer|less than usual|minimal|bare minimum)(?= )(?! (?:sore|tired|stiff|late|better|of pain|busy|down|rough|slow|slower|pain|reason|hard|harder|achy|tough|painful|longer|more than|easier|days|wobbly|extra|later|worse|looser|out of breath|hurt) )", RegexOptions.CultureInvariant)]
    private static partial Regex Partly();

    [GeneratedRegex(@"^(?: (?:um|uh|well|ah|oh|haha|lol|today))*(?: (?:yes|yep|yeah|yup|ya|yea|yess+|yas|y|yh|ye|yip|aye|ok|sure|of course|ofc|absolutely|definitely|affirmative|indeed|always|certainly|check|tick|true|all|everything|every 1|every single 1|every|both|them all|totally|100|did|done|completed|as usual|as always|si|👍|✅|✔|💪|☑|👌|🙌|🏋|🧘|🏊|💯|🎉))(?= )| (?:yes|yep|yeah|yup|✅|✔|👍|💪|☑|💯)(?= )| (?:all of (?:them|it)|the lot|the whole (?:thing|set|routine|lot)|full (?:set|routine|session)|whole (?:set|routine)|every 1 of|yoga|pilates|stretches|stretching|physio|pt|gym|swim|swimming|workout|exercises|bridges|planks?|bird dogs?|cat cows?|tai chi|aqua ?fit|cycling|routine|reps?|sets?|rounds?|twice|hydro|hydrotherapy|weights|core work|mckenzie|clamshells|squats|rehab)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Yes();
}
