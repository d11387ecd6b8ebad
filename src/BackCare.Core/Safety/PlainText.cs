using System.Globalization;
using System.Text;

namespace BackCare.Core.Safety;

/// <summary>How strongly the words before a place are parted from the words after it.</summary>
internal enum Border : byte
{
    None,

    /// <summary>A comma, a dash, a colon, an emoji.</summary>
    Soft,

    /// <summary>The end of a sentence or a line.</summary>
    Hard,

    /// <summary>The end of a question.</summary>
    Question,
}

/// <summary>A word and the border that stands before it.</summary>
internal readonly record struct Token(string Word, Border Before);

/// <summary>Text as the lexicon compares it: compatibility forms folded, lower case, no accents on Latin letters, no invisible characters.</summary>
internal static class PlainText
{
    /// <summary>The words of a text of any kind, broken Unicode included.</summary>
    public static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        var word = new StringBuilder();
        var border = Border.None;
        var plain = Fold(text);
        for (var at = 0; at < plain.Length; at++)
        {
            if (IsPartOfWord(plain, at, word))
            {
                word.Append(Letter(plain[at]));
                continue;
            }

            if (IsApostrophe(plain[at]) || IsStarInWord(plain, at)) continue;
            Close(word, tokens, ref border);
            border = Stronger(border, BorderAt(plain, at));
        }

        Close(word, tokens, ref border);
        return tokens;
    }

    private static string Fold(string text)
    {
        if (Ascii.IsValid(text)) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned))
                kept.Append(rune.ToString());

        var decomposed = kept.ToString().Normalize(NormalizationForm.FormKD);
        kept.Clear();
        foreach (var c in decomposed)
            if (c is < '\u0300' or > '\u036f')
                kept.Append(c == 'ß' ? "ss" : c.ToString());

        return kept.ToString();
    }

    // Digits and letters part, so that "20mg" is a number and a unit; "2day" is mended by the lexicon's spellings, which see it whole.
    private static bool IsPartOfWord(string text, int at, StringBuilder word)
    {
        var c = text[at];
        if (char.IsLetterOrDigit(c)) return true;
        if (c is '.' && word.Length > 0 && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])) return true;
        if (c is '@' or '$') return word.Length > 0 && at + 1 < text.Length && (char.IsLetter(text[at + 1]) || text[at + 1] == c);
        return CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark && word.Length > 0;
    }

    // Letters hidden from filters: pi$$ing.
    private static char Letter(char c) => c switch { '$' => 's', '@' => 'a', var other => char.ToLowerInvariant(other) };

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´' or 'ʼ';

    private static bool IsStarInWord(string text, int at) =>
        text[at] is '*' && at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && (char.IsLetter(text[at + 1]) || text[at + 1] is '*');

    private static Border BorderAt(string text, int at) => text[at] switch
    {
        '.' when (at > 0 && text[at - 1] is '.') || (at + 1 < text.Length && text[at + 1] is '.') => Border.Soft,
        '.' or '!' or '\n' or '\r' or ';' or '।' or '\u2029' => Border.Hard,
        '?' or '¿' => Border.Question,
        ' ' or '\t' or '&' or '-' or '_' or '\u00a0' or '\'' => text[at] is '-' && at > 0 && text[at - 1] is ' ' or '-' ? Border.Soft : Border.None,
        var c when char.IsWhiteSpace(c) => Border.None,
        _ => Border.Soft,
    };

    private static Border Stronger(Border one, Border other) => one > other ? one : other;

    private static void Close(StringBuilder word, List<Token> tokens, ref Border border)
    {
        if (word.Length == 0) return;
        tokens.Add(new Token(word.ToString(), border));
        word.Clear();
        border = Border.None;
    }
}
