namespace BackCare.Core.Learning;

/// <summary>One sentence of a text as words in lower case without marks; and whether a question mark ends it.</summary>
internal readonly record struct AskedSentence(IReadOnlyList<string> Words, bool Marked)
{
    private const int LongestText = 1200;

    /// <summary>The sentences of a text; apostrophes go without parting a word, everything else that is no letter or digit parts words.</summary>
    public static List<AskedSentence> In(string text)
    {
        var sentences = new List<AskedSentence>();
        var words = new List<string>();
        var start = -1;
        var end = Math.Min(text.Length, LongestText);
        for (var at = 0; at <= end; at++)
        {
            var c = at < end ? text[at] : '\n';
            if (char.IsLetterOrDigit(c) || IsApostrophe(c))
            {
                start = start < 0 ? at : start;
                continue;
            }

            if (start >= 0)
                Add(words, text.AsSpan(start, at - start));
            start = -1;
            if (words.Count > 0 && IsEnd(c, at + 1 < end ? text[at + 1] : ' '))
            {
                sentences.Add(new AskedSentence(words, c == '?'));
                words = [];
            }
        }

        return sentences;
    }

    private static void Add(List<string> words, ReadOnlySpan<char> written)
    {
        Span<char> plain = stackalloc char[Math.Min(written.Length, 64)];
        var length = 0;
        foreach (var c in written)
        {
            if (length < plain.Length && !IsApostrophe(c))
                plain[length++] = char.ToLowerInvariant(c);
        }

        if (length > 0)
            words.Add(new string(plain[..length]));
    }

    // A point inside a number or an abbreviation ends no sentence.
    private static bool IsEnd(char c, char next) => c is '?' or '!' or '\n' or ';' || (c is '.' or '…' && !char.IsLetterOrDigit(next));

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or 'ʼ';
}
