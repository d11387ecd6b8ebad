namespace BackCare.Core.Understanding;

/// <summary>
/// Reads one stretch of tokens from left to right: "2 x 200 mg", "one 500", "400mg twice", "10/325", "half a tablet"; times of day
/// and scores in it are passed over.
/// </summary>
internal sealed class DoseReader(IReadOnlyList<Token> tokens, DoseSegment segment, MedicineName name)
{
    private const decimal SmallestObviousMg = 50;
    private const decimal MostUnits = 20;

    private decimal _times = 1;
    private int _first = segment.Mention?.First ?? -1;
    private int _last = segment.Mention is { } m ? m.End - 1 : -1;

    public decimal? Count { get; private set; }

    public decimal? Mg { get; private set; }

    public decimal? SecondMg { get; private set; }

    public int Start => _first < 0 ? 0 : tokens[_first].Start;

    public int End => _last < 0 ? 0 : tokens[_last].End;

    public void Read()
    {
        for (var i = segment.From; i < segment.To;)
        {
            i = segment.Mention is { } mention && i == mention.First ? mention.End : Take(i);
        }

        // "1000 mg Tylenol (2 tablets)" is the sum: no tablet has 1000 mg, but half of it is a usual one.
        if (Mg is { } total && Count is > 1 and var units && !name.Strengths.Contains(total) && name.Strengths.Contains(total / units))
        {
            Mg = total / units;
        }

        if (_times > 1)
        {
            Count = (Count ?? 1) * _times;
        }
    }

    private string Word(int at) => at >= segment.From && at < segment.To ? tokens[at].Text : "";

    private bool IsNumber(int at) => at >= segment.From && at < segment.To && tokens[at].IsNumber;

    private bool BeforeName(int at) => segment.Mention is { } mention && at < mention.First;

    private int Take(int at)
    {
        if (IsNumber(at))
        {
            return TakeNumber(at);
        }

        switch (Word(at))
        {
            case "twice": return Multiply(at, 2);
            case "thrice": return Multiply(at, 3);
            case "once": return Counted(at, 1, 1);
            case "couple" or "pair": return Counted(at, 2, 1);
            case "half" or "½": return Counted(at, 0.5m, 1);
            case "x" when IsNumber(at + 1) && tokens[at + 1].Value is > 0 and <= MostUnits: return Counted(at, tokens[at + 1].Value, 2);
            case "a" or "an" or "another" or "single" when Count is null && IsOneOf(at + 1): return Counted(at, 1, 1);
            case "double" when Word(at + 1) is "dose": return at + 2;
            case "at" or "since" or "by" or "around" or "until" or "till" or "every" or "q" or "pain": return PastNumbers(at + 1);
            default: return at + 1;
        }
    }

    /// <summary>"a" counts one before the name, its strength, or a unit, as in "an advil", "a 500 naproxen", "a tablet of".</summary>
    private bool IsOneOf(int at) =>
        Dose.IsUnit(Word(at)) || (segment.Mention is { } mention && BeforeName(at - 1) && (at == mention.First || IsNumber(at) || (Word(at) is "single" or "whole" or "little" or "strong" && at + 1 == mention.First)));

    private int TakeNumber(int at)
    {
        var value = tokens[at].Value;
        var next = Word(at + 1) == "-" ? at + 2 : at + 1;
        var unit = Word(next);

        if (value < 0 || unit is "hours" or "hour" or "hrs" or "hr" or "am" or "pm" or "oclock" or "min" or "mins" or "minutes" or "days" or "day" or "weeks" or "week" or "ago" or "ml" or "%" or "puffs" or "nights" or "years" or "months")
        {
            return next + 1;
        }

        if (unit is "/" && IsNumber(next + 1))
        {
            return TakeSlash(at, next + 1);
        }

        if (unit is "mg" or "mgs" or "milligrams" or "milligram" or "miligrams" or "mgm" or "milli" or "mcg" or "g" or "grams" or "gram" or "gm" or "gms")
        {
            return Strength(at, unit[0] == 'g' ? value * 1000 : unit == "mcg" ? value / 1000 : value, next + 1);
        }

        if (unit is "times" or "time" && value is > 0 and <= MostUnits)
        {
            return Multiply(at, value, 2);
        }

        if (unit is "x" or "*" && IsNumber(next + 1))
        {
            return TakeProduct(at, next + 1);
        }

        if (unit is "x" || Dose.IsUnit(unit) || IsAdjectiveThenUnit(next))
        {
            return value is > 0 and <= 100 ? Counted(at, value, 2) : next + 1;
        }

        return Bare(at, value);
    }

    private bool IsAdjectiveThenUnit(int at) => Word(at) is "more" or "small" or "little" or "white" or "whole" or "of" && Dose.IsUnit(Word(at + 1));

    /// <summary>"10/325" of a combination; "1/2" of a tablet; "6/10" is a score.</summary>
    private int TakeSlash(int at, int second)
    {
        var (a, b) = (tokens[at].Value, tokens[second].Value);
        if (b == 2 && a == 1)
        {
            return Counted(at, 0.5m, 3);
        }

        if (b > 10 && a != b)
        {
            SecondMg = b;
            return Strength(at, a, second + 1);
        }

        return second + 1;
    }

    /// <summary>"2 x 200" and "200 x 2": the smaller number counts.</summary>
    private int TakeProduct(int at, int second)
    {
        var (a, b) = (tokens[at].Value, tokens[second].Value);
        var (count, mg) = a <= b ? (a, b) : (b, a);
        if (mg < 5 || count is <= 0 or > MostUnits)
        {
            return second + 1;
        }

        Mg = null;
        Count = count;
        return Strength(at, mg, Word(second + 1) is "mg" or "mgs" or "g" ? second + 2 : second + 1);
    }

    private int Bare(int at, decimal value)
    {
        var isStrength = value >= SmallestObviousMg || (name.Strengths.Contains(value) && value != decimal.Truncate(value)) || (name.Strengths.Contains(value) && value >= 4 && (Count is not null || !BeforeName(at) || value >= 5) && !IsPlural());
        if (isStrength && value <= 5000 && Mg is null && name.Product is not null)
        {
            if (Word(at + 1) == "-" && IsNumber(at + 2) && tokens[at + 2].Value > 100 && name.Product.Ingredients.Count > 1)
            {
                SecondMg = tokens[at + 2].Value;
                return Strength(at, value, at + 3);
            }

            return Strength(at, value, at + 1);
        }

        return value is > 0 and <= MostUnits && Count is null && !IsPassing(at) ? Counted(at, value, 1) : at + 1;
    }

    private bool IsPlural() => segment.Mention is { } mention && tokens[mention.End - 1].Text.EndsWith('s') && !name.Name.EndsWith('s');

    /// <summary>A bare number far from the name and from any unit is the answer to something else.</summary>
    private bool IsPassing(int at) => segment.Mention is { } mention && (at < mention.First - 5 || at > mention.End + 4 || Word(at - 1) is "pain" or "level" or "day" or "was" or "still");

    private int Strength(int at, decimal mg, int next)
    {
        if (Mg is null && mg > 0)
        {
            Mg = mg;
            Reach(at, next - 1);
        }

        return next;
    }

    private int Counted(int at, decimal count, int length)
    {
        if (Count is null)
        {
            Count = count;
            Reach(at, Math.Min(segment.To, at + length) - 1);
        }

        return at + length;
    }

    private int Multiply(int at, decimal times, int length = 1)
    {
        _times = times;
        Reach(at, Math.Min(segment.To, at + length) - 1);
        return at + length;
    }

    private int PastNumbers(int at)
    {
        while (IsNumber(at) || Word(at) is "about" or "around" or "level" or "was" or "is" or "/" or ":" or "a" or "-" or "to")
        {
            at++;
        }

        return at;
    }

    private void Reach(int first, int last)
    {
        _first = _first < 0 ? first : Math.Min(_first, first);
        _last = Math.Max(_last, last);
    }
}
