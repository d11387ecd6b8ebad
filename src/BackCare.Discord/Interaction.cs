using System.Text;

namespace BackCare.Discord;

/// <summary>What a person did to reach the bot.</summary>
public enum InteractionKind
{
    /// <summary>A slash command.</summary>
    Command = 2,

    /// <summary>A button or a select of a message.</summary>
    Component = 3,

    /// <summary>A form sent off.</summary>
    Modal = 5,
}

/// <summary>
/// The handle by which an interaction is answered: a value that can be stored and used by another process.
/// Its token opens the answer to anyone for 15 minutes, so it is left out of <see cref="ToString"/>.
/// </summary>
/// <param name="SourceMessageId">The message whose component was pressed, also behind a modal that it opened.</param>
/// <param name="SourceIsEphemeral">Only the person sees that message, and only through the interaction can it be changed.</param>
/// <param name="ReceivedAt">When this process received it, UTC.</param>
public sealed record Interaction(
    InteractionKind Kind,
    Snowflake Id,
    Snowflake ApplicationId,
    string Token,
    Snowflake ChannelId,
    Snowflake? GuildId,
    bool InDirectMessages,
    Person Person,
    string? Locale,
    Snowflake? SourceMessageId,
    bool SourceIsEphemeral,
    DateTimeOffset ReceivedAt)
{
    /// <summary>Discord takes no first answer later than this after it sent the interaction.</summary>
    public static readonly TimeSpan FirstAnswerWithin = TimeSpan.FromSeconds(3);

    /// <summary>Discord takes nothing by the token later than this.</summary>
    public static readonly TimeSpan TokenLives = TimeSpan.FromMinutes(15);

    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Kind = ").Append(Kind).Append(", Id = ").Append(Id);
        return true;
    }
}

/// <summary>Someone on Discord.</summary>
/// <param name="Name">The name shown to others.</param>
public sealed record Person(Snowflake Id, string Name);
