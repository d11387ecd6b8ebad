using System.Collections.Frozen;

namespace BackCare.Core.Understanding;

/// <summary>The value of one number word, forgiving a slip of the finger where no other English word is meant.</summary>
internal static class NumberWords
{
    private static readonly (string Word, decimal Value)[] Spelled =
    [
        ("zero", 0), ("nil", 0), ("nought", 0), ("naught", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
        ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15),
        ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40),
        ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90),
    ];

    private static readonly (string Typed, decimal Value)[] Slips =
    [
        ("zer0", 0), ("xero", 0), ("zeo", 0), ("zro", 0), ("onee", 1), ("tow", 2), ("twoo", 2), ("tqo", 2), ("teo", 2), ("thre", 3), ("threee", 3),
        ("fuor", 4), ("foru", 4), ("fourr", 4), ("fout", 4), ("fiv", 5), ("fve", 5), ("fiev", 5), ("fivve", 5), ("fice", 5), ("siz", 6), ("sixx", 6),
        ("sic", 6), ("nien", 9), ("nin", 9), ("nne", 9), ("ninne", 9), ("nyne", 9), ("tenn", 10), ("tne", 10), ("fourty", 40), ("fiften", 15), ("ninty", 90),
    ];

    /// <summary>Words long enough that one wrong letter still tells, and the English words that stand as near.</summary>
    private static readonly string[] ForgivenOneLetter =
        ["three", "seven", "eight", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly FrozenSet<string> OtherWords = FrozenSet.Create(
        "tree", "thee", "there", "these", "threw", "even", "seen", "sever", "steven", "weight", "height", "night", "right",
        "light", "might", "sight", "fight", "tight", "bight", "eighth", "freight", "sleight", "elven", "twelfth", "thirsty", "thrifty", "forth",
        "fort", "fifth", "nifty", "sixth", "weighty", "ninth", "seventh", "dirty", "shirty");

    private static readonly FrozenDictionary<string, decimal> Values = Build();

    public static decimal? Value(string word)
    {
        if (Find(word) is { } value)
        {
            return value;
        }

        if (word.Length > 4 && (word.EndsWith("ish", StringComparison.Ordinal) || word.EndsWith("isch", StringComparison.Ordinal)))
        {
            return Find(word[..word.LastIndexOf("is", StringComparison.Ordinal)]);
        }

        // "sixes" and "eights", but a TENS machine is no number.
        return word.Length > 3 && word[^1] == 's' && word is not ("tens" or "ones")
            ? Find(word[..^1]) ?? (word.EndsWith("es", StringComparison.Ordinal) ? Find(word[..^2]) : null)
            : Find(Shortened(word));
    }

    private static decimal? Find(string word) => word.Length is > 2 and < 12 && Values.TryGetValue(word, out var value) ? value : null;

    /// <summary>"sevennnn" and "teeen": a letter typed three times or more stands once.</summary>
    private static string Shortened(string word)
    {
        var kept = new List<char>(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var end = i;
            while (end < word.Length && word[end] == word[i])
            {
                end++;
            }

            kept.AddRange(Enumerable.Repeat(word[i], end - i >= 3 ? 1 : end - i));
            i = end;
        }

        return kept.Count == word.Length ? "" : new string([.. kept]);
    }

    private static FrozenDictionary<string, decimal> Build()
    {
        var values = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (word, value) in Spelled.Where(s => ForgivenOneLetter.Contains(s.Word)))
        {
            foreach (var typed in Spelling.OneSlipAway(word).Where(typed => !OtherWords.Contains(typed)))
            {
                values[typed] = value;
            }
        }

        foreach (var (word, value) in Slips.Concat(Spelled))
        {
            values[word] = value;
        }

        return values.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
