namespace BackCare.Bot.Telegram;

/// <summary>What Telegram shows of the bot before anyone writes to it: its commands and its descriptions, in each language.</summary>
public sealed record TelegramProfile(IReadOnlyList<BotCommandSet> Commands, IReadOnlyList<BotDescription> Descriptions)
{
    public static readonly TelegramProfile Empty = new([], []);
}

/// <summary>The commands offered in one kind of chat, in one language.</summary>
/// <param name="Language">Two letters (ISO 639-1); null for everyone whose language has no set of its own.</param>
public sealed record BotCommandSet(BotCommandPlace Place, string? Language, IReadOnlyList<BotCommandLine> Commands);

/// <summary>Where commands are offered.</summary>
public enum BotCommandPlace
{
    PrivateChats,
    Groups,
}

/// <summary>A command without its slash (1-32 of a-z, 0-9 and _) and what it does (1-256 characters).</summary>
public sealed record BotCommandLine(string Name, string Description);

/// <summary>The text of an empty chat (at most 512 characters) and that of the bot's page (at most 120).</summary>
/// <param name="Language">Two letters (ISO 639-1); null for everyone whose language has no text of its own.</param>
public sealed record BotDescription(string? Language, string Long, string Short);
