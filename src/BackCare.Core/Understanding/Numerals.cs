namespace BackCare.Core.Understanding;

/// <summary>
/// English numerals: "six", "twenty-five", "six and a half", "six point five", "minus one", "a hundred and twenty", "7ish" each become
/// one number among the tokens.
/// </summary>
internal static class Numerals
{
    public static List<Token> Merged(List<Token> tokens)
    {
        var merged = new List<Token>(tokens.Count);
        var i = 0;
        while (i < tokens.Count)
        {
            i = TakeNumeral(tokens, i, merged) is var next && next > i ? next : TakeOther(tokens, i, merged);
        }

        return merged;
    }

    private static int TakeOther(List<Token> tokens, int at, List<Token> merged)
    {
        merged.Add(tokens[at]);
        return at + 1;
    }

    private static int TakeNumeral(List<Token> tokens, int at, List<Token> merged)
    {
        var i = at;
        var negative = tokens[i].Kind == TokenKind.Word && tokens[i].Text is "minus" or "negative" && i + 1 < tokens.Count;
        i += negative ? 1 : 0;

        if (Whole(tokens, ref i) is not { } value)
        {
            return at;
        }

        value += Part(tokens, ref i, value);
        i = PastVagueness(tokens, i);
        merged.Add(Lexer.Number(negative ? -value : value, tokens[at].Start, tokens[i - 1].End, tokens[at].Glued));
        return i;
    }

    private static decimal? Whole(List<Token> tokens, ref int i)
    {
        if (tokens[i].IsNumber)
        {
            var digits = tokens[i++].Value;
            return i < tokens.Count && tokens[i].Text is "k" or "thousand" or "million" && Math.Abs(digits) < 1000
                ? digits * (tokens[i++].Text == "million" ? 1_000_000 : 1000)
                : digits;
        }

        return Words(tokens, ref i);
    }

    /// <summary>Up to 999 million in words; "a hundred" counts, a bare "a" does not.</summary>
    private static decimal? Words(List<Token> tokens, ref int i)
    {
        var at = tokens[i].IsWord("a") && i + 1 < tokens.Count && tokens[i + 1].Text is "hundred" or "thousand" or "million" ? i + 1 : i;
        if (BelowHundred(tokens, ref at) is not { } value)
        {
            if (tokens[at].Text is not ("hundred" or "thousand" or "million"))
            {
                return null;
            }

            value = 1;
        }

        while (at < tokens.Count && value < 1_000_000 && Power(tokens[at].Text) is { } power)
        {
            value *= power;
            at++;
            var rest = at + 1 < tokens.Count && tokens[at].IsWord("and") ? at + 1 : at;
            if (rest < tokens.Count && BelowHundred(tokens, ref rest) is { } more)
            {
                value += more;
                at = rest;
            }
        }

        i = at;
        return value;
    }

    private static decimal? Power(string word) => word switch
    {
        "hundred" => 100,
        "thousand" => 1000,
        "million" => 1_000_000,
        _ => null,
    };

    private static decimal? BelowHundred(List<Token> tokens, ref int i)
    {
        if (tokens[i].Kind != TokenKind.Word || NumberWords.Value(tokens[i].Text) is not { } value)
        {
            return null;
        }

        i++;
        if (value is < 20 or >= 100)
        {
            return value;
        }

        var unit = i + 1 < tokens.Count && tokens[i].IsMark('-') ? i + 1 : i;
        if (unit < tokens.Count && tokens[unit].Kind == TokenKind.Word && NumberWords.Value(tokens[unit].Text) is > 0 and < 10 and var ones)
        {
            i = unit + 1;
            return value + ones;
        }

        return value;
    }

    /// <summary>What follows a whole number and belongs to it: "and a half", "1/2", "point five".</summary>
    private static decimal Part(List<Token> tokens, ref int i, decimal whole)
    {
        if (whole != decimal.Truncate(whole) || whole < 0)
        {
            return 0;
        }

        if (i + 1 < tokens.Count && tokens[i].Text is "point" or "dot" or "pt" or "." && (tokens[i].Text != "." || (tokens[i].Glued && tokens[i + 1].Glued)) && Digit(tokens[i + 1]) is { } tenths)
        {
            i += 2;
            return tenths / 10;
        }

        var at = i < tokens.Count && tokens[i].Text is "and" or "&" or "n" or "nd" ? i + 1 : i;
        var linked = at > i;
        at += linked && at < tokens.Count && tokens[at].IsWord("a") ? 1 : 0;
        if (at >= tokens.Count)
        {
            return 0;
        }

        if (linked && Fraction(tokens[at].Text) is { } fraction && !(at + 1 < tokens.Count && IsTimeUnit(tokens[at + 1])))
        {
            i = at + 1;
            return fraction;
        }

        if (WrittenFraction(tokens, at) is { } written && !tokens[at].Glued)
        {
            i = at + 3;
            return written;
        }

        return 0;
    }

    private static decimal? Digit(Token token) =>
        token.IsNumber && token.Value is >= 0 and <= 9 && token.Value == decimal.Truncate(token.Value) ? token.Value
        : token.Kind == TokenKind.Word && NumberWords.Value(token.Text) is >= 0 and <= 9 and var value ? value
        : null;

    private static decimal? Fraction(string word) => word switch
    {
        "half" or "haf" or "hlf" or "0.5" => 0.5m,
        "quarter" or "0.25" => 0.25m,
        _ => null,
    };

    /// <summary>"6 and half an hour" and "1 hour and a quarter" are the durations' to read.</summary>
    private static bool IsTimeUnit(Token token) => token.Text is "an" or "hour" or "hr" or "of";

    private static decimal? WrittenFraction(List<Token> tokens, int at) =>
        at + 2 < tokens.Count && tokens[at].IsNumber && tokens[at + 1].IsMark('/') && tokens[at + 2].IsNumber
            ? (tokens[at].Value, tokens[at + 2].Value) switch
            {
                (1, 2) => 0.5m,
                (1, 4) => 0.25m,
                (3, 4) => 0.75m,
                _ => null,
            }
            : null;

    /// <summary>Drops what only blurs a number: "7ish", "7-ish", "8s", "7+".</summary>
    private static int PastVagueness(List<Token> tokens, int i)
    {
        if (i + 1 < tokens.Count && tokens[i].IsMark('-') && tokens[i + 1].Text is "ish")
        {
            return i + 2;
        }

        if (i < tokens.Count && (tokens[i].Text is "ish" or "isch" || tokens[i].Glued && tokens[i].IsWord("s")))
        {
            return i + 1;
        }

        return i < tokens.Count && tokens[i].IsMark('+') && tokens[i].Glued && !(i + 1 < tokens.Count && tokens[i + 1].Glued && tokens[i + 1].IsNumber)
            ? i + 1
            : i;
    }
}
