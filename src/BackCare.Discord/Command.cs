namespace BackCare.Discord;

/// <summary>Where a command can be used.</summary>
public enum CommandContext
{
    /// <summary>In servers.</summary>
    Guild = 0,

    /// <summary>In direct messages with the bot.</summary>
    BotDirectMessage = 1,

    /// <summary>In other private conversations.</summary>
    PrivateChannel = 2,
}

/// <summary>To whom a command is installed.</summary>
public enum InstalledTo
{
    /// <summary>A server.</summary>
    Guild = 0,

    /// <summary>A person.</summary>
    User = 1,
}

/// <summary>A slash command: name 1-32 lower-case characters, description 1-100; localisations by Discord's locale names.</summary>
public sealed record Command(string Name, string Description)
{
    /// <summary>What it can be given, required ones first.</summary>
    public IReadOnlyList<CommandOption> Options { get; init; } = [];

    /// <summary>Where it can be used.</summary>
    public IReadOnlyList<CommandContext> Contexts { get; init; } = [CommandContext.Guild, CommandContext.BotDirectMessage];

    /// <summary>To whom it is installed.</summary>
    public IReadOnlyList<InstalledTo> IntegrationTypes { get; init; } = [InstalledTo.Guild];

    /// <summary>Other names for other locales.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>Other descriptions for other locales.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }
}

/// <summary>What an option holds.</summary>
public enum CommandOptionType
{
    /// <summary>A further word of the command.</summary>
    Subcommand = 1,

    /// <summary>Text.</summary>
    Text = 3,

    /// <summary>A whole number.</summary>
    Integer = 4,

    /// <summary>Yes or no.</summary>
    Boolean = 5,

    /// <summary>A number.</summary>
    Number = 10,
}

/// <summary>Something that a command can be given.</summary>
public sealed record CommandOption(CommandOptionType Type, string Name, string Description)
{
    /// <summary>The command cannot be sent without it. Null (not false) where it can: a subcommand takes neither.</summary>
    public bool? Required { get; init; }

    /// <summary>The only texts that it takes, up to 25.</summary>
    public IReadOnlyList<CommandChoice>? Choices { get; init; }

    /// <summary>Options of a subcommand.</summary>
    public IReadOnlyList<CommandOption>? Options { get; init; }

    /// <summary>The least number.</summary>
    public double? MinValue { get; init; }

    /// <summary>The greatest number.</summary>
    public double? MaxValue { get; init; }

    /// <summary>Fewest characters.</summary>
    public int? MinLength { get; init; }

    /// <summary>Most characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Other names for other locales.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>Other descriptions for other locales.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }
}

/// <summary>One text that an option takes.</summary>
public sealed record CommandChoice(string Name, string Value)
{
    /// <summary>Other names for other locales.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }
}
