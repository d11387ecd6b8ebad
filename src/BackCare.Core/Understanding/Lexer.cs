using System.Globalization;
using System.Text;

namespace BackCare.Core.Understanding;

/// <summary>Cuts a text into words, numbers and marks; knows decimals, thousands, clock times, dates and ordinals, but no grammar.</summary>
internal sealed class Lexer
{
    private const string KeptMarks = ",.;:!?-/()+%&=<>@#*";
    private const int LongestNumber = 9;

    private readonly string _text;
    private readonly IReadOnlyList<int> _origins;
    private readonly List<Token> _tokens = [];
    private int _at;
    private bool _glued;

    private Lexer(string text, IReadOnlyList<int> origins) => (_text, _origins) = (text, origins);

    public static List<Token> Tokens(string original)
    {
        var (text, origins) = Folding.Of(original);
        var lexer = new Lexer(text, origins);
        while (lexer._at < text.Length)
        {
            lexer.TakeOne();
        }

        return lexer._tokens;
    }

    private char Here => Ahead(0);

    private char Ahead(int by) => _at + by < _text.Length ? _text[_at + by] : '\0';

    private char Behind => _at > 0 ? _text[_at - 1] : ' ';

    private void TakeOne()
    {
        if (Here == ' ')
        {
            _at++;
            _glued = false;
        }
        else if (char.IsAsciiDigit(Here) || (Here == '.' && char.IsAsciiDigit(Ahead(1)) && !char.IsAsciiLetterOrDigit(Behind)))
        {
            TakeDigits();
        }
        else if (char.IsLetter(Here))
        {
            TakeWord();
        }
        else
        {
            TakeMark();
        }
    }

    private void TakeWord()
    {
        var start = _at;
        var word = new StringBuilder();
        for (; char.IsLetter(Here) || (Here == '\'' && char.IsLetter(Ahead(1))); _at++)
        {
            if (Here != '\'')
            {
                word.Append(char.ToLowerInvariant(Here));
            }
        }

        // "L5", "b12" and "T3" name a thing; "x2" counts, and so does "7h30".
        if (word.Length == 1 && word[0] != 'x' && char.IsAsciiDigit(Here) && !(start > 0 && char.IsAsciiDigit(_text[start - 1])))
        {
            for (; char.IsAsciiDigit(Here); _at++)
            {
                word.Append(Here);
            }
        }

        Add(TokenKind.Word, word.ToString(), 0, start);
    }

    private void TakeDigits()
    {
        var start = _at;
        var whole = Digits();
        if (Here == ':' && TwoDigitsAfter(1))
        {
            _at += 3;
            Add(TokenKind.Word, _text[start.._at], 0, start);
            return;
        }

        if (TakeDate(whole.Length))
        {
            Add(TokenKind.Word, "date", 0, start);
            return;
        }

        var number = whole + Thousands(whole) + Fraction();
        if (TakeOrdinalEnding())
        {
            Add(TokenKind.Word, "nth", 0, start);
            return;
        }

        AddNumber(number, start);
    }

    private string Digits()
    {
        var from = _at;
        while (char.IsAsciiDigit(Here))
        {
            _at++;
        }

        return _text[from.._at];
    }

    private bool TwoDigitsAfter(int by) => char.IsAsciiDigit(Ahead(by)) && char.IsAsciiDigit(Ahead(by + 1)) && !char.IsAsciiDigit(Ahead(by + 2));

    private bool TakeDate(int wholeDigits)
    {
        var mark = Here;
        if (mark is not ('/' or '.' or '-') || wholeDigits > 4)
        {
            return false;
        }

        var middle = 1;
        while (char.IsAsciiDigit(Ahead(middle)))
        {
            middle++;
        }

        var end = middle + 1;
        while (char.IsAsciiDigit(Ahead(end)))
        {
            end++;
        }

        var isDate = middle is 2 or 3 && Ahead(middle) == mark && end - middle - 1 is 1 or 2 or 4;
        _at += isDate ? end : 0;
        return isDate;
    }

    private string Thousands(string whole)
    {
        var digits = "";
        while (whole is not "0" && whole.Length <= 3 && Here == ',' && char.IsAsciiDigit(Ahead(1)) && char.IsAsciiDigit(Ahead(2)) && char.IsAsciiDigit(Ahead(3))
            && !char.IsAsciiDigit(Ahead(4)))
        {
            digits += _text[(_at + 1)..(_at + 4)];
            _at += 4;
        }

        return digits;
    }

    /// <summary>".5" after a point, or a continental ",5"; in "7,8,9" the commas separate.</summary>
    private string Fraction()
    {
        var point = Here == '.' && char.IsAsciiDigit(Ahead(1));
        var comma = Here == ',' && char.IsAsciiDigit(Ahead(1)) && !(char.IsAsciiDigit(Ahead(2)) && char.IsAsciiDigit(Ahead(3)))
            && Ahead(2) != ',' && !(_glued && _tokens is [.., var before] && before.IsMark(','));
        if (!point && !comma)
        {
            return "";
        }

        _at++;
        return "." + Digits();
    }

    private bool TakeOrdinalEnding()
    {
        var ending = Here is 's' or 'n' or 'r' or 't' or 'S' or 'N' or 'R' or 'T' ? $"{Here}{Ahead(1)}".ToLowerInvariant() : "";
        if (ending is not ("st" or "nd" or "rd" or "th") || char.IsLetter(Ahead(2)))
        {
            return false;
        }

        _at += 2;
        return true;
    }

    private void TakeMark()
    {
        var start = _at;
        Rune.DecodeFromUtf16(_text.AsSpan(_at), out var rune, out var length);
        _at += length;

        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherNumber && Rune.GetNumericValue(rune) is >= 0 and < 1000 and var value)
        {
            AddFractionSign((decimal)Math.Round(value, 3), start);
        }
        else if (Here == '.' && rune.Value == '.')
        {
            while (Here == '.')
            {
                _at++;
            }

            Add(TokenKind.Mark, "…", 0, start);
        }
        else if (rune.Value == '-' && IsMinus(start))
        {
            AddNumber("-" + Digits() + Fraction(), start);
        }
        else if (rune.Value > 0x7F || KeptMarks.Contains((char)rune.Value))
        {
            Add(TokenKind.Mark, rune.ToString(), 0, start);
        }
    }

    private bool IsMinus(int at) =>
        char.IsAsciiDigit(Here) && (at == 0 || _text[at - 1] is ' ' or '(' or '=' or ':') && !(_tokens is [.., { IsNumber: true }]);

    /// <summary>"6½" is one number.</summary>
    private void AddFractionSign(decimal value, int start)
    {
        if (value < 1 && _tokens is [.., { IsNumber: true } whole] && whole.Value == decimal.Truncate(whole.Value) && whole.Value >= 0)
        {
            _tokens[^1] = Number(whole.Value + value, whole.Start, _origins[_at], whole.Glued);
            _glued = true;
            return;
        }

        Add(TokenKind.Number, Plain(value), value, start);
    }

    private void AddNumber(string digits, int start)
    {
        var tooLong = digits.Length > LongestNumber && !digits.Contains('.');
        var value = tooLong || !decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var parsed) ? 999_999_999m : parsed;
        Add(TokenKind.Number, Plain(value), value, start);
    }

    private void Add(TokenKind kind, string text, decimal value, int start)
    {
        _tokens.Add(new Token(kind, text, value, _origins[start], _origins[_at], _glued));
        _glued = true;
    }

    public static Token Number(decimal value, int start, int end, bool glued) => new(TokenKind.Number, Plain(value), value, start, end, glued);

    private static string Plain(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
