using BackCare.Bot.Outbox;
using BackCare.Core.Members;
using BackCare.Discord;

namespace BackCare.Bot.Discord;

/// <summary>
/// The interactions of the last 15 minutes, by member. They live in memory only: their tokens are not for the store, and after a restart Discord's
/// three seconds are over anyway. Safe to call from any thread.
/// </summary>
internal sealed class OpenInteractions(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<MemberId, List<OpenInteraction>> _members = [];
    private readonly Queue<(MemberId Member, OpenInteraction Open)> _arrived = new();

    /// <summary>Notes an interaction before its turn is decided; null where it is known already, so that Discord told of it twice.</summary>
    public OpenInteraction? Begin(MemberId member, Interaction interaction, bool inPrivate)
    {
        lock (_gate)
        {
            ForgetOld();
            var own = _members.TryGetValue(member, out var known) ? known : _members[member] = [];
            if (own.Exists(open => open.Interaction.Id == interaction.Id))
                return null;

            var begun = new OpenInteraction(interaction, inPrivate);
            own.Add(begun);
            _arrived.Enqueue((member, begun));
            return begun;
        }
    }

    /// <summary>The interaction whose turn queued this row, or null.</summary>
    public OpenInteraction? CauseOf(OutboxRow row)
    {
        lock (_gate)
            return _members.TryGetValue(row.Member, out var own) ? own.FindLast(open => open.Caused(row)) : null;
    }

    private void ForgetOld()
    {
        var oldest = time.GetUtcNow() - Interaction.TokenLives;
        while (_arrived.TryPeek(out var first) && first.Open.Interaction.ReceivedAt < oldest)
        {
            _arrived.Dequeue();
            var own = _members[first.Member];
            own.Remove(first.Open);
            if (own.Count == 0)
                _members.Remove(first.Member);
        }
    }
}
