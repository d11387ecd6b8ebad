namespace BackCare.Core.Safety;

/// <summary>
/// The words that a lexicon knows, each with a number. Finds a person's word among them: as it stands, by its beginning
/// (<c>numb*</c>), with a letter held down ("numbbb"), with an s added ("groin's"), or one slip of the finger away when it has six letters or more.
/// </summary>
internal sealed class Vocabulary
{
    private const int ShortestTypo = 6;
    private const int LongestWord = 24;

    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int> _beginnings = [];
    // By the hash of a word, and of it without each of its letters: the last of those that share it; each leads to the one before.
    private readonly Dictionary<int, int> _slips = [];
    private readonly List<Slip> _candidates = [];
    private readonly HashSet<string> _ordinary = [];
    private int _shortestBeginning = int.MaxValue;
    private int _longestBeginning;

    public int Count { get; private set; }

    public int Word(string word)
    {
        if (_words.TryGetValue(word, out var term)) return term;
        _words.Add(word, term = Count++);
        RememberSlips(word, term, beginning: false);
        return term;
    }

    public int Beginning(string start)
    {
        if (_beginnings.TryGetValue(start, out var term)) return term;
        _beginnings.Add(start, term = Count++);
        _shortestBeginning = Math.Min(_shortestBeginning, start.Length);
        _longestBeginning = Math.Max(_longestBeginning, start.Length);
        RememberSlips(start, term, beginning: true);
        return term;
    }

    /// <summary>An everyday word that is never taken for a slip of another.</summary>
    public void Ordinary(string word) => _ordinary.Add(word);

    /// <summary>The terms a person's word stands for; empty for a word that means nothing here.</summary>
    public List<int> Find(string word)
    {
        var found = new List<int>(2);
        AddAsWritten(word, found);
        if (found.Count > 0 || word.Length > LongestWord * 2) return found;
        var once = HeldLetters(word, 1);
        AddHeld(word, found);
        if (found.Count == 0 && word.Length > 4 && word[^1] == 's') AddAsWritten(word[..^1], found);
        if (found.Count == 0 && word.Length is >= ShortestTypo - 1 and <= LongestWord && !_ordinary.Contains(word)) AddSlips(word, found);
        if (found.Count == 0 && once.Length != word.Length && once.Length >= ShortestTypo - 1 && !_ordinary.Contains(once)) AddSlips(once, found);
        return found;
    }

    private void AddAsWritten(string word, List<int> found)
    {
        if (_words.TryGetValue(word, out var term)) found.Add(term);
        var starts = _beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = _shortestBeginning; length <= Math.Min(word.Length, _longestBeginning); length++)
            if (starts.TryGetValue(word.AsSpan(0, length), out term))
                found.Add(term);
    }

    private void AddHeld(string word, List<int> found)
    {
        for (var keep = 2; keep >= 1 && found.Count == 0; keep--)
        {
            var shorter = HeldLetters(word, keep);
            if (shorter.Length < word.Length && (word.Length - shorter.Length > 1 || shorter.Length >= 4)) AddAsWritten(shorter, found);
        }
    }

    private static string HeldLetters(string word, int keep)
    {
        Span<char> kept = stackalloc char[word.Length > 128 ? 0 : word.Length];
        if (kept.IsEmpty) return word;
        var length = 0;
        var run = 0;
        for (var at = 0; at < word.Length; at++)
        {
            run = at > 0 && word[at] == word[at - 1] ? run + 1 : 1;
            if (run <= keep) kept[length++] = word[at];
        }

        return length == word.Length ? word : kept[..length].ToString();
    }

    private void RememberSlips(string word, int term, bool beginning)
    {
        if (word.Length < ShortestTypo + (beginning ? 1 : 0) || word.Length > LongestWord) return;
        Remember(string.GetHashCode(word));
        for (var at = 0; at < word.Length; at++) Remember(HashWithout(word, at));

        void Remember(int hash)
        {
            _candidates.Add(new Slip(word, term, beginning, _slips.GetValueOrDefault(hash, -1)));
            _slips[hash] = _candidates.Count - 1;
        }
    }

    private void AddSlips(string word, List<int> found)
    {
        Try(word, beginning: false);
        for (var length = Math.Max(ShortestTypo - 1, _shortestBeginning - 1); length <= Math.Min(word.Length, _longestBeginning + 1); length++)
            Try(word.AsSpan(0, length), beginning: true);

        void Try(ReadOnlySpan<char> written, bool beginning)
        {
            Look(string.GetHashCode(written), written, beginning);
            for (var at = 0; at < written.Length; at++) Look(HashWithout(written, at), written, beginning);
        }

        void Look(int hash, ReadOnlySpan<char> written, bool beginning)
        {
            for (var at = _slips.GetValueOrDefault(hash, -1); at >= 0; at = _candidates[at].Before)
            {
                var candidate = _candidates[at];
                if (candidate.Beginning == beginning && candidate.Word[0] == written[0] && !found.Contains(candidate.Term) && IsOneSlip(candidate.Word, written))
                    found.Add(candidate.Term);
            }
        }
    }

    private static int HashWithout(ReadOnlySpan<char> word, int at)
    {
        Span<char> shorter = stackalloc char[LongestWord * 2];
        word[..at].CopyTo(shorter);
        word[(at + 1)..].CopyTo(shorter[at..]);
        return string.GetHashCode(shorter[..(word.Length - 1)]);
    }

    // One letter missing, added, changed or swapped with its neighbour.
    private static bool IsOneSlip(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var same = 0;
        while (same < Math.Min(one.Length, other.Length) && one[same] == other[same]) same++;
        var a = one[same..];
        var b = other[same..];
        if (a.Length == b.Length)
            return a.Length == 0 || a[1..].SequenceEqual(b[1..]) || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]));
        return a.Length == b.Length + 1 ? a[1..].SequenceEqual(b) : b.Length == a.Length + 1 && b[1..].SequenceEqual(a);
    }

    private readonly record struct Slip(string Word, int Term, bool Beginning, int Before);
}
