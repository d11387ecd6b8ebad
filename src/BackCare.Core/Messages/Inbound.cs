using BackCare.Core.Members;

namespace BackCare.Core.Messages;

/// <summary>One thing that reached the desk: a message, a press of a button, a nudge falling due, or news about the line to a member.</summary>
/// <param name="Id">Names this inbound once and for all; the same id twice changes nothing.</param>
public sealed record Inbound(string Id, MemberId Member, Address From, InboundBody Body)
{
    /// <summary>The community channel it was written in; null for a private message.</summary>
    public string? Community { get; init; }

    /// <summary>The language tag that the platform reports for this person, such as <c>en-GB</c>; a hint only.</summary>
    public string? Language { get; init; }

    /// <summary>True for what the member did, false for what time or the platform brought.</summary>
    public bool FromPerson => Body is InboundBody.Text or InboundBody.Press or InboundBody.File;
}

/// <summary>What an inbound carries. The set is closed.</summary>
public abstract record InboundBody
{
    private InboundBody()
    {
    }

    /// <summary>Words typed by a person, commands included.</summary>
    public sealed record Text(string Words) : InboundBody;

    /// <summary>A button pressed. <paramref name="Card"/> is the platform's id of the message that carried it, where it can still be edited.</summary>
    public sealed record Press(string Data, string? Card) : InboundBody;

    /// <summary>A small text file that a person sent in private; null where it was too large or could not be fetched. What stands in it is not a message.</summary>
    public sealed record File(string? Content) : InboundBody;

    /// <summary>The member's next nudge fell due at <paramref name="Due"/> (UTC).</summary>
    public sealed record NudgeDue(DateTimeOffset Due) : InboundBody;

    /// <summary>The operator erases the member at their request, made outside the chat.</summary>
    public sealed record EraseRequested : InboundBody;

    /// <summary>The operator reads the whole record out at the member's request, made outside the chat.</summary>
    public sealed record ReadOutByOperator : InboundBody;

    /// <summary>The platform says that private messages no longer reach this member (blocked, closed or gone).</summary>
    public sealed record Unreachable : InboundBody;

    /// <summary>The platform says that private messages reach this member again.</summary>
    public sealed record Reachable : InboundBody;
}
