namespace BackCare.Core.Safety;

/// <summary>How each clause of a text is told: past or present, about whom, imagined, long-standing, passing.</summary>
internal sealed class Telling
{
    private readonly Reading _reading;
    private readonly Clauses _clauses;
    private readonly Cues _cues;
    private readonly bool[] _fresh;
    private readonly bool[] _begun;
    private readonly bool[] _present;
    private readonly bool[] _pastCue;
    private readonly bool[] _pastTense;
    private readonly bool[] _changed;
    private readonly bool[] _past;
    private readonly Who[] _who;
    private readonly Bearing?[] _ofClause;

    public Telling(Reading reading, Clauses clauses, Cues cues)
    {
        (_reading, _clauses, _cues) = (reading, clauses, cues);
        _ofClause = new Bearing?[clauses.Count];
        _fresh = Marked(cues.Fresh, cues.LongStanding, cues.Unchanged);
        _begun = Begun();
        _present = Marked(cues.Present);
        _pastCue = Marked(cues.Past, cues.LongStanding);
        _pastTense = Marked(cues.PastTense);
        _changed = Marked(cues.Changed, cues.Unchanged);
        _past = Past();
        _who = People();
    }

    private enum Who : byte
    {
        Self,
        Other,
        Hearsay,
    }

    /// <summary>The circumstances of one occurrence.</summary>
    public Bearing Of(Span span)
    {
        var clause = _clauses.At(span.Start);
        var bearing = _ofClause[clause] ??= OfClause(clause);
        if (IsStory(span)) bearing |= Bearing.SomeoneElse;
        if (IsImagined(span)) bearing |= Bearing.Imagined;
        return bearing;
    }

    private Bearing OfClause(int clause)
    {
        var bearing = Bearing.None;
        if (_past[clause]) bearing |= Bearing.Past;
        if (IsLongStanding(clause)) bearing |= Bearing.LongStanding;
        if (IsPassing(clause)) bearing |= Bearing.Passing;
        if (!_fresh[clause] && InSentence(_cues.Exertion, clause) && !InSentence(_cues.Lasting, clause)) bearing |= Bearing.Exertion;
        return bearing;
    }

    private bool[] Marked(int cue, params ReadOnlySpan<int> unlessIn)
    {
        var marked = new bool[_clauses.Count];
        foreach (var span in _reading.Spans(cue))
            if (!_reading.Touches(unlessIn, span))
                marked[_clauses.At(span.Start)] = true;
        return marked;
    }

    // "He is fine now" says that it is over, not that it is new.
    private bool[] Begun()
    {
        var begun = (bool[])_fresh.Clone();
        foreach (var span in _reading.Spans(_cues.Fresh))
            if (_reading.LeadsTo(_cues.Recovered, span) || _reading.LeadsTo(_cues.Past, span))
                begun[_clauses.At(span.Start)] = false;
        return begun;
    }

    // A story that begins in the past stays there until something says now, and past its first sentence only if it ends well.
    private bool[] Past()
    {
        var past = new bool[_clauses.Count];
        var state = false;
        var over = _reading.Has(_cues.Recovered);
        for (var clause = 0; clause < past.Length; clause++)
        {
            if (_fresh[clause]) state = false;
            else if (_pastCue[clause]) state = true;
            else if (_present[clause] || (BeginsSentence(clause) && !(over && _pastTense[clause]))) state = false;
            past[clause] = state;
        }

        for (var clause = past.Length - 2; clause >= 0; clause--)
        {
            var sameSentence = _clauses[clause].Sentence == _clauses[clause + 1].Sentence;
            if (sameSentence && past[clause + 1] && !_fresh[clause] && !_present[clause]) past[clause] = true;
        }

        foreach (var span in _reading.Spans(_cues.ThatWas)) ReachBack(past, _clauses.At(span.Start));
        return past;
    }

    private bool BeginsSentence(int clause) => clause == 0 || _clauses[clause].Sentence != _clauses[clause - 1].Sentence;

    private void ReachBack(bool[] past, int from)
    {
        for (var clause = from; clause >= 0 && _clauses[from].Sentence - _clauses[clause].Sentence <= 1; clause--)
            if (!_fresh[clause])
                past[clause] = true;
    }

    private Who[] People()
    {
        var who = new Who[_reading.Count];
        var (now, until) = (Who.Self, 0);
        for (var at = 0; at < who.Length; at++)
        {
            if (_reading.EndsSentence(at) && _reading.EndOf(_cues.OtherAgain, at) < 0) now = Who.Self;
            if (_reading.EndOf(_cues.Hearsay, at) is > 0 and var heard) (now, until) = (Who.Hearsay, heard);
            else if (now != Who.Hearsay && _reading.EndOf(_cues.Other, at) is > 0 and var other) (now, until) = (Who.Other, other);
            else if (at >= until && _reading.EndOf(_cues.Self, at) >= 0) now = Who.Self;
            else if (at >= until && now == Who.Self && _reading.EndOf(_cues.OtherAgain, at) >= 0) now = Who.Other;
            who[at] = now;
        }

        return who;
    }

    private bool IsStory(Span span)
    {
        var who = _who[span.End - 1];
        if (who == Who.Self) return false;
        if (who == Who.Hearsay) return true;
        var clause = _clauses.At(span.Start);
        return !_fresh[clause] && !_present[clause] && (_past[clause] || SentenceIsPast(clause));
    }

    private bool SentenceIsPast(int clause)
    {
        var (past, now) = (false, false);
        foreach (var other in Around(clause, 0, 0))
        {
            past |= _pastTense[other] || _pastCue[other];
            now |= _begun[other];
        }

        return past && !now;
    }

    private bool IsImagined(Span span)
    {
        var clause = _clauses.At(span.Start);
        if (InSentence(_cues.Confirmed, clause)) return false;
        foreach (var cue in _reading.Spans(_cues.Imagined))
            if (cue.End <= span.Start && Carries(cue.End, span.Start))
                return true;
        return false;
    }

    private bool Carries(int from, int to)
    {
        for (var at = from; at <= to; at++)
            if (_reading.EndsSentence(at) || _clauses.Turns(at) || (at > from + 2 && _reading.Tokens[at].Before != Border.None && _clauses.Opens(at)))
                return false;
        return true;
    }

    private bool IsLongStanding(int clause)
    {
        if (_fresh[clause] || SentenceChanges(clause)) return false;
        if (InClause(_cues.Unchanged, clause) || Follows(_cues.Unchanged, clause)) return true;
        if (HasLong(_cues.LongStanding, clause)) return true;
        return HasLong(_cues.Months, clause) && Nearby(_cues.Assessed, clause);
    }

    private bool SentenceChanges(int clause)
    {
        foreach (var other in Around(clause, 0, 0))
            if (_changed[other])
                return true;
        return false;
    }

    private bool HasLong(int cue, int clause) => InClause(cue, clause) || Follows(cue, clause) || Leads(cue, clause);

    // "… has been for years" after it, or the next sentence taking it up: "It has been like that since 2012."
    private bool Follows(int cue, int clause)
    {
        for (var next = clause + 1; next < _clauses.Count && _clauses[next].Sentence - _clauses[clause].Sentence <= 1; next++)
        {
            if (_fresh[next] || _reading.EndOf(_cues.ClauseStart, _clauses[next].Start) >= 0) return false;
            if (_reading.EndOf(_cues.RefersBack, _clauses[next].Start) < 0) return false;
            if (InClause(cue, next)) return true;
        }

        return false;
    }

    // "Since 2012, …": a clause before it that says little else.
    private bool Leads(int cue, int clause)
    {
        if (clause == 0 || _clauses[clause - 1].Sentence != _clauses[clause].Sentence) return false;
        var before = _clauses[clause - 1];
        return before.End - before.Start <= 5 && InClause(cue, clause - 1);
    }

    private bool IsPassing(int clause)
    {
        if (Nearby(_cues.Lasting, clause)) return false;
        var relief = InSentence(_cues.Relief, clause) || Follows(_cues.Relief, clause);
        var position = InSentence(_cues.Position, clause);
        return (relief && position) || ((relief || position) && !_fresh[clause]);
    }

    private bool InClause(int cue, int clause)
    {
        if (!_reading.Has(cue)) return false;
        var (start, end, _) = _clauses[clause];
        foreach (var span in _reading.Spans(cue))
            if (span.Start >= start && span.Start < end && !_reading.Touches(_cues.OwnHistory, span))
                return true;
        return false;
    }

    private bool InSentence(int cue, int clause) => Within(cue, clause, 0, 0);

    private bool Nearby(int cue, int clause) => Within(cue, clause, 1, 1);

    private bool Within(int cue, int clause, int back, int on)
    {
        if (!_reading.Has(cue)) return false;
        foreach (var other in Around(clause, back, on))
            if (InClause(cue, other))
                return true;
        return false;
    }

    private IEnumerable<int> Around(int clause, int back, int on)
    {
        var sentence = _clauses[clause].Sentence;
        var first = clause;
        while (first > 0 && sentence - _clauses[first - 1].Sentence <= back) first--;
        for (var other = first; other < _clauses.Count && _clauses[other].Sentence - sentence <= on; other++) yield return other;
    }
}
