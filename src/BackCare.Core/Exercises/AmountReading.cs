using System.Text.RegularExpressions;

namespace BackCare.Core.Exercises;

/// <summary>Reads how much of an exercise a line of a plan asks for: "3x8", "2 sets of 10 each side", "hold 20 seconds", "10 minutes", "twice a day".</summary>
internal static partial class AmountReading
{
    private const string N = NumberReading.Pattern;
    private const string Range = $@"(?:\s*(?:-|–|to)\s*{N})?";
    private const RegexOptions Loosely = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly (Regex Pattern, Func<Amount, Match, Amount> Add)[] Phrases =
    [
        (TimesADay(), (amount, match) => amount with { TimesADay = match.Groups["n"] is { Success: true } n ? NumberReading.Of(n.Value) : 2 }),
        (EachSide(), (amount, _) => amount with { EachSide = true }),
        (SetsOf(), SetsOfWhat),
        (RepsInSets(), (amount, match) => amount with { Reps = Number(match, "reps"), Sets = Number(match, "sets") }),
        (Minutes(), (amount, match) => amount with { Minutes = Number(match, "n") }),
        (Hours(), (amount, match) => amount with { Minutes = match.Groups["half"].Success ? 30 : 60 * Number(match, "n") }),
        (Hold(), (amount, match) => amount with { Seconds = Number(match, "n") }),
        (Reps(), (amount, match) => amount with { Reps = Number(match, "reps") }),
        (Sets(), (amount, match) => amount with { Sets = Number(match, "sets") }),
    ];

    /// <summary>The amount, which may be unsaid, and the line without it; no amount where a number is beyond what anyone does.</summary>
    public static (Amount? Amount, string Remainder) Read(string line)
    {
        var amount = new Amount();
        foreach (var (pattern, add) in Phrases)
        {
            if (pattern.Match(line) is not { Success: true } match)
                continue;

            amount = add(amount, match);
            line = pattern.Replace(line, " ", 1);
        }

        return (amount.IsSound() ? amount with { TimesADay = amount.TimesADay is > 1 ? amount.TimesADay : null } : null, line);
    }

    private static Amount SetsOfWhat(Amount amount, Match match) => match.Groups["unit"].Value.ToLowerInvariant() switch
    {
        { Length: > 0 } unit when unit[0] == 's' => amount with { Sets = Number(match, "sets"), Seconds = Number(match, "reps") },
        { Length: > 0 } => amount with { TimesADay = Number(match, "sets"), Minutes = Number(match, "reps") },
        _ => amount with { Sets = Number(match, "sets"), Reps = Number(match, "reps") },
    };

    private static int Number(Match match, string group) => NumberReading.Of(match.Groups[group].Value);

    [GeneratedRegex($@"(?<![x×*]\s*)\b(?<n>{N}|once|twice)\s*(?:x|×|times)?\s*(?:/|a|per|each|every)\s*day\b|\bmorning and (?:evening|night)\b", Loosely)]
    private static partial Regex TimesADay();

    [GeneratedRegex(@"\(?\b(?:(?:each|per|both|either|every)\s*(?:side|leg|arm|way)s?|l\s*(?:&|and|/|\+)\s*r)\b\)?", Loosely)]
    private static partial Regex EachSide();

    [GeneratedRegex($@"\b(?<sets>{N})\s*(?:x|×|\*|sets?\s*(?:of|x|×)?)\s*(?<reps>{N}){Range}(?:\s*(?<unit>s|secs?|seconds?|min|mins|minutes?))?\b(?:\s*(?:reps?|repetitions?|times)\b)?", Loosely)]
    private static partial Regex SetsOf();

    [GeneratedRegex($@"\b(?<reps>{N}){Range}\s*(?:reps?|repetitions?|times)?\s*(?:x|×|,|for|in)?\s*\b(?<sets>{N})\s*sets?\b", Loosely)]
    private static partial Regex RepsInSets();

    [GeneratedRegex($@"\b(?:for\s+)?(?:(?<n>{N}){Range}\s*-?(?:minutes?|mins?|m)|(?<n>a)\s+minute)\b", Loosely)]
    private static partial Regex Minutes();

    [GeneratedRegex($@"\b(?:for\s+)?(?:(?<half>half an)\s+hour|(?<n>an)\s+hour|(?<n>{N})\s*(?:hours?|hrs?))\b", Loosely)]
    private static partial Regex Hours();

    [GeneratedRegex($@"(?:,?\s*\b(?:hold(?:ing)?|held)(?:\s+(?:it\s+)?for)?\s+)(?<n>{N}){Range}(?:\s*(?:seconds?|secs?|s)\b)?|\b(?:for\s+)?(?<n>{N}){Range}\s*-?(?:seconds?|secs?|s)\b(?:\s*(?:holds?|each)\b)?", Loosely)]
    private static partial Regex Hold();

    [GeneratedRegex($@"\b(?<reps>{N}){Range}\s*(?:reps?|repetitions?|times|x|×)(?!\w)(?:\s*each\b)?|(?<!\w)[x×]\s*(?<reps>{N})\b", Loosely)]
    private static partial Regex Reps();

    [GeneratedRegex($@"\b(?<sets>{N})\s*sets?\b", Loosely)]
    private static partial Regex Sets();
}
