using System.Text.RegularExpressions;

namespace BackCare.Core.Understanding;

/// <summary>What a number says about the day; the earlier one in this list is the answer.</summary>
internal enum ScaleRole
{
    Now,
    MostOfTheDay,
    Today,
    Plain,
    PartOfTheDay,
    Extreme,
    Earlier,
    Usual,
    AnotherDay,
}

/// <summary>One number on a scale, its role, whether it said "out of 10" and whether it takes back the number before it.</summary>
internal readonly record struct ScaleMention(decimal Value, ScaleRole Role, bool OnTheScale, bool Corrects);

/// <summary>Cuts a line into the stretches that speak of one number each, and hears in each what that number is about.</summary>
internal static partial class ScaleMentions
{
    private const int LongestCarriedOver = 60;

    public static List<ScaleMention> In(string line)
    {
        var mentions = new List<ScaleMention>();
        var waiting = "";
        var start = 0;
        foreach (Match end in ClauseEnd().Matches(line))
        {
            waiting = Take(waiting + line[start..end.Index] + " ", mentions) is { Length: > 0 } open ? open.TrimEnd() + end.Value : end.Value;
            start = end.Index + end.Length;
        }

        Take(waiting + line[start..] + " ", mentions);
        return mentions;
    }

    /// <summary>Reads a clause; one without a number is handed on to the next, as in "right now, 6".</summary>
    private static string Take(string clause, List<ScaleMention> mentions)
    {
        var numbers = Number().Matches(clause);
        if (numbers.Count == 0)
        {
            if (mentions.Count > 0 && mentions[^1].Role == ScaleRole.Plain && ShortAfterthought().IsMatch(clause))
            {
                mentions[^1] = mentions[^1] with { Role = RoleOf(clause) };
                return "";
            }

            return CarriesOver(clause) ? clause : "";
        }

        for (var i = 0; i < numbers.Count; i++)
        {
            mentions.Add(Mention(clause, numbers, i));
        }

        return "";
    }

    /// <summary>Only words that say when, or that take something back, speak of the number after the comma.</summary>
    private static bool CarriesOver(string clause) => clause.Length <= LongestCarriedOver && (ShortAfterthought().IsMatch(clause) || Correction().IsMatch(clause));

    private static ScaleMention Mention(string clause, MatchCollection numbers, int i)
    {
        // With several numbers in a clause the words between belong to the number they follow ("8 earlier 5 now"),
        // unless the clause opens with words ("earlier 8 now 5").
        var number = numbers[i];
        var opensWithWords = clause.AsSpan(0, numbers[0].Index).Trim().Length > 0;
        var from = i == 0 ? 0 : numbers[i - 1].Index + numbers[i - 1].Length;
        var to = i + 1 < numbers.Count ? numbers[i + 1].Index : clause.Length;
        var before = clause[from..number.Index];
        var after = clause[(number.Index + number.Length)..to];
        var context = numbers.Count == 1 ? before + " #" + after : opensWithWords ? before + " #" : i == 0 ? " #" + after : " #" + after;
        return new ScaleMention(Scale.Value(number.Groups[1].Value), RoleOf(context + " "), number.Value.EndsWith("/10", StringComparison.Ordinal) || Named().IsMatch(before + " "), Correction().IsMatch(before + " "));
    }

    private static ScaleRole RoleOf(string context) =>
        Hoped().IsMatch(context) ? ScaleRole.AnotherDay
        : Now().IsMatch(context) ? ScaleRole.Now
        : AnotherDay().IsMatch(context) ? ScaleRole.AnotherDay
        : Extreme().IsMatch(context) ? ScaleRole.Extreme
        : MostOfTheDay().IsMatch(context) ? ScaleRole.MostOfTheDay
        : Usual().IsMatch(context) ? ScaleRole.Usual
        : Earlier().IsMatch(context) ? ScaleRole.Earlier
        : PartOfTheDay().IsMatch(context) ? ScaleRole.PartOfTheDay
        : Today().IsMatch(context) ? ScaleRole.Today
        : ScaleRole.Plain;

    [GeneratedRegex(@" (?:[,;!?()…=]|\.|-|but|though|although|however|then|and|so|with|because|bc|cos|cuz|coz|cause|whereas|except|yet|while|tho|&|\+|now(?= (?:its|it|im|a|about|more|down|at|maybe|only|\d)))(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@" (-?\d+(?:\.\d+)?)(?:/10)?(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[^a-z]{0,6}(?: (?:ok|well|um|hmm|but|and|that|thats|is|it|was|at|for|the|on|in|my|this|of|its|right|just))*(?: (?:now|rn|today|currently|earlier|yesterday|worst|best|average|overall|morning|evening|night|most|day|moment|present|rest|sitting|standing|walking|lying|lunch|noon|least|peak|before|usually|mostly|tonight|afternoon|max))+ *$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortAfterthought();

    [GeneratedRegex(@" (?:no|nope|actually|sorry|wait|scratch that|make (?:that|it)|i mean|i meant|correction|rather|oops|edit|hang on|typo) (?:its |it is |thats |more like |like |maybe |more |a |an |say |id say |that |, |: |make it |~ )*$", RegexOptions.CultureInvariant)]
    private static partial Regex Correction();

    [GeneratedRegex(" (?:pain|pains|level|score|rating|rate it|back|mood|quality|sleep)(?: (?:is|at|of|:|=|-|about|a|an|around|its|today|level|score|was|right now|now|still))* $", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@" (?:hoping|hope|hopefully|wish|want|aim|aiming|goal|target|would like|would love|expecting|expected|thought|tomorrow|should be|aim for|dream|id be happy|rather have|could have been|might become|might be a .{0,12} tomorrow|afraid|scared|worried|if it (?:gets|got|hits|reaches|goes)) [^#]*#", RegexOptions.CultureInvariant)]
    private static partial Regex Hoped();

    [GeneratedRegex(@" (?:now|rn|currently|current|at the moment|atm|at present|presently|this minute|this moment|as i (?:type|write|speak)|settled|settling|eased|ended|ending|finished|ends|back (?:down )?to|down to|came down|dropped to|gone down|went down|calmed|improved to|improved|climbed to|went up to|has gone up|risen to|rose to|so far|since then|these days im)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Now();

    [GeneratedRegex(@" (?:yesterday|yesterdays|last (?:night|nights|week|month|year|time|few|summer|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:days?|weeks?|months?|years?|~) (?:ago|back)|the other day|day before|(?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?|on (?:mon|tues|tue|wed|thurs|thu|fri|sat|sun)|used to|years ago|back in|before (?:the )?(?:surgery|op|operation|baby|accident)|when (?:it|this) (?:all )?(?:started|began)|all week|the week)(?= )(?! night now)", RegexOptions.CultureInvariant)]
    private static partial Regex AnotherDay();

    [GeneratedRegex(@" (?:worst|worse|worst case|peak|peaked|peaks|peaking|max|maximum|spike|spiked|spikes|spiking|spasm|spasms|flare|flares|flared|hit|hits|hitting|highest|at times|sometimes|some times|occasionally|occasional|the odd|odd|at 1 point|briefly|for a (?:bit|minute|while|moment|second|sec)|touching|touched|jumps|jumped|shot|shoots|shooting|up to|bad moments|bad (?:bits|spells)|when|whenever|if|during|bending|lifting|moving|movement|twisting|stairs|best|lowest|least|min|minimum|at rest|resting|lying|laying|sitting|standing|walking|driving|sneeze|sneezing|cough|coughing|reached|reaches|tops|leg|legs|knee|neck|hip|foot|shoulder|sciatica|head|headache|as high as|as low as|low of|high of|once)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Extreme();

    [GeneratedRegex(@" (?:mostly|mainly|average|averages|averaging|averaged|avg|ave|overall|in general|generally|on the whole|most of (?:the|today|my|it)|most (?:the|day)|for the most part|otherwise|rest of (?:the|it|today)|the rest|steady|steadily|baseline|all day|whole day|throughout|constant|constantly|hovering|hovered|consistently|the majority|majority|altogether|all in all|all told|day as a whole)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex MostOfTheDay();

    [GeneratedRegex(@" (?:usual|usually|normally|normal|typical|typically|on a (?:good|bad|normal) day|(?:good|bad|normal) days|most days|always)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Usual();

    [GeneratedRegex(@" (?:was|were|had been|earlier|before|woke|waking|wake|first thing|started|starting|start|starts|began|begins|at first|initially|originally|overnight|in the night|during the night|from|than|got up|getting up|pre|beginning)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Earlier();

    [GeneratedRegex(@" (?:morning|mornings|am|afternoons?|evenings?|eve|pm|nights?|tonight|lunch|lunchtime|midday|noon|bedtime|dinner|breakfast|after|later|left|right side|upper|lower|mid|post|am\.)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex PartOfTheDay();

    [GeneratedRegex(@" (?:today|todays|2day|day|back)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Today();
}
