using System.Text.RegularExpressions;

namespace BackCare.Core.Content;

/// <summary>What the companion never says: words that promise, push, dose, scold, or make light of pain. </summary>
internal static partial class WordingRules
{
    private const int MostWords = 80;

    private static readonly string[] Never =
    [
        "you should take", "you can safely", "it's fine to", "it is fine to", "stop taking", "start taking", "switch to", "increase your dose", "decrease your dose",
        "you don't need surgery", "you don't need a doctor", "just", "at least", "all in your head", "pain-free", "pain free", "cure", "cures", "cured", "fix", "guaranteed",
        "stay positive", "have you tried", "streak", "you missed", "broken", "worn out", "crumbling", "engage your core", "no pain no gain", "don't worry",
    ];

    /// <summary>The findings in one file of words.</summary>
    public static IEnumerable<ContentException> Check(ContentSource source, Library words)
    {
        var lines = source.Text.Split('\n');
        for (var number = 0; number < lines.Length; number++)
        {
            var line = lines[number];
            if (line.TrimStart().StartsWith('#'))
                continue;

            foreach (var phrase in Never.Where(phrase => Holds(line, phrase)))
                yield return new ContentException(source.Name, number + 1, $"'{phrase}' is among the words that are never said");
        }

        foreach (var id in words.Ids)
        {
            if (MostWordsOf(words, id) is var count and > MostWords)
                yield return new ContentException(source.Name, LineOf(lines, id), $"the piece '{id}' has {count} words; a message has {MostWords} at most");
        }
    }

    private static bool Holds(string line, string phrase)
    {
        var at = line.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && !IsLetter(line, at - 1) && !IsLetter(line, at + phrase.Length);
    }

    private static bool IsLetter(string line, int at) => at >= 0 && at < line.Length && (char.IsLetter(line[at]) || line[at] == '\'');

    private static int MostWordsOf(Library words, string id) =>
        Enumerable.Range(0, words[id].Wordings).Max(wording => Spaces().Split(words.Say(id, wording).Plain.Trim()).Length);

    private static int LineOf(string[] lines, string id) => Array.FindIndex(lines, line => line.TrimStart().StartsWith($"{NameOf(id)}:", StringComparison.Ordinal)) + 1;

    /// <summary>A lesson stands under its bare name, and all that it says under it.</summary>
    private static string NameOf(string id) => id.StartsWith("lesson/", StringComparison.Ordinal) ? id.Split('/')[1] : id;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
