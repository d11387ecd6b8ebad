using BackCare.Core.Messages;

namespace BackCare.Bot.Outbox;

/// <summary>Carries replies to one platform. It tries once and says what happened; retrying, pacing and giving up are the outbox's.</summary>
public interface IMessenger
{
    Platform Platform { get; }

    /// <summary>Sends one row. Never throws for what a platform or a network may do.</summary>
    Task<Delivery> SendAsync(OutboxRow row, CancellationToken cancel);
}

/// <summary>What one attempt to send came to. The set is closed.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>The platform took it.</summary>
    /// <param name="Card">The platform's id of the message, where it has frames and can be changed.</param>
    public sealed record Delivered(string? Card = null) : Delivery;

    /// <summary>The platform asks to wait; nothing was sent.</summary>
    /// <param name="WholeLane">True where the limit is the bot's, false where it is this chat's.</param>
    public sealed record Wait(TimeSpan For, bool WholeLane) : Delivery;

    /// <summary>The platform did not take it and may do so later (an error of its own, no connection).</summary>
    public sealed record Failed(string Reason) : Delivery;

    /// <summary>It may have arrived or not: the line broke after the request had left.</summary>
    public sealed record Uncertain(string Reason) : Delivery;

    /// <summary>The member cannot be written to in private (blocked, closed, gone).</summary>
    public sealed record Unreachable(string Reason) : Delivery;

    /// <summary>The platform will never take this message.</summary>
    public sealed record Refused(string Reason) : Delivery;

    /// <summary>The member's chat moved; the same row goes to <paramref name="To"/>.</summary>
    public sealed record Moved(Address To) : Delivery;
}
