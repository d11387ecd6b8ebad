namespace BackCare.Core.Safety;

/// <summary>
/// The words that a lexicon knows, each with a number. Finds a person's word among them: as it stands, by its beginning
/// (<c>numb*</c>), with a letter held down ("numbbb"), with an s added ("groin's"), or one slip of the finger away when it has six letters or more.
/// </summary>
internal sealed class Vocabulary
{
    private const int ShortestTypo = 6;
    private const int LongestWord = 24;
    private const ulong Base = 0x9E3779B97F4A7C15;

    private static readonly ulong[] Powers = PowersOfBase();

    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int> _beginnings = [];
    // By the hash of a word, and of it without each of its letters: the last of those that share it; each leads to the one before.
    private readonly Dictionary<ulong, int> _slips = [];
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
        Span<ulong> hashes = stackalloc ulong[LongestWord * 2];
        Hash(word, hashes);
        Remember(hashes[word.Length]);
        for (var at = 0; at < word.Length; at++) Remember(Without(hashes, word.Length, at));

        void Remember(ulong hash)
        {
            _candidates.Add(new Slip(word, term, beginning, _slips.GetValueOrDefault(hash, -1)));
            _slips[hash] = _candidates.Count - 1;
        }
    }

    private void AddSlips(string word, List<int> found)
    {
        Span<ulong> hashes = stackalloc ulong[LongestWord * 2];
        Hash(word, hashes);
        Try(word, hashes, beginning: false, found);
        for (var length = Math.Max(ShortestTypo - 1, _shortestBeginning - 1); length <= Math.Min(word.Length, _longestBeginning + 1); length++)
            Try(word.AsSpan(0, length), hashes, beginning: true, found);
    }

    private void Try(ReadOnlySpan<char> written, ReadOnlySpan<ulong> hashes, bool beginning, List<int> found)
    {
        Look(hashes[written.Length], written, beginning, found);
        for (var at = 0; at < written.Length; at++) Look(Without(hashes, written.Length, at), written, beginning, found);
    }

    private void Look(ulong hash, ReadOnlySpan<char> written, bool beginning, List<int> found)
    {
        for (var at = _slips.GetValueOrDefault(hash, -1); at >= 0; at = _candidates[at].Before)
        {
            var candidate = _candidates[at];
            if (candidate.Beginning == beginning && candidate.Word[0] == written[0] && !found.Contains(candidate.Term) && IsOneSlip(candidate.Word, written))
                found.Add(candidate.Term);
        }
    }

    // A hash of each beginning of a word, so that the hash of any of them without one of its letters is two steps away.
    private static void Hash(ReadOnlySpan<char> word, Span<ulong> hashes)
    {
        hashes[0] = 0;
        for (var at = 0; at < word.Length; at++) hashes[at + 1] = unchecked((hashes[at] * Base) + word[at] + 1);
    }

    private static ulong Without(ReadOnlySpan<ulong> hashes, int length, int at)
    {
        var power = Powers[length - 1 - at];
        return unchecked((hashes[at] * power) + hashes[length] - (hashes[at + 1] * power));
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

    private static ulong[] PowersOfBase()
    {
        var powers = new ulong[LongestWord * 2];
        powers[0] = 1;
        for (var power = 1; power < powers.Length; power++) powers[power] = unchecked(powers[power - 1] * Base);
        return powers;
    }

    private readonly record struct Slip(string Word, int Term, bool Beginning, int Before);
}
