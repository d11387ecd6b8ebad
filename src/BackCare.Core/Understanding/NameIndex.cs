using System.Collections.Frozen;

namespace BackCare.Core.Understanding;

/// <summary>
/// Finds names among tokens: the longest that fits, hyphens or not, plural or not, and with one slip of the finger in words of
/// six letters and more.
/// </summary>
internal sealed class NameIndex
{
    private const int ForgivenFrom = 6;

    /// <summary>A word of five letters typed with one too many, "advill", is six letters long as well.</summary>
    private const int ForgivenOneTooMany = ForgivenFrom - 1;

    private readonly FrozenDictionary<string, Entry[]> _byFirstWord;
    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string> _ordinary;
    private readonly FrozenDictionary<string, string[]> _byWordWithALetterGone;

    public NameIndex(IReadOnlyList<MedicineName> names, IReadOnlyList<string> ordinary)
    {
        var entries = names.SelectMany(Entries).ToList();
        _byFirstWord = entries.GroupBy(e => e.Words[0]).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(e => e.Words.Length).ToArray());
        _words = entries.SelectMany(e => e.Words).ToFrozenSet();
        _ordinary = ordinary.ToFrozenSet();
        _byWordWithALetterGone = entries.Where(e => e.Name.Kind == NameKind.Medicine).SelectMany(e => e.Words).Distinct()
            .Where(word => word.Length >= ForgivenOneTooMany)
            .SelectMany(word => WithALetterGone(word).Append(word).Distinct().Select(key => (key, word)))
            .GroupBy(pair => pair.key)
            .ToFrozenDictionary(g => g.Key, g => g.Select(pair => pair.word).ToArray());
    }

    private readonly record struct Entry(string[] Words, MedicineName Name);

    public List<NameMention> In(IReadOnlyList<Token> tokens, string market)
    {
        var mentions = new List<NameMention>();
        var words = tokens.Select(Corrected).ToArray();
        for (var i = 0; i < words.Length;)
        {
            if (Longest(words, i, market) is { } mention)
            {
                mentions.Add(mention);
                i = mention.End;
            }
            else
            {
                i++;
            }
        }

        return mentions;
    }

    private NameMention? Longest(string[] words, int at, string market)
    {
        if (!_byFirstWord.TryGetValue(words[at], out var entries))
        {
            return null;
        }

        NameMention? best = null;
        var length = 0;
        foreach (var entry in entries)
        {
            if (entry.Words.Length < length)
            {
                break;
            }

            // Of names of the same length the one known in the person's country goes first.
            if (EndOf(entry.Words, words, at) is { } end && (best is null || (entry.Name.Market == market && best.Value.Name.Market != market)))
            {
                best = new NameMention(entry.Name, at, end);
                length = entry.Words.Length;
            }
        }

        return best;
    }

    private static int? EndOf(string[] name, string[] words, int at)
    {
        foreach (var word in name)
        {
            at += at < words.Length && words[at] == "-" ? 1 : 0;
            if (at >= words.Length || words[at] != word)
            {
                return null;
            }

            at++;
        }

        return at;
    }

    private string Corrected(Token token)
    {
        var word = token.Text;
        if (token.Kind != TokenKind.Word || _words.Contains(word) || _ordinary.Contains(word))
        {
            return word;
        }

        if (word.Length > 3 && word[^1] == 's' && (_words.Contains(word[..^1]) || WithOneSlip(word[..^1]) is not null))
        {
            return _words.Contains(word[..^1]) ? word[..^1] : WithOneSlip(word[..^1])!;
        }

        return WithOneSlip(word) ?? word;
    }

    /// <summary>The one listed word that is a missing, extra, wrong or swapped letter away; null when none or several are.</summary>
    private string? WithOneSlip(string typed)
    {
        if (typed.Length is < ForgivenFrom - 1 or > 30)
        {
            return null;
        }

        string? found = null;
        foreach (var key in WithALetterGone(typed).Append(typed))
        {
            foreach (var word in _byWordWithALetterGone.GetValueOrDefault(key, []))
            {
                if (word == found || Math.Max(word.Length, typed.Length) < ForgivenFrom || (word.Length < ForgivenFrom && typed.Length <= word.Length) || !Spelling.IsOneSlip(typed, word))
                {
                    continue;
                }

                if (found is not null && !MeanTheSame(found, word))
                {
                    return null;
                }

                found = word;
            }
        }

        return found;
    }

    private bool MeanTheSame(string one, string other) =>
        _byFirstWord.TryGetValue(one, out var first) && _byFirstWord.TryGetValue(other, out var second) && first[^1].Name.Product == second[^1].Name.Product;

    private static IEnumerable<string> WithALetterGone(string word) => Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1));

    /// <summary>"co-codamol" is also "cocodamol" in one word.</summary>
    private static IEnumerable<Entry> Entries(MedicineName name)
    {
        var tokens = PlainText.Of(name.Name).Tokens;
        var words = tokens.Where(t => !t.IsMark('-')).Select(t => t.Text).ToArray();
        yield return new Entry(words, name);
        if (words.Length < tokens.Count)
        {
            yield return new Entry([string.Concat(words)], name);
        }
    }
}
