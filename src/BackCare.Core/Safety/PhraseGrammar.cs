using System.Globalization;
using BackCare.Core.Content;

namespace BackCare.Core.Safety;

/// <summary>
/// Reads the small notation of the lexicon: words in order; <c>word*</c> for a beginning; <c>a|b</c> for either, with <c>_</c> inside a choice of
/// several words; <c>&lt;concept&gt;</c>; <c>9-500</c> for a number in that range; <c>..</c> for up to three words between, <c>..6</c> for up to six,
/// and <c>..0</c> between two choices that stand side by side, where a forgotten <c>_</c> would otherwise go unseen.
/// </summary>
internal sealed class PhraseGrammar(
    Vocabulary vocabulary,
    IReadOnlyDictionary<string, string[]> spellings,
    IReadOnlyDictionary<(string, string), string> pairs,
    Func<string, int?> concept,
    Func<PhrasePart[], int> unnamed)
{
    private const int UsualGap = 3;

    /// <summary>Throws <see cref="ContentException"/> for an unknown concept or a phrase with nothing in it.</summary>
    public PhrasePart[] Read(string text, string file, int line)
    {
        var parts = new List<PhrasePart>();
        var gap = 0;
        var choice = "";
        foreach (var item in Items(text))
        {
            if (GapOf(item) is { } width)
            {
                (gap, choice) = (width, "");
                continue;
            }

            if (choice.Length > 0 && item.Contains('|'))
                throw new ContentException(file, line, $"\"{choice} {item}\" reads as one word of each; join the words of one choice with _, or write ..0 between the two.");
            parts.Add(Part(item, gap, file, line));
            (gap, choice) = (0, item.Contains('|') ? item : "");
        }

        if (parts.Count == 0) throw new ContentException(file, line, $"\"{text}\" has no words in it.");
        return [.. parts];
    }

    private IEnumerable<string> Items(string text)
    {
        // Plain words go through the same mending as a person's words, so that "I'm" in the lexicon finds "im" in a message.
        var run = new List<Token>();
        foreach (var item in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (IsPlainWord(item))
            {
                run.AddRange(PlainText.Tokens(item));
                continue;
            }

            foreach (var word in Mended(run)) yield return word;
            run.Clear();
            yield return item;
        }

        foreach (var word in Mended(run)) yield return word;
    }

    private IEnumerable<string> Mended(List<Token> run) =>
        Spelling.Join(pairs, Spelling.Rewrite(spellings, [.. run.Select(token => token with { Before = Border.None })])).Select(token => token.Word);

    private static bool IsPlainWord(string item) => !item.AsSpan().ContainsAny("<>|*_") && GapOf(item) is null && RangeOf(item) is null;

    private static int? GapOf(string item)
    {
        if (item == "..") return UsualGap;
        return item.StartsWith("..", StringComparison.Ordinal) && int.TryParse(item.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            ? width : null;
    }

    private static (double From, double To)? RangeOf(string item)
    {
        var dash = item.IndexOf('-', StringComparison.Ordinal);
        if (dash <= 0) return null;
        return double.TryParse(item.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && double.TryParse(item.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var to) && to > 0 ? (from, to) : null;
    }

    private PhrasePart Part(string item, int gap, string file, int line)
    {
        if (RangeOf(item) is var (from, to)) return new PhrasePart([], [], from, to, gap);
        var terms = new List<int>();
        var concepts = new List<int>();
        foreach (var choice in item.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            if (RangeOf(choice) is var (low, high)) concepts.Add(unnamed([new PhrasePart([], [], low, high, 0)]));
            else if (choice.StartsWith('<')) concepts.Add(ConceptIn(choice, file, line));
            else if (choice.Contains('_')) concepts.Add(unnamed(Read(choice.Replace('_', ' '), file, line)));
            else terms.Add(Term(choice, file, line));
        }

        return new PhrasePart([.. terms], [.. concepts], 0, 0, gap);
    }

    private int ConceptIn(string item, string file, int line)
    {
        if (!item.EndsWith('>')) throw new ContentException(file, line, $"\"{item}\" opens with < but does not close with >.");
        return concept(item[1..^1]) ?? throw new ContentException(file, line, $"there is no concept named \"{item[1..^1]}\".");
    }

    private int Term(string item, string file, int line)
    {
        var beginning = item.EndsWith('*');
        var word = string.Concat(PlainText.Tokens(beginning ? item[..^1] : item).Select(token => token.Word));
        if (word.Length == 0) throw new ContentException(file, line, $"\"{item}\" is not a word.");
        if (beginning && word.Length < 3) throw new ContentException(file, line, $"\"{item}\" is too short a beginning; three letters are needed.");
        return beginning ? vocabulary.Beginning(word) : vocabulary.Word(word);
    }
}
