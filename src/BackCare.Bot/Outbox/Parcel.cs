namespace BackCare.Bot.Outbox;

/// <summary>A row on its way. Only the lane that holds it changes it, and only while it is not being sent.</summary>
/// <param name="born">When the row was committed, on the lane's clock; before the lane's start where it was found waiting.</param>
/// <param name="attempted">True where the store already knows that a send may have begun.</param>
internal sealed class Parcel(OutboxRow row, TimeSpan born, bool attempted)
{
    public OutboxRow Row { get; set; } = row;

    public Tries Tries { get; set; }

    /// <summary>When the attempt that is under way began.</summary>
    public TimeSpan Began { get; set; }

    public bool Attempted { get; set; } = attempted;

    /// <summary>The member was erased while it was being sent: it is not tried again.</summary>
    public bool Erased { get; set; }

    /// <summary>A frame of a message that was delivered: tried once, known to no store, and given up for whatever else there is to say.</summary>
    public bool IsFrame => Row.IsFrame;

    /// <summary>It has a file that is still to be made.</summary>
    public bool Unmade => Row.Reply.Blueprint is not null;

    public bool Proactive => Row.Reply.Proactive;

    public TimeSpan Age(TimeSpan now) => now - born;

    public bool Expired(TimeSpan now) => Age(now) >= DeliveryPolicy.Lifetime(Row.Reply);
}
