namespace BackCare.Core.Safety;

/// <summary>Decides which of a lexicon's rules hold for one reading of a text.</summary>
internal sealed class Judgement(Lexicon lexicon, Reading reading)
{
    private const int NearEnough = 9;
    private const int NearAcrossSentences = 2;
    private const int MostCombinations = 4_000;

    private Clauses? _clauses;
    private Denials? _denials;
    private Telling? _telling;
    private int _tried;

    public Lexicon Lexicon => lexicon;

    /// <summary>The rules that hold, in the lexicon's order.</summary>
    public IEnumerable<SafetyRule> Held() => Possible().Select(place => lexicon.Rules[place]).Where(Holds);

    /// <summary>The places of the rules that begin with something said, in their order.</summary>
    private SortedSet<int> Possible()
    {
        var possible = new SortedSet<int>();
        foreach (var concept in reading.Found)
            possible.UnionWith(lexicon.RulesLedBy[concept]);
        return possible;
    }

    private bool Holds(SafetyRule rule)
    {
        foreach (var sign in rule.Signs)
            if (Mentioned(sign) && Holds(sign, rule.Despite))
                return true;
        return false;
    }

    /// <summary>What the text has to be likened by.</summary>
    public Traits Traits()
    {
        Look();
        return new Traits(lexicon, reading, _clauses!, _denials!, _telling!);
    }

    private bool Mentioned(Sign sign)
    {
        foreach (var part in sign.Parts)
            if (!part.Absent && !reading.Has(part.Concept))
                return false;
        return true;
    }

    private bool Holds(Sign sign, Bearing despite)
    {
        Look();
        _tried = 0;
        for (var start = 0; start < sign.Parts.Length;)
        {
            var end = start + 1;
            while (end < sign.Parts.Length && !sign.Parts[end].Anywhere) end++;
            var group = sign.Parts.AsSpan(start, end - start);
            var holds = group[0].Absent ? !IsSaid(group[0].Concept) : Holds(group, 0, new Span[group.Length], despite);
            if (!holds) return false;
            start = end;
        }

        return true;
    }

    private void Look()
    {
        if (_clauses is not null) return;
        _clauses = new Clauses(reading, lexicon.Cues);
        _denials = new Denials(reading, _clauses, lexicon.Cues);
        _telling = new Telling(reading, _clauses, lexicon.Cues);
    }

    private bool IsSaid(int concept)
    {
        foreach (var span in reading.Spans(concept))
            if (!_denials!.Reaches([span]))
                return true;
        return false;
    }

    private bool Holds(ReadOnlySpan<SignPart> group, int index, Span[] chosen, Bearing despite)
    {
        if (index == group.Length) return Counts(group, chosen, despite);
        var part = group[index];
        if (part.Absent)
        {
            if (IsNear(part.Concept, chosen.AsSpan(0, index))) return false;
            chosen[index] = chosen[0];
            return Holds(group, index + 1, chosen, despite);
        }

        foreach (var span in reading.Spans(part.Concept))
        {
            if (reading.Touches(lexicon.Cues.FiguresOfSpeech, span) || (index > 0 && !AreNear(chosen.AsSpan(0, index), span))) continue;
            chosen[index] = span;
            if (Holds(group, index + 1, chosen, despite)) return true;
            if (++_tried > MostCombinations) return false;
        }

        return false;
    }

    // What takes a sign back has to stand in its own sentence; the next one may be about something else.
    private bool IsNear(int concept, ReadOnlySpan<Span> chosen)
    {
        foreach (var span in reading.Spans(concept))
            if (AreNear(chosen, span) && _clauses!.SentenceOf(span.Start) == _clauses.SentenceOf(chosen[0].Start))
                return true;
        return false;
    }

    private bool AreNear(ReadOnlySpan<Span> chosen, Span span)
    {
        foreach (var other in chosen)
            if (AreNear(other, span))
                return true;
        return false;
    }

    private bool AreNear(Span one, Span other)
    {
        var (from, to) = one.Start <= other.Start ? (one.End, other.Start) : (other.End, one.Start);
        var distance = 0;
        var sentences = 0;
        for (var at = Math.Min(from, to); at <= to; at++)
        {
            if (at < to && at >= from && !reading.IsFiller(at)) distance++;
            if (at >= from && reading.EndsSentence(at)) sentences++;
            if (distance > NearEnough) return false;
        }

        return sentences == 0 || (sentences == 1 && distance <= NearAcrossSentences);
    }

    private bool Counts(ReadOnlySpan<SignPart> group, Span[] chosen, Bearing despite)
    {
        if ((despite & Bearing.Denied) == 0 && _denials!.Reaches(chosen)) return false;
        var lasting = Bearing.Past | Bearing.LongStanding | Bearing.Passing | Bearing.Exertion;
        for (var index = 0; index < group.Length; index++)
        {
            if (group[index].Absent) continue;
            var bearing = _telling!.Of(chosen[index]) & ~despite;
            if (lexicon.Background[group[index].Concept]) bearing &= ~lasting;
            if (bearing != Bearing.None) return false;
        }

        return true;
    }
}
