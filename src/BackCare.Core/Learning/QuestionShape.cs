using System.Collections.Frozen;

namespace BackCare.Core.Learning;

/// <summary>Tells a question from a report, with or without its mark.</summary>
internal static class QuestionShape
{
    private static readonly FrozenSet<string> Before = Set("so and but hi hey hello ok okay well um please also then or honestly sorry quick question maybe now btw");
    private static readonly FrozenSet<string> Verbs = Set("is are am can could should shall would does will do has wil shoud shud cud isnt arent doesnt dont wont cant");
    private static readonly FrozenSet<string> Subjects = Set("i we you u it this that these those there my the a an any anyone anybody people they he she someone all");
    private static readonly FrozenSet<string> Openers = Set("why whats wats which who whos whose wat wht y any anyone anybody thoughts opinion opinions explain");
    private static readonly FrozenSet<string> AfterWhat = Set("about is are do does did can could should would if causes helps works happens it kind sort exercise exercises makes to good your you");
    private static readonly FrozenSet<string> AfterHow = Set("do does can could should would is are long much often to come about bad good safe many will did important dangerous u");

    private static readonly FrozenSet<string> AfterWhere = Set("do does can could should would is are will");
    private static readonly FrozenSet<string> Effects = Set("work help cause fix make heal cure give ease reduce worsen really actually");

    private static readonly string[][] Inside =
    [
        ["should", "i"], ["shud", "i"], ["shld", "i"], ["do", "i", "need"], ["do", "i", "have"], ["what", "about"], ["any", "good"], ["any", "use"], ["tell", "me"], ["is", "it", "true"],
        ["is", "it", "ok"], ["is", "it", "safe"], ["worth", "it"], ["worth", "trying"], ["want", "to", "know"], ["wanna", "know"], ["i", "wonder"], ["wondering"], ["thinking", "of", "trying"],
        ["does", "it", "work"], ["does", "it", "help"], ["how", "to"], ["what", "is"], ["whats", "the"], ["can", "you", "explain"], ["is", "it", "good"], ["is", "it", "bad"],
        ["no", "idea", "if"], ["not", "sure", "if"], ["not", "sure", "whether"], ["dont", "know", "if"], ["dont", "know", "whether"], ["dont", "understand", "why"], ["dont", "know", "why"], ["how", "do", "i"], ["how", "can", "i"], ["is", "there"],
    ];

    public static bool IsQuestion(AskedSentence sentence) => sentence.Marked || Opens(sentence.Words) || Inside.Any(phrase => Holds(sentence.Words, phrase));

    private static bool Opens(IReadOnlyList<string> words)
    {
        var at = 0;
        while (at < words.Count - 1 && Before.Contains(words[at]))
            at++;
        var (first, second) = (words[at], at + 1 < words.Count ? words[at + 1] : "");
        return first switch
        {
            "what" or "wat" => AfterWhat.Contains(second),
            "how" => AfterHow.Contains(second),
            "where" or "when" => AfterWhere.Contains(second),
            "do" or "dont" => second is "i" or "you" or "u" or "we" or "they" or "people" || words.Any(Effects.Contains),
            "can" or "will" or "has" or "am" or "cant" => Subjects.Contains(second) && second is not ("my" or "the") || words.Any(Effects.Contains),
            _ when Verbs.Contains(first) => Subjects.Contains(second) || words.Count - at >= 3 && first is "is" or "are" or "does" or "should",
            _ => Openers.Contains(first) && words.Count - at >= 2,
        };
    }

    private static bool Holds(IReadOnlyList<string> words, string[] phrase)
    {
        for (var at = 0; at + phrase.Length <= words.Count; at++)
        {
            var same = 0;
            while (same < phrase.Length && words[at + same] == phrase[same])
                same++;
            if (same == phrase.Length)
                return true;
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
