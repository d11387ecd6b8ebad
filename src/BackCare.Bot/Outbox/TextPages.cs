using System.Globalization;

namespace BackCare.Bot.Outbox;

/// <summary>Divides a text into pages of a most length, at the kindest border: between paragraphs, lines, sentences, words, and only then between characters as a reader sees them.</summary>
internal static class TextPages
{
    private static readonly string[] Borders = ["\n\n", "\n", ". ", "! ", "? ", "… ", " "];

    /// <summary>The ranges of the pages, without the white space between them. Lengths are in UTF-16 units, as Telegram counts; Discord counts characters, of which there are never more.</summary>
    public static IReadOnlyList<Range> Of(string text, int most)
    {
        var pages = new List<Range>();
        for (var start = Skip(text, 0); start < text.Length;)
        {
            var end = text.Length - start <= most ? text.Length : start + Cut(text.AsSpan(start), most);
            pages.Add(start..Trim(text, start, end));
            start = Skip(text, end);
        }

        return pages;
    }

    private static int Cut(ReadOnlySpan<char> rest, int most)
    {
        foreach (var border in Borders)
        {
            // A border in the first half would leave a page nearly empty; a lesser one further on is better.
            var at = rest[..most].LastIndexOf(border, StringComparison.Ordinal);
            if (at > most / 2)
                return at + border.Length;
        }

        return WholeCharacters(rest, most);
    }

    private static int WholeCharacters(ReadOnlySpan<char> rest, int most)
    {
        var length = 0;
        while (StringInfo.GetNextTextElementLength(rest[length..]) is var next && length + next <= most)
            length += next;

        if (length > 0)
            return length;

        // One character as a reader sees it, longer than a page: only its parts can be kept whole.
        return char.IsHighSurrogate(rest[most - 1]) ? most - 1 : most;
    }

    private static int Skip(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
            from++;

        return from;
    }

    private static int Trim(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;

        return end;
    }
}
