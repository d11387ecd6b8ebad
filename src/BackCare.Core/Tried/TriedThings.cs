using BackCare.Core.Content;
using BackCare.Core.Members;

namespace BackCare.Core.Tried;

/// <summary>The list of what a member tried, and what follows from it for what is suggested.</summary>
internal static class TriedThings
{
    private const int Most = 40;
    private const int LongestWords = 120;

    /// <summary>The words by which a suggestion of ours is known on the list.</summary>
    private static readonly (string Content, string[] Words)[] Suggestions =
    [
        (ContentIds.ShortWalk, ["walk"]),
        (ContentIds.Breathing, ["breath", "mindful", "relax"]),
        (ContentIds.ChangePosition, ["position", "posture"]),
        (ContentIds.MinuteOnFeet, ["standing", "on my feet"]),
    ];

    public static IReadOnlyList<TriedThing> Of(Member member) => member.Tried ?? [];

    /// <summary>With one more; what is on the list already is brought up to date.</summary>
    public static Member Add(Member member, string what, TriedOutcome outcome, DateOnly today)
    {
        var words = Cut(what.Trim());
        return member with { Tried = [.. Of(member).Where(other => !string.Equals(other.What, words, StringComparison.OrdinalIgnoreCase)).TakeLast(Most - 1), new TriedThing(words, outcome, today)] };
    }

    /// <summary>True for a suggestion of ours that the member tried and marked as no help.</summary>
    public static bool RulesOut(Member member, string content) => Of(member).Any(thing => thing.Outcome is TriedOutcome.DidNotHelp
        && Suggestions.Any(each => content.StartsWith(each.Content, StringComparison.Ordinal) && each.Words.Any(word => thing.What.Contains(word, StringComparison.OrdinalIgnoreCase))));

    private static string Cut(string words) => words.Length <= LongestWords ? words
        : char.IsHighSurrogate(words[LongestWords - 1]) ? words[..(LongestWords - 1)]
        : words[..LongestWords];
}
