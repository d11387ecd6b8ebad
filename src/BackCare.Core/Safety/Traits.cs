namespace BackCare.Core.Safety;

/// <summary>
/// What a stretch of a text has to be likened by: its words, pairs of words, pieces of long words, the concepts of the lexicon in it and which of
/// them stand together. What is denied, past, imagined, long-standing, after exertion, someone else's or a figure of speech has traits of its own,
/// because "no fever" is like no fever, and yet "I do not want to be saved" is like much.
/// </summary>
internal sealed class Traits
{
    private const int ShortestPiece = 4;
    private const int LongestPiece = 5;
    private const int LongestWord = 24;
    private const int Together = 14;
    private const int ShortItem = 3;
    private const uint Cleared = 10;

    private readonly Lexicon _lexicon;
    private readonly Reading _reading;
    private readonly bool[] _counts;
    private readonly uint[] _keys;
    private readonly List<Trait> _traits = [];
    private readonly HashSet<(uint, bool)> _near = [];

    public Traits(Lexicon lexicon, Reading reading, Clauses clauses, Denials denials, Telling telling)
    {
        (_lexicon, _reading) = (lexicon, reading);
        Sentences = SentenceStarts(reading);
        _counts = Counting(clauses, denials, telling);
        _keys = [.. reading.Tokens.Select(token => Key(token.Word))];
        var concepts = Concepts();
        var concept = 0;
        for (var at = 0; at < reading.Count; at++)
        {
            if (IsLatin(at)) AddWord(at);
            for (; concept < concepts.Count && concepts[concept].Span.Start == at; concept++) AddConcept(concepts, concept);
        }
    }

    /// <summary>Where each sentence begins, and after the last the number of words.</summary>
    public List<int> Sentences { get; }

    /// <summary>Every trait, in the order of its last word; one that stands in several places is given for each.</summary>
    public List<Trait> All => _traits;

    private static List<int> SentenceStarts(Reading reading)
    {
        List<int> starts = [0];
        for (var at = 1; at < reading.Count; at++)
            if (reading.EndsSentence(at))
                starts.Add(at);
        starts.Add(reading.Count);
        return starts;
    }

    private bool[] Counting(Clauses clauses, Denials denials, Telling telling)
    {
        const Bearing clears = Bearing.Past | Bearing.SomeoneElse | Bearing.Imagined | Bearing.LongStanding | Bearing.Exertion;
        var counts = new bool[_reading.Count];
        var denied = Denied(clauses, denials);
        for (var at = 0; at < counts.Length; at++) counts[at] = !denied[clauses.At(at)] && (telling.Of(new Span(at, at + 1)) & clears) == Bearing.None;
        foreach (var figure in _reading.Spans(_lexicon.Cues.FiguresOfSpeech)) counts.AsSpan(figure.Start, figure.End - figure.Start).Clear();
        return counts;
    }

    // What is written in another script is another language's, and its denials are not known here.
    private bool IsLatin(int at) => _reading.Tokens[at].Word[0] < '\u0250';

    // A denial clears its clause, and those that only go on with it: "no numbness around the bottom, genitals or inner thighs".
    private static bool[] Denied(Clauses clauses, Denials denials)
    {
        var denied = new bool[clauses.Count];
        var words = denials.Words();
        for (var at = 0; at < words.Length; at++) denied[clauses.At(at)] |= words[at];
        for (var clause = 1; clause < denied.Length; clause++)
        {
            var (start, end, sentence) = clauses[clause];
            var goesOn = !clauses.Opens(start) || EndsList(clauses, start, end);
            denied[clause] |= denied[clause - 1] && clauses[clause - 1].Sentence == sentence && !clauses.Turns(start) && goesOn;
        }

        return denied;
    }

    // "Vomiting or pregnancy" ends a list of what is denied, though "vomiting" alone might begin a statement.
    private static bool EndsList(Clauses clauses, int start, int end)
    {
        for (var at = start + 1; at < end && end - start <= ShortItem; at++)
            if (clauses.Lists(at))
                return true;
        return false;
    }

    private List<(uint Key, Span Span)> Concepts()
    {
        var concepts = new List<(uint Key, Span Span)>();
        foreach (var concept in _reading.Found)
        {
            if (_lexicon.Keys[concept] == 0) continue;
            foreach (var span in _reading.Spans(concept)) concepts.Add((_lexicon.Keys[concept], span));
        }

        concepts.Sort((one, other) => one.Span.Start != other.Span.Start ? one.Span.Start - other.Span.Start : one.Key.CompareTo(other.Key));
        return concepts;
    }

    private void AddWord(int at)
    {
        Add(1, _keys[at], 0, at, at);
        for (var back = 1; back <= Math.Min(2, at); back++)
            if (IsLatin(at - back))
                Add(1 + (uint)back, _keys[at - back], _keys[at], at - back, at);

        var word = _reading.Tokens[at].Word;
        if (!_counts[at] || word.Length is < ShortestPiece or > LongestWord || char.IsAsciiDigit(word[0])) return;
        Span<char> framed = ['^', .. word, '$'];
        for (var length = ShortestPiece; length <= LongestPiece; length++)
            for (var start = 0; start + length <= framed.Length; start++)
                Add(4, Key(framed.Slice(start, length)), 0, at, at);
    }

    private void AddConcept(List<(uint Key, Span Span)> concepts, int index)
    {
        var (key, span) = concepts[index];
        Add(5, key, 0, span.Start, span.Start);
        _near.Clear();
        for (var earlier = index - 1; earlier >= 0 && span.Start - concepts[earlier].Span.Start < Together; earlier--)
        {
            var (other, there) = concepts[earlier];
            if (other != key && !there.Touches(span) && _near.Add((other, _counts[there.Start])))
                Add(6, Math.Min(key, other), Math.Max(key, other), there.Start, span.Start);
        }
    }

    private void Add(uint kind, uint one, uint other, int first, int last) =>
        _traits.Add(new Trait(Mix(_counts[first] && _counts[last] ? kind : kind + Cleared, one, other), first, last));

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

/// <summary>One thing by which texts are alike, and the words from which to which it stands.</summary>
internal readonly record struct Trait(uint Key, int First, int Last);
