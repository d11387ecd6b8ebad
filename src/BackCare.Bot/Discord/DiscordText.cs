using System.Text.RegularExpressions;
using BackCare.Bot.Outbox;
using BackCare.Discord;

namespace BackCare.Bot.Discord;

/// <summary>Writes plain text so that Discord shows it as it is: a bold heading, the body, a small footer, in pages that fit a message.</summary>
internal static partial class DiscordText
{
    private const int LongestHeading = 200;
    private const int LongestFooter = 500;

    /// <summary>The pages, markup included; the heading stands on the first, the footer on the last.</summary>
    public static IReadOnlyList<string> Pages(string? heading, string body, string? footer)
    {
        var first = string.IsNullOrWhiteSpace(heading) ? null : $"**{Escape(Cut(OneLine(heading), LongestHeading))}**";
        var last = string.IsNullOrWhiteSpace(footer) ? null : Small(Cut(footer.Trim(), LongestFooter));

        // Escaping can double a text, and by how much depends on the page: it gets shorter until each fits.
        for (var most = Limits.Content; ; most = most * 4 / 5)
        {
            var pages = Assemble(first, [.. TextPages.Of(body, most).Select(range => Escape(body[range]))], last);
            if (pages.All(page => page.Length <= Limits.Content))
                return pages;
        }
    }

    /// <summary>The text with everything escaped that Discord would read as markup; addresses stay whole, so that they can be followed.</summary>
    public static string Escape(string text) => Special().Replace(text, found => found.Groups["address"].Success ? found.Value : $"\\{found.Value}");

    /// <summary>The text, or its beginning where it is longer.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : $"{text[TextPages.Of(text, most - 1)[0]]}…";

    private static List<string> Assemble(string? first, IReadOnlyList<string> body, string? last)
    {
        List<string> pages = body.Count == 0 ? [""] : [.. body];
        pages[0] = Join(first, pages[0]);
        pages[^1] = Join(pages[^1], last);
        return pages is [""] ? [] : pages;
    }

    private static string Join(string? one, string? other) => string.Join("\n\n", new[] { one, other }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Small(string text) =>
        string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => $"-# {Escape(line)}"));

    private static string OneLine(string text) => text.Trim().ReplaceLineEndings(" ");

    [GeneratedRegex(@"(?<address>https?://[^\s<>]+)|[\\*_~`|<\[]|(?<=^[ \t]*)[#>-](?=[\s#>])", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Special();
}
