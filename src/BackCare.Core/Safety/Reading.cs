namespace BackCare.Core.Safety;

/// <summary>
/// One text read with one lexicon: where each concept occurs. Work grows with the length of the text, because phrases reach only a few
/// words ahead and a concept keeps only a few endings for each beginning.
/// </summary>
internal sealed class Reading
{
    private const int FillersInARow = 4;
    private const int EndingsKept = 4;

    private readonly Lexicon _lexicon;
    private readonly List<int>[] _terms;
    private readonly double[] _numbers;
    private readonly bool[] _fillers;
    private readonly Dictionary<int, List<Span>> _spans = [];
    private readonly List<(int Concept, int End)>?[] _startingAt;
    private readonly Dictionary<int, List<(Phrase Phrase, int Start, int Next)>> _toTry = [];
    // A concept is made of words and of concepts before it, so that each is looked for once, in their order.
    private readonly PriorityQueue<int, int> _next = new();

    public Reading(Lexicon lexicon, List<Token> tokens)
    {
        _lexicon = lexicon;
        Tokens = Spelling.Mend(lexicon, tokens);
        _terms = new List<int>[Tokens.Count];
        _numbers = new double[Tokens.Count];
        _fillers = new bool[Tokens.Count];
        _startingAt = new List<(int, int)>?[Tokens.Count];
        for (var at = 0; at < Tokens.Count; at++) Open(at);
        while (_next.TryDequeue(out var concept, out _)) Find(concept);
    }

    public List<Token> Tokens { get; }

    public int Count => Tokens.Count;

    /// <summary>The concepts that occur.</summary>
    public IReadOnlyCollection<int> Found => _spans.Keys;

    public bool Has(int concept) => _spans.ContainsKey(concept);

    /// <summary>Where a concept occurs, in no particular order.</summary>
    public IReadOnlyList<Span> Spans(int concept) => _spans.TryGetValue(concept, out var spans) ? spans : [];

    /// <summary>Whether an occurrence of a concept shares a word with these.</summary>
    public bool Touches(int concept, Span words)
    {
        if (!_spans.TryGetValue(concept, out var spans)) return false;
        foreach (var span in spans)
            if (span.Touches(words))
                return true;
        return false;
    }

    /// <summary>Whether an occurrence of any of some concepts shares a word with these.</summary>
    public bool Touches(ReadOnlySpan<int> concepts, Span words)
    {
        foreach (var concept in concepts)
            if (Touches(concept, words))
                return true;
        return false;
    }

    /// <summary>Whether an occurrence of a concept begins before these words and takes them in.</summary>
    public bool LeadsTo(int concept, Span words)
    {
        foreach (var span in Spans(concept))
            if (span.Start < words.Start && span.End >= words.End)
                return true;
        return false;
    }

    /// <summary>The ending of the longest occurrence of a concept that begins here, or -1.</summary>
    public int EndOf(int concept, int start)
    {
        var longest = -1;
        if (concept < 0 || start >= Count || _startingAt[start] is not { } here) return longest;
        foreach (var (other, end) in here)
            if (other == concept)
                longest = Math.Max(longest, end);
        return longest;
    }

    /// <summary>Whether a sentence ends before this word.</summary>
    public bool EndsSentence(int at) => at > 0 && at < Count && Tokens[at].Before >= Border.Hard;

    public bool IsFiller(int at) => _fillers[at];

    private void Open(int at)
    {
        var word = Tokens[at].Word;
        _terms[at] = _lexicon.Vocabulary.Find(word);
        _fillers[at] = _lexicon.Fillers.Contains(word);
        _numbers[at] = NumberIn(word);
        foreach (var term in _terms[at])
            foreach (var phrase in _lexicon.ByTerm[term])
                Try(phrase, at, at + 1);

        if (_numbers[at] < 0) return;
        foreach (var phrase in _lexicon.ByNumber)
            if (IsInRange(phrase.Parts[0], _numbers[at]))
                Try(phrase, at, at + 1);
    }

    private double NumberIn(string word)
    {
        if (_lexicon.Numbers.TryGetValue(word, out var number)) return number;
        return char.IsAsciiDigit(word[0]) && word.Length < 10
            && double.TryParse(word, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out number)
            ? number : -1;
    }

    private static bool IsInRange(PhrasePart part, double number) => number >= part.From && number <= part.To;

    private void Try(Phrase phrase, int start, int next)
    {
        if (!_toTry.TryGetValue(phrase.Concept, out var waiting))
        {
            _toTry[phrase.Concept] = waiting = [];
            _next.Enqueue(phrase.Concept, phrase.Concept);
        }

        waiting.Add((phrase, start, next));
    }

    private void Find(int concept)
    {
        foreach (var (phrase, start, next) in _toTry[concept]) Extend(phrase, 1, start, next);
    }

    private void Extend(Phrase phrase, int index, int start, int next)
    {
        if (index == phrase.Parts.Length)
        {
            Keep(phrase.Concept, new Span(start, next));
            return;
        }

        var part = phrase.Parts[index];
        var (gap, fillers) = (part.Gap, FillersInARow);
        for (var at = next; at < Count && !EndsSentence(at); at++)
        {
            // Words that belong directly together do so on one side of a comma.
            if (part.Gap == 0 && at > 0 && Tokens[at].Before == Border.Soft) return;
            ExtendAt(phrase, index, start, at);
            if (_fillers[at] && fillers-- > 0) continue;
            if (gap-- <= 0) return;
        }
    }

    private void ExtendAt(Phrase phrase, int index, int start, int at)
    {
        var part = phrase.Parts[index];
        if (part.IsNumber ? _numbers[at] >= 0 && IsInRange(part, _numbers[at]) : Shares(part.Terms, _terms[at])) Extend(phrase, index + 1, start, at + 1);
        if (part.Concepts.Length == 0 || _startingAt[at] is not { } here) return;
        for (var i = 0; i < here.Count; i++)
            if (Array.IndexOf(part.Concepts, here[i].Concept) >= 0)
                Extend(phrase, index + 1, start, here[i].End);
    }

    private static bool Shares(int[] wanted, List<int> terms)
    {
        foreach (var term in terms)
            if (Array.IndexOf(wanted, term) >= 0)
                return true;
        return false;
    }

    private void Keep(int concept, Span span)
    {
        var here = _startingAt[span.Start] ??= [];
        var endings = 0;
        foreach (var (other, end) in here)
        {
            if (other != concept) continue;
            if (end == span.End || ++endings == EndingsKept) return;
        }

        here.Add((concept, span.End));
        if (!_spans.TryGetValue(concept, out var spans)) _spans[concept] = spans = [];
        spans.Add(span);
        foreach (var phrase in _lexicon.ByConcept[concept]) Try(phrase, span.Start, span.End);
    }
}
