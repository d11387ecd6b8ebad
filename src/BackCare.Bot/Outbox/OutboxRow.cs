using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Bot.Outbox;

/// <summary>One reply on its way to one member. Rows of a member go out in the order of their ids.</summary>
/// <param name="Id">Grows with every row ever written.</param>
/// <param name="QueuedAt">When it was committed (UTC).</param>
public sealed record OutboxRow(long Id, MemberId Member, Address To, Reply Reply, DateTimeOffset QueuedAt)
{
    /// <summary>The id of the inbound that it answers. In memory only: null once the row was read from the store.</summary>
    public string? Cause { get; init; }

    /// <summary>True for a frame of a message that was delivered: worth nothing but in its place. In memory only.</summary>
    public bool IsFrame { get; init; }
}
