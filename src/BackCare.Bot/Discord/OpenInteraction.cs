using BackCare.Bot.Outbox;
using BackCare.Discord;

namespace BackCare.Bot.Discord;

/// <summary>An interaction that can still be answered in Discord's own way, with the span of time in which its turn was decided.</summary>
/// <param name="inPrivate">True where the answer belongs to the private chat, and the place of the interaction hears only that.</param>
internal sealed class OpenInteraction(Interaction interaction, bool inPrivate)
{
    private long _decided = long.MaxValue;
    private int _said;

    public Interaction Interaction { get; } = interaction;

    public bool InPrivate { get; } = inPrivate;

    /// <summary>Its token answers no more; what belongs to it goes by message.</summary>
    public bool Over { get; set; }

    public bool Said => Volatile.Read(ref _said) != 0;

    /// <summary>True for the first caller, who is to say what is said once.</summary>
    public bool SayOnce() => Interlocked.Exchange(ref _said, 1) == 0;

    /// <summary>The turn is committed: what is queued later is not of it.</summary>
    public void Decided(DateTimeOffset at) => Interlocked.Exchange(ref _decided, at.UtcTicks);

    /// <summary>
    /// True for a row of this interaction's turn. The desk stamps rows when it decides, events are given to it one after another, and what falls due
    /// by itself is marked as such; so whatever else is stamped in this span is an answer to this.
    /// </summary>
    public bool Caused(OutboxRow row) =>
        !row.Reply.Proactive && row.QueuedAt >= Interaction.ReceivedAt && row.QueuedAt.UtcTicks <= Interlocked.Read(ref _decided);
}
