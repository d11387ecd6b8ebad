using System.Text.RegularExpressions;

namespace BackCare.Core.Flares;

/// <summary>Hears in free text that somebody is in a flare now.</summary>
internal static partial class FlareWords
{
    private const int MostWords = 14;

    public static bool TellOfOne(string words)
    {
        var text = words.Trim().Replace('’', '\'').ToLowerInvariant();
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWords && Now().IsMatch(text) && !Elsewhere().IsMatch(text);
    }

    [GeneratedRegex(@"^(?:(?:a|my|another|new|big|bad|really|very|awful|terrible|massive|horrible|worst) )*(?:back )?flare(?:-| )?(?:up)?s?(?: (?:again|today|now|day|since .*))?[.! ]*$|\b(?:in|having|have|got|had|it's|its|this is|woke up (?:to|with)) (?:(?:a|an|the|another|my|such|bad|big|awful|terrible|massive|horrible|major|worst|really) )*flare|\bflar(?:ing|ed)(?: |-)?up\b|\bis flaring\b|\b(?:bad|awful|terrible|massive|horrible) flare\b", RegexOptions.CultureInvariant)]
    private static partial Regex Now();

    [GeneratedRegex(@"\?|\b(?:no|not|without|after|before|last|ago|avoid|if|when|what|used to|over|fear|afraid|plan|hers?|his|mother|father|husband|wife)\b|\bflares? of\b", RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();
}
