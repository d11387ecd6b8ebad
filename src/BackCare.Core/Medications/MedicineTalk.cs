using System.Globalization;
using System.Text.RegularExpressions;
using BackCare.Core.Understanding;

namespace BackCare.Core.Medications;

/// <summary>Reads what is said about medicines in free words. It claims little: what it does not find stays unsaid, and nothing in it is a diagnosis.</summary>
internal static partial class MedicineTalk
{
    private static readonly (Regex Words, TalkSigns Sign)[] Signs =
    [
        (Drinks(), TalkSigns.Alcohol), (Fog(), TalkSigns.Foggy), (Drive(), TalkSigns.Driving), (Dry(), TalkSigns.Dehydrated), (Yellow(), TalkSigns.Jaundice),
        (Extra(), TalkSigns.ExtraDose), (Others(), TalkSigns.SomeoneElses), (Ill(), TalkSigns.Unwell), (Withdrawing(), TalkSigns.Withdrawal),
        (Heat(), TalkSigns.HeatPad), (Dark(), TalkSigns.DarkMood), (SlowBreath(), TalkSigns.SlowBreathing), (Bleeds(), TalkSigns.Bleeding),
        (Swells(), TalkSigns.Swelling), (NoBreath(), TalkSigns.Breathless), (Urine(), TalkSigns.LittleUrine), (TooMuch(), TalkSigns.TooMuch), (High(), TalkSigns.HighDose),
    ];

    public static Told Read(string words, MedicineNames names, string? country)
    {
        var plain = PlainText.Of(words);
        var mentions = names.Index.In(plain.Tokens, Market.Of(country)).FindAll(mention => mention.Name.Product is not null);
        var line = plain.Line;
        var asks = Question().IsMatch(line) && !Took().IsMatch(line);
        var ending = EndingOf(line);
        var habit = !asks && Habitual().IsMatch(line) && !ThisDay().IsMatch(line);
        var started = Begun().IsMatch(line);
        var taken = asks || habit || ((started || ending is not Ending.None) && !Swallowed().IsMatch(line)) ? [] : TakenIn(words, names, country);
        string[] named = [.. mentions.SelectMany(mention => mention.Name.Product!.Ingredients).Select(ingredient => ingredient.Generic).Distinct()];
        return new Told
        {
            Named = named,
            Taken = taken,
            Ending = ending,
            About = AboutOf(named, taken, ending),
            DaysWithout = ending is Ending.None ? null : DaysIn(Span(), line),
            Started = started,
            StartedDaysAgo = started ? DaysIn(Ago(), line) : null,
            Habit = habit && ending is Ending.None,
            HabitDays = habit ? DaysIn(Lasting(), line) : null,
            Asks = asks,
            AsksDose = AskingDose().IsMatch(line),
            PregnantWeeks = PregnancyIn(line),
            Conditions = AboutOneself.ConditionsIn(line),
            Age = AboutOneself.AgeIn(line),
            Signs = SignsIn(line),
            SerotoninSigns = Serotonin().Matches(line).Select(match => SerotoninGroup(match.Value)).Distinct().Count(),
        };
    }

    /// <summary>Has words of taking in it, as a report has.</summary>
    public static bool TellsOfTaking(string words) => Took().IsMatch(PlainText.Of(words).Line) || Taking().IsMatch(PlainText.Of(words).Line);

    /// <summary>Nothing but names stands in it, as when someone wants to know about a medicine.</summary>
    public static bool IsOnlyNames(string words, MedicineNames names)
    {
        var tokens = PlainText.Of(words).Tokens;
        var named = names.Index.In(tokens, Market.Us).Where(mention => mention.Name.Product is not null).Sum(mention => mention.End - mention.First);
        return named > 0 && tokens.Count(token => token.Kind is not TokenKind.Mark) <= named;
    }

    /// <summary>Begins as a report of taking and holds nothing that another question asks for.</summary>
    public static bool IsOnlyReport(string words) => ReportFirst().IsMatch(PlainText.Of(words).Line) && !OtherAnswer().IsMatch(PlainText.Of(words).Line);

    /// <summary>What ended is what was named and not taken in the same breath; all of it, where nothing else is left.</summary>
    private static IReadOnlyList<string> AboutOf(string[] named, IReadOnlyList<MedicineTaken> taken, Ending ending)
    {
        string[] others = [.. named.Where(generic => !taken.Any(each => each.Generic == generic))];
        return ending is Ending.None || others.Length == 0 ? named : others;
    }

    private static IReadOnlyList<MedicineTaken> TakenIn(string words, MedicineNames names, string? country) =>
        MedicationReading.Read(words, names, country) is { Status: AnswerStatus.Ok, Value: { } answer } ? answer.Taken : [];

    private static TalkSigns SignsIn(string line)
    {
        var signs = TalkSigns.None;
        foreach (var (words, sign) in Signs)
        {
            if (words.Match(line) is { Success: true } match && !Denied(line, match.Index))
                signs |= sign;
        }

        return signs;
    }

    /// <summary>"No wine", "didn't drink", "without driving": up to three words before the sign.</summary>
    private static bool Denied(string line, int at)
    {
        var before = line[..Math.Min(at + 1, line.Length)].TrimEnd().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return before.TakeLast(3).Any(word => word is "no" or "not" or "didnt" or "dont" or "never" or "without" or "havent" or "wont" or "isnt" or "avoid" or "avoided" or "stopped");
    }

    private static Ending EndingOf(string line) => line switch
    {
        _ when Planning().IsMatch(line) => Ending.Planned,
        _ when OutOf().IsMatch(line) => Ending.RanOut,
        _ when Ended().IsMatch(line) => Ending.Stopped,
        _ when LeftOut().IsMatch(line) => Ending.Missed,
        _ => Ending.None,
    };

    private static int? DaysIn(Regex span, string line)
    {
        if (span.Match(line) is not { Success: true } match)
            return null;

        var count = match.Groups["n"].Value switch
        {
            "" or "a" or "an" or "last" or "the" => 1,
            "couple" or "couple of" or "a couple" or "a couple of" or "few" or "a few" => 2,
            var digits => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 3650) : 1,
        };
        return match.Groups["unit"].Value switch
        {
            ['w', ..] => Math.Min(count, 520) * 7,
            ['m', ..] => Math.Min(count, 120) * 30,
            ['y', ..] => Math.Min(count, 10) * 365,
            _ => count,
        };
    }

    private static int? PregnancyIn(string line)
    {
        if (Weeks().Match(line) is { Success: true } match)
            return int.TryParse(match.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var weeks) && weeks <= 42 ? weeks : 0;

        return Expecting().IsMatch(line) ? 0 : null;
    }

    private static string SerotoninGroup(string sign) => sign.Trim() switch
    {
        var s when s.StartsWith("agitat", StringComparison.Ordinal) || s.StartsWith("restless", StringComparison.Ordinal) => "agitation",
        var s when s.StartsWith("fever", StringComparison.Ordinal) || s.StartsWith("sweat", StringComparison.Ordinal) => "fever",
        var s when s.StartsWith("trem", StringComparison.Ordinal) || s.StartsWith("shak", StringComparison.Ordinal) => "tremor",
        var s when s.StartsWith("stiff", StringComparison.Ordinal) || s.StartsWith("jerk", StringComparison.Ordinal) || s.StartsWith("twitch", StringComparison.Ordinal) => "stiffness",
        var s when s.StartsWith("diarr", StringComparison.Ordinal) => "gut",
        var s when s.StartsWith("conf", StringComparison.Ordinal) => "confusion",
        _ => "heart",
    };

    [GeneratedRegex(@"^ (?:(?:so|and|hi|hey|hello|please|um|ok|also|but|,) )*(?:is|are|am|can|could|may|should|shall|does|do|will|would|what|whats|which|why|how|when|who|has|anyone|any1|is it|ok to|safe to|tell me|wondering)(?= )|\?| (?:can|could|should|may|ok if|okay if) i (?:take|have|use|mix|drink|combine|add)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    /// <summary>Words that make it a report, even with a question behind it.</summary>
    [GeneratedRegex(@" (?:took|taken|popped|swallowed|ive had \d+|i had \d+|been taking|im on|i am on|im taking|ran out|i stopped|i quit|i missed|i skipped)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Took();

    [GeneratedRegex(@"^ (?:(?:i|ive|just|have|also|and|so|ok) )*(?:took|taken|popped|swallowed)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex ReportFirst();

    [GeneratedRegex(@" (?:pain|walk\S*|swam|cycl\S*|slept|sleep|hours?|hrs?|mood|feel\S*|exercis\S*|stretch\S*|min(?:ute)?s?|yes|no|partly|out of|10|/)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex OtherAnswer();

    [GeneratedRegex(@" (?:took|popped|swallowed|had \d|had a|had my)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Swallowed();

    [GeneratedRegex(@" (?:taking|had|having had|used|rubbed|applied|using|put on|needed|swallowing|been on)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Taking();

    [GeneratedRegex(@" (?:how (?:many|much|often)(?: more)?(?: \S+){0,5}? (?:can|could|may|should|am i|is|to|do|does)(?: \S+){0,3}? (?:take|have|use|allowed|safe|ok|okay|max)|(?:can|could|may|should|ok to|okay to|safe to) (?:i )?(?:take|have|use) (?:\S+ ){0,2}?(?:more|another|extra|\d+|double|a 2nd)|(?:max|maximum|highest|most|recommended|right|correct|safe|daily) (?:daily )?(?:dose|dosage|amount)|whats? (?:is )?the (?:max|maximum|limit|dose|dosage)|what dose|what (?:\S+ )?(?:can|should|could|may) i take|how many mg|how much is too much)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex AskingDose();

    [GeneratedRegex(@" (?:want|wanna|wanting|going|gonna|plan|planning|thinking|think|should|can|could|how|would|trying|try|considering|consider|like|decided|ready|when|is it|may|will|ill)(?: \S+){0,6}? (?:stop|stopping|quit|quitting|come off|coming off|get off|getting off|go off|going off|wean|weaning|taper|tapering|cut down|cutting down|cut back|reduce|reducing|cut out|lower|lowering|cold turkey)(?= )|^ (?:stopping|quitting|coming off|tapering|weaning|cutting down)(?= )| (?:cutting down|cutting (?:my|the) \S+(?: in half)?|halving|tapering|weaning)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Planning();

    [GeneratedRegex(@" (?:ran|run|running) out(?= )| (?:im|am|is|are|been|was|all|completely) (?:all )?out of(?! (?:bed|breath|pain|it|hand|work|town|the))(?= )|^ out of(?! (?:bed|breath|pain|it|hand|work|town|the))(?= )| (?:none left|no refills?|nothing left|cut me off|cut off|took me off|taken me off|wont refill|refused to refill|refused to prescribe|stopped prescribing|all gone|lost my|no more|(?:cant|couldnt) get (?:my |a |the )?(?:\S+ )?(?:refill\S*|filled|prescription|script))(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex OutOf();

    [GeneratedRegex(@"(?<! (?:can|could|should|may|must|do|if|when|before|shall|will|would|how))(?: )(?:i take|i am on|im on|i use|ive been on|i have been on|ive been taking|i have been taking|i was put on|put me on|im prescribed|i am prescribed|i was prescribed|prescribed me|(?:doctor|doc|gp|dr|surgeon|consultant|nurse|specialist) (?:has |have |just )?(?:prescribed|started me on))(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Habitual();

    [GeneratedRegex(@" (?:for|past|last|about|over) (?<n>a couple of|a couple|couple of|couple|a few|few|a|an|\d+) (?<unit>days?|weeks?|months?|years?)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Lasting();

    [GeneratedRegex(@" (?:today|tonight|this (?:morning|evening|afternoon)|so far|already|now)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex ThisDay();

    [GeneratedRegex(@" (?:stopped|quit|cold turkey|came off|gone off|went off|dropped|ditched|flushed|threw away|threw out|binned|gave up|given up|off my|finished my last|came clean)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    [GeneratedRegex(@" (?:missed|skipped|skipping|forgot|forgotten|havent (?:had|taken)|have not (?:had|taken)|not (?:had|taken)|didnt take|gone without|without my|been without)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex LeftOut();

    [GeneratedRegex(@" (?<n>a couple of|a couple|couple of|couple|a few|few|a|an|last|\d+)? ?(?<unit>days?|doses?|nights?|weeks?|months?|years?)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    [GeneratedRegex(@" (?<n>a couple of|a couple|couple of|couple|a few|few|a|an|last|\d+)? ?(?<unit>days?|weeks?|months?|years?) ago(?= )| last (?<unit>week|month|year)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Ago();

    [GeneratedRegex(@" (?:started|starting|begun|began|put me on|been put on|new on|just on|first dose|first week|upped|increased|raised|dose (?:was )?(?:changed|doubled|upped|increased))(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Begun();

    [GeneratedRegex(@" (?:wine|beers?|lagers?|ciders?|whisky|whiskey|vodka|gin|rum|bourbon|tequila|brandy|prosecco|champagne|cocktails?|alcohol|booze|boozing|(?<!(?:energy|soft|fizzy|hot|cold|protein) )drinks|(?:drinking|drank|drink)(?! (?:\S+ ){0,3}?(?:water|tea|coffee|fluids?|juice|milk|enough|coke|soda|smoothie))|pints?(?! of (?:milk|water))|margaritas?|sherry|hungover|hangover|tipsy)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Drinks();

    [GeneratedRegex(@" (?:fog|foggy|fogged|brain fog|dizzy|dizziness|woozy|drunk|drowsy|sleepy|groggy|zombie|spaced out|spacey|out of it|lightheaded|light headed|unsteady|cant think|confused)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Fog();

    [GeneratedRegex(@" (?:drive|driving|drove|forklift|machinery|machines|behind the wheel|operate|motorbike)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Drive();

    [GeneratedRegex(@" (?:vomit\S*|throwing up|threw up|diarrh\S*|diarhea|the runs|stomach bug|norovirus|dehydrated|dehydration|heat ?stroke|heat exhaustion|not drinking|cant keep (?:anything|fluids?|water) down|gastro|food poisoning)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Dry();

    [GeneratedRegex(@" (?:(?:skin|eyes) (?:\S+ ){0,3}?yellow\S*|yellow\S* (?:\S+ ){0,2}?(?:skin|eyes)|jaundice|dark (?:urine|pee|wee)|(?:urine|pee|wee) (?:\S+ ){0,3}?(?:dark|brown))(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Yellow();

    [GeneratedRegex(@" (?:extra (?:dose|pill|tablet|capsule|1)|an extra(?! strength)|\d+ extra(?! strength)|double dose|doubled (?:up|my)|more than (?:prescribed|i should|im supposed|supposed|my dose)|early refill|(?:took|taken|taking) (?:\S+ ){0,4}?early(?! (?:this|in|morning|today|on|evening|afternoon|hours)))(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Extra();

    [GeneratedRegex(@" (?:(?:my )?(?:mums?|moms?|mothers?|dads?|fathers?|wifes?|wives|husbands?|partners?|friends?|sisters?|brothers?|neighbours?|neighbors?|mates?|roommates?|someone elses|somebody elses|aunts?|uncles?|grans?|grandmas?) (?:old |spare |leftover )?(?:\S+ )?(?:pills?|tablets?|meds?|tramadol|codeine|oxy\S*|gabapentin|pregabalin|lyrica|morphine|percocets?|vicodin|co ?- ?codamol|diazepam|valium|xanax|capsules?|prescription)|someone elses|somebody elses|gave me (?:\S+ ){0,3}?(?:his|her|their)|(?:1|some) of (?:his|her|their)|(?:from|off|borrowed \S+ from) (?:a|my) (?:friend|mate|neighbour|neighbor|mum|mom|dad|wife|husband|sister|brother|coworker|colleague)|off the street|bought (?:\S+ ){0,2}?(?:online|off))(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    [GeneratedRegex(@" (?:unwell|awful|terrible|nauseous|nausea|sick|zaps?|shaky|shaking|sweating|sweats|dizzy|anxious|irritable|cant sleep|horrible|ill)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Ill();

    [GeneratedRegex(@" (?:withdrawals?|withdrawing|brain zaps?|zaps|dope ?sick|cold sweats|jittery)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Withdrawing();

    [GeneratedRegex(@" (?:heat(?:ing)? ?pad|heat pack|heat patch|hot water bottle|wheat bag|electric blanket)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Heat();

    [GeneratedRegex(@" (?:hopeless|depressed|very low|so low|dark mood|mood (?:is|has|was) (?:\S+ )?(?:dark|low|worse)|despair|pointless)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Dark();

    [GeneratedRegex(@" (?:breathing (?:is |was |has )?(?:so |very |really )?(?:slow|shallow)|slow breathing|blue lips|lips (?:are |went )?blue|cant be woken|cant wake|wont wake)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex SlowBreath();

    [GeneratedRegex(@" (?:black (?:tarry )?(?:stools?|poo|poop)|tarry|vomit\S* blood|threw up blood|coffee ground\S*|blood in (?:my )?(?:stool|poo|vomit))(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Bleeds();

    [GeneratedRegex(@" (?:(?:ankles?|feet|legs?|foot) (?:\S+ ){0,3}?(?:swollen|swelling|swelled|puffy)|(?:swollen|swelling|puffy) (?:\S+ ){0,3}?(?:ankles?|feet|legs?|foot))(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Swells();

    [GeneratedRegex(@" (?:breathless|short of breath|cant breathe|out of breath|struggling to breathe)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex NoBreath();

    [GeneratedRegex(@" (?:(?:hardly|barely|less|much less|little|not much) (?:peeing|weeing|urine|pee|wee)|(?:peeing|weeing) (?:much |a lot |far )?less)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Urine();

    [GeneratedRegex(@" (?:(?:took|taken|had) (?:way |far )?too (?:many|much)|overdos\S+|(?:took|taken) (?:\S+ ){0,4}?twice by (?:mistake|accident)|double dosed|accidentally took|took (?:\S+ ){0,4}?by (?:mistake|accident))(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex TooMuch();

    [GeneratedRegex(@" (?:high dose|big dose|max dose|maximum dose|(?:2[4-9]|3[0-6])00 ?mg|3600|2400|600 ?mg pregabalin)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex High();

    [GeneratedRegex(@" (?:agitated|agitation|restless|fever|feverish|sweating|sweats|sweaty|tremors?|trembling|shaking|shaky|stiff|jerky|jerking|twitching|diarrh\S*|racing heart|heart (?:is )?(?:racing|pounding)|confused|confusion)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Serotonin();

    [GeneratedRegex(@" (?<n>\d+) ?(?:weeks?|wks?) (?:\S+ )?(?:pregnant|pregnancy|along)(?= )| pregnant (?:\S+ ){0,3}?(?<n>\d+) ?(?:weeks?|wks?)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Weeks();

    [GeneratedRegex(@" (?:im|i am|am) (?:\S+ )?(?:pregnant|expecting)(?= )| (?:while|when) pregnant(?= )| (?:trying (?:for|to have) a baby|trying to conceive|ttc)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Expecting();
}
