namespace BackCare.Core.Safety;

/// <summary>Brings text-speak and contractions to the one form that phrases are written in.</summary>
internal static class Spelling
{
    public static List<Token> Mend(Lexicon lexicon, List<Token> tokens) => Join(lexicon.Pairs, Rewrite(lexicon.Spellings, tokens));

    public static List<Token> Rewrite(IReadOnlyDictionary<string, string[]> spellings, List<Token> tokens)
    {
        var mended = new List<Token>(tokens.Count + 8);
        foreach (var token in tokens)
        {
            if (spellings.TryGetValue(token.Word, out var words)) AddAll(words, token.Before);
            else if (Split(token.Word) is var (number, unit)) AddAll(spellings.TryGetValue(unit, out words) ? [number, .. words] : [number, unit], token.Before);
            else mended.Add(token);
        }

        return mended;

        void AddAll(string[] words, Border before)
        {
            foreach (var word in words)
            {
                mended.Add(new Token(word, before));
                before = Border.None;
            }
        }
    }

    public static List<Token> Join(IReadOnlyDictionary<(string, string), string> pairs, List<Token> tokens)
    {
        var joined = new List<Token>(tokens.Count);
        foreach (var token in tokens)
        {
            if (joined.Count > 0 && token.Before == Border.None && pairs.TryGetValue((joined[^1].Word, token.Word), out var one))
                joined[^1] = joined[^1] with { Word = one };
            else joined.Add(token);
        }

        return joined;
    }

    // "20mg" is 20 and mg.
    private static (string Number, string Unit)? Split(string word)
    {
        if (!char.IsAsciiDigit(word[0])) return null;
        var at = 1;
        while (at < word.Length && (char.IsAsciiDigit(word[at]) || word[at] == '.')) at++;
        return at < word.Length && char.IsLetter(word[at]) ? (word[..at], word[at..]) : null;
    }
}
