namespace BackCare.Core.Safety;

/// <summary>What is denied in a text: which words stand in the reach of a "no".</summary>
internal sealed class Denials
{
    private const int Reach = 6;
    private const int ReachInList = 5;
    private const int ReachBack = 5;

    private readonly Reading _reading;
    private readonly Clauses _clauses;
    private readonly Cues _cues;
    private readonly List<(Span Cue, int From, int To)> _reaches = [];

    public Denials(Reading reading, Clauses clauses, Cues cues)
    {
        (_reading, _clauses, _cues) = (reading, clauses, cues);
        foreach (var cue in reading.Spans(cues.DeniedBefore))
            if (!reading.Touches(cues.NoDenial, cue))
                _reaches.Add((cue, cue.End, Ahead(cue.End)));

        foreach (var cue in reading.Spans(cues.DeniedAfter))
            if (!reading.Touches(cues.NoDenial, cue))
                _reaches.Add((cue, Back(cue.Start), cue.Start));

        foreach (var cue in reading.Spans(cues.AnswerNo)) AddAnswer(cue);
    }

    /// <summary>Whether a "no" that is not itself one of the words of the sign reaches one of them.</summary>
    public bool Reaches(ReadOnlySpan<Span> sign)
    {
        foreach (var (cue, from, to) in _reaches)
            if (!TouchesAny(sign, cue) && StartsInAny(sign, from, to))
                return true;
        return false;
    }

    /// <summary>Which words stand in the reach of a "no" that they are no part of.</summary>
    public bool[] Words()
    {
        var words = new bool[_reading.Count];
        foreach (var (cue, from, to) in _reaches)
            for (var at = from; at < to; at++)
                words[at] |= at < cue.Start || at >= cue.End;
        return words;
    }

    private static bool TouchesAny(ReadOnlySpan<Span> sign, Span cue)
    {
        foreach (var part in sign)
            if (part.Touches(cue))
                return true;
        return false;
    }

    private static bool StartsInAny(ReadOnlySpan<Span> sign, int from, int to)
    {
        foreach (var part in sign)
            if (part.Start >= from && part.Start < to)
                return true;
        return false;
    }

    private int Ahead(int from)
    {
        var limit = from + Reach;
        for (var at = from; at < _reading.Count; at++)
        {
            if (at >= limit || _reading.EndsSentence(at) || _clauses.Turns(at)) return at;
            if (at > from && _clauses.NewSubject(at)) return at;
            var lists = _clauses.Lists(at);
            if (_reading.Tokens[at].Before == Border.Soft || lists)
            {
                var next = lists ? at + 1 : at;
                if (next < _reading.Count && (_clauses.Opens(next) || IsFreshStatement(next))) return at;
                if (!lists && !NamesSymptom(from, at)) return at;
                limit = Math.Max(limit, at + ReachInList);
            }
        }

        return _reading.Count;
    }

    // "No numbness, weakness or fever" denies a list; "no walk today, groin numb" does not.
    private bool NamesSymptom(int from, int to)
    {
        for (var at = from; at < to; at++)
            if (_reading.EndOf(_cues.Symptom, at) >= 0)
                return true;
        return _cues.Symptom < 0;
    }

    // "No fever, numb groin since last night": a time of its own makes the second half a statement, not one more item of the list.
    private bool IsFreshStatement(int from)
    {
        for (var at = from; at < Math.Min(_reading.Count, from + ReachInList + 3); at++)
        {
            if (at > from && _reading.Tokens[at].Before != Border.None) return false;
            if (_reading.EndOf(_cues.Fresh, at) >= 0) return true;
        }

        return false;
    }

    private int Back(int from)
    {
        var at = from;
        while (at > 0 && from - at < ReachBack && !_reading.EndsSentence(at) && !_clauses.Turns(at) && _reading.Tokens[at].Before == Border.None) at--;
        return at;
    }

    // "Numb between the legs? No." and "Saddle numbness: none".
    private void AddAnswer(Span cue)
    {
        if (cue.Start == 0) return;
        var before = _reading.Tokens[cue.Start].Before;
        var answersAlone = cue.End == _reading.Count || _reading.Tokens[cue.End].Before != Border.None;
        if (before == Border.Question || (before == Border.Soft && answersAlone)) _reaches.Add((cue, SentenceStart(cue.Start - 1), cue.Start));
    }

    private int SentenceStart(int at)
    {
        while (at > 0 && !_reading.EndsSentence(at)) at--;
        return at;
    }
}
