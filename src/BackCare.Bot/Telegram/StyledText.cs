using System.Text;
using BackCare.Bot.Outbox;

namespace BackCare.Bot.Telegram;

/// <summary>A plain text with stretches that stand out. Cut into pages, a stretch that runs over a border is closed and opened again.</summary>
internal sealed class StyledText
{
    private readonly StringBuilder _plain = new();
    private readonly List<(int Start, int End, string Tag)> _styles = [];

    /// <summary>Adds a paragraph, in the style of an HTML tag such as <c>b</c>, or in none.</summary>
    public StyledText Paragraph(string? text, string? tag = null)
    {
        if (string.IsNullOrWhiteSpace(text))
            return this;

        if (_plain.Length > 0)
            _plain.Append("\n\n");

        var start = _plain.Length;
        _plain.Append(text.Trim());
        if (tag is not null)
            _styles.Add((start, _plain.Length, tag));

        return this;
    }

    /// <summary>The text in pages of at most <paramref name="most"/> UTF-16 units, markup not counted.</summary>
    public IReadOnlyList<Page> Pages(int most)
    {
        var plain = _plain.ToString();
        return [.. TextPages.Of(plain, most).Select(range => new Page(plain[range], Html(plain, range)))];
    }

    private string Html(string plain, Range range)
    {
        var html = new StringBuilder();
        var (at, end) = (range.Start.Value, range.End.Value);
        foreach (var (styleStart, styleEnd, tag) in _styles)
        {
            var (from, to) = (Math.Max(styleStart, at), Math.Min(styleEnd, end));
            if (from >= to)
                continue;

            Escape(html, plain.AsSpan(at..from));
            Escape(html.Append('<').Append(tag).Append('>'), plain.AsSpan(from..to)).Append("</").Append(tag).Append('>');
            at = to;
        }

        return Escape(html, plain.AsSpan(at..end)).ToString();
    }

    private static StringBuilder Escape(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('<', '>', '&') is >= 0 and var next)
        {
            html.Append(text[..next]).Append(text[next] switch { '<' => "&lt;", '>' => "&gt;", _ => "&amp;" });
            text = text[(next + 1)..];
        }

        return html.Append(text);
    }
}

/// <summary>One message's worth of text: as it reads, and as Telegram's HTML for the same.</summary>
internal sealed record Page(string Plain, string Html)
{
    /// <summary>True where the two differ, so that Telegram has to be told to read markup.</summary>
    public bool IsMarkup => Plain != Html;
}
