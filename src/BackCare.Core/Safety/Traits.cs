namespace BackCare.Core.Safety;

/// <summary>
/// What a stretch of a text has to be likened by: its words, pairs of words, pieces of long words, the concepts of the lexicon in it and which of
/// them stand together. Clauses with a denial, and words that are past, imagined, long-standing, after exertion,
/// someone else's or a figure of speech have no part in it.
/// </summary>
internal sealed class Traits
{
    private const int ShortestPiece = 4;
    private const int LongestPiece = 5;
    private const int LongestWord = 24;
    private const int Together = 14;

    private readonly Lexicon _lexicon;
    private readonly Reading _reading;
    private readonly uint[] _words;
    private readonly List<int> _counting = [];
    private readonly List<(uint Key, Span Span)> _concepts = [];

    public Traits(Lexicon lexicon, Reading reading, Clauses clauses, Denials denials, Telling telling)
    {
        (_lexicon, _reading) = (lexicon, reading);
        Sentences = SentenceStarts(reading);
        _words = [.. reading.Tokens.Select(token => Key(token.Word))];
        var denied = Denied(reading, clauses, denials);
        for (var at = 0; at < reading.Count; at++)
            if (!denied.Contains(clauses.At(at)) && Counts(at, telling))
                _counting.Add(at);
        FindConcepts();
    }

    /// <summary>Where each sentence begins, and after the last the number of words.</summary>
    public List<int> Sentences { get; }

    /// <summary>The traits of the words from one place up to another, each once.</summary>
    public HashSet<uint> Between(int from, int to)
    {
        var traits = new HashSet<uint>();
        var (before, beforeThat) = (-1, -1);
        foreach (var at in _counting)
        {
            if (at < from || at >= to) continue;
            AddWord(traits, at);
            if (before >= 0 && before == at - 1) traits.Add(Mix(2, _words[before], _words[at]));
            if (beforeThat >= 0) traits.Add(Mix(3, _words[beforeThat], _words[at]));
            (beforeThat, before) = (before, at);
        }

        AddConcepts(traits, from, to);
        return traits;
    }

    private static List<int> SentenceStarts(Reading reading) =>
        [0, .. Enumerable.Range(1, Math.Max(reading.Count - 1, 0)).Where(reading.EndsSentence), reading.Count];

    // A denial clears its clause, and those that only go on with it: "no numbness around the bottom, genitals or inner thighs".
    private static HashSet<int> Denied(Reading reading, Clauses clauses, Denials denials)
    {
        var denied = Enumerable.Range(0, reading.Count).Where(at => denials.Reaches([new Span(at, at + 1)])).Select(clauses.At).ToHashSet();
        for (var clause = 1; clause < clauses.Count; clause++)
        {
            var (start, _, sentence) = clauses[clause];
            if (denied.Contains(clause - 1) && clauses[clause - 1].Sentence == sentence && !clauses.Turns(start) && !clauses.Opens(start)) denied.Add(clause);
        }

        return denied;
    }

    private bool Counts(int at, Telling telling)
    {
        const Bearing clears = Bearing.Past | Bearing.SomeoneElse | Bearing.Imagined | Bearing.LongStanding | Bearing.Exertion;
        var word = new Span(at, at + 1);
        if ((telling.Of(word) & clears) != Bearing.None) return false;
        foreach (var figure in _reading.Spans(_lexicon.Cues.FiguresOfSpeech))
            if (figure.Touches(word))
                return false;
        return true;
    }

    private void FindConcepts()
    {
        var counts = new bool[_reading.Count];
        foreach (var at in _counting) counts[at] = true;
        for (var concept = 0; concept < _lexicon.ConceptCount; concept++)
        {
            if (_lexicon.Keys[concept] == 0) continue;
            foreach (var span in _reading.Spans(concept))
                if (counts[span.Start])
                    _concepts.Add((_lexicon.Keys[concept], span));
        }

        _concepts.Sort((one, other) => one.Span.Start != other.Span.Start ? one.Span.Start - other.Span.Start : one.Key.CompareTo(other.Key));
    }

    private void AddWord(HashSet<uint> traits, int at)
    {
        traits.Add(Mix(1, _words[at], 0));
        var word = _reading.Tokens[at].Word;
        if (word.Length is < ShortestPiece or > LongestWord || char.IsAsciiDigit(word[0])) return;
        var framed = $"^{word}$";
        for (var length = ShortestPiece; length <= LongestPiece; length++)
            for (var start = 0; start + length <= framed.Length; start++)
                traits.Add(Mix(4, Key(framed.AsSpan(start, length)), 0));
    }

    private void AddConcepts(HashSet<uint> traits, int from, int to)
    {
        for (var index = 0; index < _concepts.Count; index++)
        {
            var (key, span) = _concepts[index];
            if (span.Start < from || span.Start >= to) continue;
            traits.Add(Mix(5, key, 0));
            for (var next = index + 1; next < _concepts.Count && _concepts[next].Span.Start < Math.Min(to, span.Start + Together); next++)
                if (_concepts[next].Key != key && !_concepts[next].Span.Touches(span))
                    traits.Add(Mix(6, Math.Min(key, _concepts[next].Key), Math.Max(key, _concepts[next].Key)));
        }
    }

    /// <summary>A number for a word, the same everywhere and always. Numbers of one length are one word.</summary>
    public static uint Key(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        if (word.Length > 0 && char.IsAsciiDigit(word[0])) return Mix(7, hash, (uint)Math.Min(word.Length, 3));
        foreach (var letter in word) hash = unchecked((hash ^ letter) * 16777619u);
        return hash;
    }

    private static uint Mix(uint kind, uint one, uint other)
    {
        unchecked
        {
            var hash = (kind * 2654435761u) ^ (one * 2246822519u) ^ uint.RotateLeft(other * 3266489917u, 13);
            hash ^= hash >> 15;
            hash *= 2246822507u;
            return hash ^ (hash >> 13);
        }
    }
}
