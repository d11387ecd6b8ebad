using BackCare.Bot.Outbox;
using BackCare.Bot.Storage;
using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Bot.Desk;

/// <summary>Folds a batch of inbounds over its members, so that each turn sees what the ones before it changed, into one commit.</summary>
/// <param name="nextRow">The first outbox row id to assign.</param>
internal sealed class Fold(TurnOf turnOf, IReadOnlyDictionary<MemberId, Loaded> loaded, DateTimeOffset now, long nextRow)
{
    private readonly Dictionary<MemberId, Standing> standings = [];
    private readonly List<OutboxRow> queued = [];
    private readonly List<PlatformCursor> cursors = [];

    public long NextRow { get; private set; } = nextRow;

    public IReadOnlyList<OutboxRow> Queued => queued;

    public IEnumerable<MemberId> Erased => standings.Values.Where(standing => standing.Erased).Select(standing => standing.Member!.Id);

    /// <summary>Decides one inbound. False after an erasure: what comes next starts from nothing, in a batch of its own.</summary>
    public bool Take(Inbound inbound)
    {
        if (!standings.TryGetValue(inbound.Member, out var standing))
            standings[inbound.Member] = standing = new Standing(loaded[inbound.Member]);

        // Only a person makes a member: what time or a platform brings for somebody unknown, or forgotten, is over.
        if (standing.Member is null && !inbound.FromPerson)
            return true;

        var member = standing.Member ?? Newcomer(inbound);
        var turn = turnOf.Decide(member, standing.Diary, inbound, Moment.Of(now, inbound), known: standing.Member is not null);
        standing.Follow(member, turn);
        foreach (var reply in turn.Replies)
            queued.Add(new OutboxRow(NextRow++, member.Id, turn.Member.Address, reply, now) { Cause = inbound.Id });

        return !turn.Erase;
    }

    public void Take(PlatformCursor cursor) => cursors.Add(cursor);

    public Commit With(Notes notes) => new()
    {
        Members = [.. standings.Values.Where(standing => standing.Changed).Select(standing => standing.Change)],
        Queued = queued,
        Attempted = notes.Attempted,
        Settled = notes.Settled,
        Cursors = [.. cursors.GroupBy(cursor => cursor.Stream).Select(moves => moves.Last())],
    };

    private static Member Newcomer(Inbound inbound)
    {
        var member = new Member(inbound.Member, inbound.From);
        return inbound.Language is { Length: > 0 } tag ? member with { Language = tag.Split('-')[0].ToLowerInvariant() } : member;
    }
}
