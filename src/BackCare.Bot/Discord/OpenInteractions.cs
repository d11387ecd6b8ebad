using BackCare.Bot.Outbox;
using BackCare.Core.Messages;
using BackCare.Discord;

namespace BackCare.Bot.Discord;

/// <summary>
/// The interactions of the last 15 minutes, by the inbound that each became. They live in memory only: their tokens are not for the store, and after a
/// restart Discord's three seconds are over anyway. Safe to call from any thread.
/// </summary>
internal sealed class OpenInteractions(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, OpenInteraction> _open = [];
    private readonly Queue<(string Inbound, OpenInteraction Open)> _arrived = new();

    /// <summary>Notes an interaction before its turn is decided; null where it is known already, so that Discord told of it twice.</summary>
    public OpenInteraction? Begin(Inbound inbound, Interaction interaction, bool inPrivate)
    {
        lock (_gate)
        {
            ForgetOld();
            var begun = new OpenInteraction(interaction, inPrivate);
            if (!_open.TryAdd(inbound.Id, begun))
                return null;

            _arrived.Enqueue((inbound.Id, begun));
            return begun;
        }
    }

    /// <summary>The interaction whose turn queued this row, or null.</summary>
    public OpenInteraction? CauseOf(OutboxRow row)
    {
        if (row.Cause is not { } cause)
            return null;

        lock (_gate)
            return _open.GetValueOrDefault(cause);
    }

    private void ForgetOld()
    {
        var oldest = time.GetUtcNow() - Interaction.TokenLives;
        while (_arrived.TryPeek(out var first) && first.Open.Interaction.ReceivedAt < oldest)
        {
            _arrived.Dequeue();
            _open.Remove(first.Inbound);
        }
    }
}
