using System.Globalization;
using System.Text.RegularExpressions;

namespace BackCare.Bot.Discord;

/// <summary>What buttons, selects and forms tell the bot: what a press says, as it is, and a few ids of the adapter's own.</summary>
internal static partial class CustomIds
{
    /// <summary>A button that opens the form for a member's own words.</summary>
    public const string Write = "discord:write";

    /// <summary>That form.</summary>
    public const string Form = "discord:form";

    /// <summary>The field of that form.</summary>
    public const string Words = "words";

    private const string OpenChat = "discord:open:";

    /// <summary>A button that begins a private chat.</summary>
    public static string Open(string payload) => OpenChat + payload;

    /// <summary>One of the selects of a message.</summary>
    public static string Choose(int nth) => $"discord:choose:{nth.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A button that says <paramref name="data"/>; a message may hold no id twice, so that repeated ones are counted.</summary>
    public static string Press(string data, int repeated) =>
        repeated == 0 ? data : $"{data}~{repeated.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>What pressing said.</summary>
    public static string PressOf(string id) => Count().Replace(id, "");

    /// <summary>The payload of a button that begins a private chat; null for any other.</summary>
    public static string? Opened(string id) => id.StartsWith(OpenChat, StringComparison.Ordinal) ? id[OpenChat.Length..] : null;

    [GeneratedRegex("~[0-9]+$")]
    private static partial Regex Count();
}
