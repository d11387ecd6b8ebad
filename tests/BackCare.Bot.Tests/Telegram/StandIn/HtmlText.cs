using System.Net;
using System.Text.RegularExpressions;

namespace BackCare.Bot.Tests.Telegram.StandIn;

/// <summary>Reads Telegram's HTML the way the server does, as far as bold and italics go.</summary>
internal static partial class HtmlText
{
    /// <summary>The text without its markup, or null where Telegram could not parse it.</summary>
    public static string? Read(string text, string? parseMode)
    {
        if (string.IsNullOrEmpty(parseMode))
            return text;

        if (!parseMode.Equals("html", StringComparison.OrdinalIgnoreCase))
            return null;

        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(text))
        {
            var name = tag.Groups["name"].Value;
            if (tag.Groups["end"].Success && (!open.TryPop(out var last) || last != name))
                return null;

            if (!tag.Groups["end"].Success)
                open.Push(name);
        }

        var rest = Tag().Replace(text, "");
        return open.Count > 0 || rest.Contains('<') || BadEntity().IsMatch(rest) ? null : WebUtility.HtmlDecode(rest);
    }

    [GeneratedRegex("<(?<end>/)?(?<name>b|i)>")]
    private static partial Regex Tag();

    [GeneratedRegex("&(?!(lt|gt|amp|quot);)")]
    private static partial Regex BadEntity();
}
