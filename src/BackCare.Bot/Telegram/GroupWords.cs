using System.Text.RegularExpressions;

namespace BackCare.Bot.Telegram;

/// <summary>Tells whom words in a group are meant for: <c>/progress@BackCareBot</c>, <c>@BackCareBot hello</c>.</summary>
internal static partial class GroupWords
{
    public static bool IsCommand(string words) => Command().IsMatch(words);

    /// <summary>True for a command that names this bot or names none.</summary>
    public static bool IsCommandFor(string words, string botName) =>
        Command().Match(words) is { Success: true } match && (!match.Groups["bot"].Success || IsName(match.Groups["bot"].ValueSpan, botName));

    public static bool Mentions(string words, string botName) =>
        Mention().Matches(words).Any(mention => IsName(mention.ValueSpan[1..], botName));

    /// <summary>A command without the name of the bot it is for: <c>/progress@BackCareBot week</c> is <c>/progress week</c>.</summary>
    public static string WithoutCommandName(string words) =>
        Command().Match(words).Groups["bot"] is { Success: true } bot ? words.Remove(bot.Index - 1, bot.Length + 1) : words;

    /// <summary>The words without mentions of this bot.</summary>
    public static string WithoutMention(string words, string botName) =>
        Mention().Replace(words, mention => IsName(mention.ValueSpan[1..], botName) ? "" : mention.Value).Trim();

    private static bool IsName(ReadOnlySpan<char> name, string botName) => name.Equals(botName, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^/[A-Za-z0-9_]{1,32}(@(?<bot>[A-Za-z0-9_]+))?(?=\\s|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Command();

    [GeneratedRegex("(?<![A-Za-z0-9_])@[A-Za-z0-9_]{3,}")]
    private static partial Regex Mention();
}
