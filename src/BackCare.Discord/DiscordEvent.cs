namespace BackCare.Discord;

/// <summary>
/// Something that Discord tells, in Discord's order. Discord may tell it twice (around a reconnect or a restart): tell copies apart by the message's
/// or interaction's id.
/// </summary>
/// <param name="After">Where the session stands once this event is dealt with; to be saved with what it caused.</param>
public abstract record DiscordEvent(SessionState After)
{
    /// <summary>The kind and the place alone: a person's words stay out of whatever prints an event.</summary>
    public sealed override string ToString() => $"{GetType().Name} {{ Sequence = {After.Sequence} }}";
}

/// <summary>A new session began: whatever came since the last one is not coming any more.</summary>
public sealed record Ready(SessionState After) : DiscordEvent(After);

/// <summary>The session goes on: all that was missed has been handed out before this.</summary>
public sealed record Resumed(SessionState After) : DiscordEvent(After);

/// <summary>A person wrote to the bot in private.</summary>
public sealed record DirectMessage(SessionState After, Snowflake MessageId, Snowflake ChannelId, Person Author, string Text) : DiscordEvent(After)
{
    /// <summary>What was attached.</summary>
    public IReadOnlyList<FileLink> Files { get; init; } = [];
}

/// <summary>A file that a person attached: fetched with <see cref="DiscordRest.FetchAsync"/>.</summary>
/// <param name="Size">Bytes.</param>
public sealed record FileLink(string Name, string Url, long Size);

/// <summary>A person mentioned the bot in a server's channel.</summary>
public sealed record Mentioned(SessionState After, Snowflake MessageId, Snowflake ChannelId, Snowflake GuildId, Person Author, string Text)
    : DiscordEvent(After);

/// <summary>A person did something that awaits an answer within 3 s.</summary>
public abstract record Interacted(SessionState After, Interaction Interaction) : DiscordEvent(After);

/// <summary>A slash command; options by their default names, values as text.</summary>
/// <param name="Command">The name, with subcommand names after it, parted by spaces.</param>
public sealed record SlashCommand(SessionState After, Interaction Interaction, string Command, IReadOnlyDictionary<string, string> Options)
    : Interacted(After, Interaction);

/// <summary>A button pressed.</summary>
public sealed record ButtonPressed(SessionState After, Interaction Interaction, string CustomId) : Interacted(After, Interaction);

/// <summary>One or more options of a select picked.</summary>
public sealed record SelectPicked(SessionState After, Interaction Interaction, string CustomId, IReadOnlyList<string> Values)
    : Interacted(After, Interaction);

/// <summary>A form sent off; fields by their custom id.</summary>
public sealed record ModalSubmitted(SessionState After, Interaction Interaction, string CustomId, IReadOnlyDictionary<string, string> Fields)
    : Interacted(After, Interaction);
