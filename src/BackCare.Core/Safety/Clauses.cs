namespace BackCare.Core.Safety;

/// <summary>A stretch of words that says one thing, and the sentence it belongs to.</summary>
internal readonly record struct Clause(int Start, int End, int Sentence);

/// <summary>The clauses of a text: parted by punctuation, by "but" and its like, and where a new subject begins.</summary>
internal sealed class Clauses
{
    private readonly Reading _reading;
    private readonly Cues _cues;
    private readonly List<Clause> _clauses = [];
    private readonly int[] _clauseOf;

    public Clauses(Reading reading, Cues cues)
    {
        (_reading, _cues) = (reading, cues);
        _clauseOf = new int[reading.Count];
        var (start, sentence) = (0, 0);
        for (var at = 1; at <= reading.Count; at++)
        {
            if (at < reading.Count && !Begins(at)) continue;
            for (var inside = start; inside < at; inside++) _clauseOf[inside] = _clauses.Count;
            _clauses.Add(new Clause(start, at, sentence));
            if (reading.EndsSentence(at)) sentence++;
            start = at;
        }
    }

    public int Count => _clauses.Count;

    public int At(int word) => _clauseOf[word];

    public Clause this[int clause] => _clauses[clause];

    public int SentenceOf(int word) => _clauses[_clauseOf[word]].Sentence;

    /// <summary>Whether "but", "because" or their like stands here.</summary>
    public bool Turns(int at) => _reading.EndOf(_cues.ClauseStart, at) >= 0;

    /// <summary>Whether a subject stands here that no earlier word ties to what went before.</summary>
    public bool NewSubject(int at) => at > 0 && _reading.EndOf(_cues.Subject, at) >= 0 && _reading.EndOf(_cues.Joint, at - 1) < 0;

    /// <summary>Whether the word may open a statement of its own after a comma or "and".</summary>
    public bool Opens(int at) => _reading.EndOf(_cues.Starter, at) >= 0 || _reading.EndOf(_cues.Subject, at) >= 0;

    public bool Lists(int at) => _reading.EndOf(_cues.List, at) >= 0;

    private bool Begins(int at) =>
        _reading.Tokens[at].Before != Border.None || Turns(at) || NewSubject(at) || (Lists(at) && at + 1 < _reading.Count && Opens(at + 1));
}
