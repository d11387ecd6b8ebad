using System.Text;
using SkiaSharp;

namespace BackCare.Bot.Visits;

/// <summary>Breaks words into lines that fit, and says where it had to cut. What the letters of the page cannot show is shown as a dot.</summary>
internal static class Layout
{
    private const string Cut = "…";

    /// <summary>The lines of a text in a width; a word wider than that is cut, with a mark.</summary>
    public static List<string> Wrap(string text, SKFont font, float width)
    {
        var lines = new List<string>();
        foreach (var word in Shown(text, font).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => Fit(word, font, width)))
        {
            if (lines is [.., var last] && font.MeasureText($"{last} {word}") <= width)
                lines[^1] = $"{last} {word}";
            else
                lines.Add(word);
        }

        return lines;
    }

    /// <summary>The same in so many lines at the most; where more is to be said, the last one ends with a mark.</summary>
    public static List<string> Wrap(string text, SKFont font, float width, int most) => Shorten(Wrap(text, font, width), font, width, most);

    public static List<string> Shorten(List<string> lines, SKFont font, float width, int most)
    {
        if (lines.Count <= most)
            return lines;

        var kept = lines.Take(Math.Max(most, 0)).ToList();
        if (kept.Count > 0)
            kept[^1] = Marked(kept[^1], font, width);
        return kept;
    }

    private static string Fit(string word, SKFont font, float width) => font.MeasureText(word) <= width ? word : Marked(word, font, width);

    /// <summary>As much of a line as fits with the mark behind it.</summary>
    private static string Marked(string line, SKFont font, float width)
    {
        var kept = line.TrimEnd('…');
        var fits = font.BreakText(kept, width - font.MeasureText(Cut));
        return kept[..(fits > 0 && char.IsHighSurrogate(kept[fits - 1]) ? fits - 1 : fits)].TrimEnd() + Cut;
    }

    private static string Shown(string text, SKFont font)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            shown.Append(Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) ? " " : font.GetGlyph(rune.Value) == 0 ? "·" : rune.ToString());
        return shown.ToString();
    }
}
