using System.Globalization;
using System.Text;

namespace BackCare.Core.Places;

/// <summary>A word of an answer as places are compared: lower case, no accents; and whether it alone was written in capitals.</summary>
internal readonly record struct PlaceWord(string Text, bool Shouted)
{
    public override string ToString() => Text;
}

/// <summary>
/// Parts text into words that compare equal however people spell them: São = sao, U.S. = us, Saint = st, St John's = st johns.
/// </summary>
internal static class PlaceWords
{
    private const int LongestAnswer = 300;

    public static PlaceWord[] Split(string text)
    {
        var read = text.Length > LongestAnswer ? text[..LongestAnswer] : text;
        var quiet = read.Any(char.IsLower);
        return
        [
            .. Clean(read).Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => new PlaceWord(Fold(word), quiet && word.Length > 1 && !word.Any(char.IsLower))),
        ];
    }

    /// <summary>A whole name in the form that names are compared in.</summary>
    public static string Key(string name) => string.Join(' ', Split(name));

    // Dots and apostrophes go without parting a word (U.S., St John's); all else that is no letter, digit or accent parts it.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '.' or '\'' or '’' or '`')
                continue;

            if (c is '&')
                clean.Append(" and ");
            else
                clean.Append(char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark ? c : ' ');
        }

        return clean.ToString();
    }

    private static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
                folded.Append(Plain(char.ToLowerInvariant(c)));
        }

        return folded.ToString() switch
        {
            "saint" => "st",
            "ft" => "fort",
            var plain => plain,
        };
    }

    // Letters that Unicode does not take apart into a plain one and an accent.
    private static string Plain(char c) => c switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'ı' => "i",
        'þ' => "th",
        'ð' => "d",
        _ => c.ToString(),
    };
}
