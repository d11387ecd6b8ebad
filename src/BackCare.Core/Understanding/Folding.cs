using System.Globalization;
using System.Text;

namespace BackCare.Core.Understanding;

/// <summary>
/// A text with look-alikes folded together (curly quotes, dashes, full-width and mathematical characters, keycap emoji, emoticons),
/// each character knowing where it came from in the original.
/// </summary>
internal sealed class Folding
{
    private static readonly (string Written, string Means)[] Emoticons =
    [
        (":'(", "😢"), (":-)", "🙂"), (":-(", "🙁"), (":-D", "😀"), (":-/", "😕"), (":-|", "😐"),
        (":)", "🙂"), (":(", "🙁"), (":D", "😀"), (":/", "😕"), (":|", "😐"), ("=)", "🙂"), ("=(", "🙁"), (";)", "🙂"), (";(", "😢"), ("<3", "❤"),
        ("->", "→"), ("=>", "→"),
    ];

    private readonly StringBuilder _text = new();
    private readonly List<int> _origins = [];

    private Folding()
    {
    }

    public static (string Text, IReadOnlyList<int> Origins) Of(string text)
    {
        var folding = new Folding();
        var i = 0;
        while (i < text.Length)
        {
            i += folding.TakeEmoticon(text, i) is var taken and > 0 ? taken : folding.TakeRune(text, i);
        }

        folding._origins.Add(text.Length);
        return (folding._text.ToString(), folding._origins);
    }

    private int TakeEmoticon(string text, int at)
    {
        if (text[at] is not (':' or ';' or '=' or '<' or '-'))
        {
            return 0;
        }

        foreach (var (written, means) in Emoticons)
        {
            var end = at + written.Length;
            if (string.CompareOrdinal(text, at, written, 0, written.Length) == 0 && !(end < text.Length && char.IsAsciiLetterOrDigit(text[end]) && means != "→"))
            {
                Add(" " + means + " ", at);
                return written.Length;
            }
        }

        return 0;
    }

    private int TakeRune(string text, int at)
    {
        if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) != System.Buffers.OperationStatus.Done)
        {
            Add(" ", at);
            return 1;
        }

        Add(Fold(rune, text, at), at);
        return length;
    }

    private static string Fold(Rune rune, string text, int at) => rune.Value switch
    {
        < 0x80 => AsciiText[rune.Value],
        0x2018 or 0x2019 or 0x02BC or 0xB4 => "'",
        0x201C or 0x201D or 0xAB or 0xBB => "\"",
        0x2010 or 0x2011 or 0x2012 or 0x2013 or 0x2212 or 0xFE63 => "-",
        0x2014 or 0x2015 => " - ",
        0x2026 => "...",
        0x2044 or 0x2215 => "/",
        0xD7 => "x",
        0x2248 => "~",
        // A lone ten, then a keycap mark, the variation selectors, the joiner and skin tones: part of the sign before them.
        0x1F51F => " 10 ",
        0x20E3 or 0xFE0E or 0xFE0F or 0x200D or 0x200B or 0xFEFF or (>= 0x1F3FB and <= 0x1F3FF) => "",
        >= 0xFF01 and <= 0xFF5E => ((char)(rune.Value - 0xFEE0)).ToString(),
        _ => FoldByCategory(rune, text, at),
    };

    private static string FoldByCategory(Rune rune, string text, int at)
    {
        var category = Rune.GetUnicodeCategory(rune);
        return category switch
        {
            UnicodeCategory.DecimalDigitNumber => CharUnicodeInfo.GetDecimalDigitValue(text, at).ToString(CultureInfo.InvariantCulture),
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control => " ",
            _ => rune.ToString(),
        };
    }

    private static readonly string[] AsciiText = [.. Enumerable.Range(0, 0x80).Select(c => c == '`' ? "'" : ((char)c).ToString())];

    private void Add(string folded, int origin)
    {
        _text.Append(folded);
        for (var i = 0; i < folded.Length; i++)
        {
            _origins.Add(origin);
        }
    }
}
