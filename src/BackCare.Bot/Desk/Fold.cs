using System.Collections.Concurrent;
using BackCare.Bot.Outbox;
using BackCare.Bot.Storage;
using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Bot.Desk;

/// <summary>Folds a batch of inbounds over its members, so that each turn sees what the ones before it changed, into one commit.</summary>
/// <param name="nextRow">The first outbox row id to assign.</param>
internal sealed class Fold(TurnOf turnOf, IReadOnlyDictionary<MemberId, Loaded> loaded, DateTimeOffset now, long nextRow)
{
    /// <summary>Fewer members than this are decided for sooner than other processors would begin.</summary>
    private const int WorthSharing = 8;

    private readonly Dictionary<MemberId, Standing> standings = [];
    private readonly ConcurrentDictionary<Inbound, Turn> foreseen = new(ReferenceEqualityComparer.Instance);
    private readonly List<OutboxRow> queued = [];
    private readonly List<PlatformCursor> cursors = [];

    public long NextRow { get; private set; } = nextRow;

    public IReadOnlyList<OutboxRow> Queued => queued;

    public IEnumerable<MemberId> Erased => standings.Values.Where(standing => standing.Erased).Select(standing => standing.Member!.Id);

    /// <summary>
    /// Decides for the members of a batch side by side, on all processors. A decision is a function of its own member alone, so it comes to what <see cref="Take(Inbound)"/>
    /// would come to; that takes it over where it still stands.
    /// </summary>
    /// <param name="inbounds">In the order in which they will be taken.</param>
    public void Foresee(IReadOnlyList<Inbound> inbounds)
    {
        var members = inbounds.GroupBy(inbound => inbound.Member).ToList();
        if (members.Count >= WorthSharing && Environment.ProcessorCount > 1)
            Parallel.ForEach(members, Foresee);
    }

    /// <summary>Decides one inbound. False after an erasure: what comes next starts from nothing, in a batch of its own.</summary>
    public bool Take(Inbound inbound)
    {
        if (!standings.TryGetValue(inbound.Member, out var standing))
            standings[inbound.Member] = standing = new Standing(loaded[inbound.Member]);

        if (Whose(inbound, standing) is not { } member)
            return true;

        var turn = foreseen.TryGetValue(inbound, out var known) ? known : Decide(inbound, member, standing);
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

    private void Foresee(IEnumerable<Inbound> ofOneMember)
    {
        Standing? standing = null;
        foreach (var inbound in ofOneMember)
        {
            standing ??= new Standing(loaded[inbound.Member]);
            if (Whose(inbound, standing) is not { } member)
                continue;

            var turn = foreseen[inbound] = Decide(inbound, member, standing);
            standing.Follow(member, turn);
            if (turn.Erase)
                return;
        }
    }

    private Turn Decide(Inbound inbound, Member member, Standing standing) =>
        turnOf.Decide(member, standing.Diary, inbound, Moment.Of(now, inbound), known: standing.Member is not null);

    /// <summary>Only a person makes a member: what time or a platform brings for somebody unknown, or forgotten, is over, and nobody's.</summary>
    private static Member? Whose(Inbound inbound, Standing standing) =>
        standing.Member ?? (inbound.FromPerson ? Newcomer(inbound) : null);

    private static Member Newcomer(Inbound inbound)
    {
        var member = new Member(inbound.Member, inbound.From);
        return inbound.Language is { Length: > 0 } tag ? member with { Language = tag.Split('-')[0].ToLowerInvariant() } : member;
    }
}
