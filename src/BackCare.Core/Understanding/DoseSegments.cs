namespace BackCare.Core.Understanding;

/// <summary>A stretch of tokens, at most one name in it.</summary>
internal readonly record struct DoseSegment(int From, int To, NameMention? Mention);

/// <summary>Cuts an answer so that each name keeps its own numbers: at commas and "and", and between names that stand side by side.</summary>
internal static class DoseSegments
{
    public static List<DoseSegment> Of(IReadOnlyList<Token> tokens, List<NameMention> mentions)
    {
        var segments = new List<DoseSegment>();
        var from = 0;
        var next = 0;
        for (var i = 0; i <= tokens.Count; i++)
        {
            if (next < mentions.Count && i == mentions[next].First)
            {
                i = mentions[next++].End - 1;
            }
            else if (i == tokens.Count || Cuts(tokens, i))
            {
                Add(segments, tokens, mentions, from, i);
                from = i + 1;
            }
        }

        return segments;
    }

    public static bool SaysMore(IReadOnlyList<Token> tokens, DoseSegment segment)
    {
        for (var i = segment.From; i < segment.To; i++)
        {
            if (tokens[i].Text is "more" or "again" or "tonight" or "night" or "evening" or "later" or "bed" or "bedtime" or "afternoon" or "lunch" or "noon" or "another" or "pm" or "morning" or "dinner" or "lunchtime" or "after")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"usually 2 Aleve but only had 1": a number at the end that was taken after all.</summary>
    public static bool SaysTaken(IReadOnlyList<Token> tokens, DoseSegment segment)
    {
        var opening = segment.From > 0 ? tokens[segment.From - 1].Text : "";
        var said = opening == "took" || Enumerable.Range(segment.From, segment.To - segment.From).Any(i => tokens[i].Text is "had" or "took" or "taken" or "only");
        return said && segment.To > segment.From && (tokens[segment.To - 1].IsNumber || Dose.IsUnit(tokens[segment.To - 1].Text));
    }

    private static bool Cuts(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Text is "," or ";" or "." or "!" or "?" or "&" or "and" or "plus" or "then" or "with" or "but" or "also" or "…" or "or" or "w" or "so" or "took" or "instead"
        || (tokens[i].IsMark('+') && !(i > 0 && tokens[i - 1].IsNumber && i + 1 < tokens.Count && tokens[i + 1].IsNumber));

    private static void Add(List<DoseSegment> segments, IReadOnlyList<Token> tokens, List<NameMention> mentions, int from, int to)
    {
        var inside = mentions.FindAll(m => m.First >= from && m.End <= to);
        if (inside.Count <= 1)
        {
            segments.Add(new DoseSegment(from, to, inside.Count == 1 ? inside[0] : null));
            return;
        }

        var numbersLead = Enumerable.Range(from, inside[0].First - from).Any(i => tokens[i].IsNumber || tokens[i].Text is "a" or "an" or "half");
        for (var i = 0; i < inside.Count; i++)
        {
            var start = i == 0 ? from : numbersLead ? inside[i - 1].End : inside[i].First;
            var end = i == inside.Count - 1 ? to : numbersLead ? inside[i].End : inside[i + 1].First;
            segments.Add(new DoseSegment(start, end, inside[i]));
        }
    }
}
