using BackCare.Core.Members;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>The members that were written or read last, bounded by their number and by an estimate of their memory.</summary>
internal sealed class MemberCache(int most = 10_000, long mostBytes = 20 * 1024 * 1024)
{
    private readonly LinkedList<KeptMember> order = [];
    private readonly Dictionary<MemberId, LinkedListNode<KeptMember>> nodes = [];
    private long bytes;

    public KeptMember? Find(MemberId id)
    {
        if (!nodes.TryGetValue(id, out var node))
            return null;

        order.Remove(node);
        order.AddLast(node);
        return node.Value;
    }

    public void Put(KeptMember kept)
    {
        Remove(kept.Id);
        nodes[kept.Id] = order.AddLast(kept);
        bytes += kept.Weight;

        while ((nodes.Count > most || bytes > mostBytes) && order.First is { } oldest)
            Remove(oldest.Value.Id);
    }

    public void Remove(MemberId id)
    {
        if (!nodes.Remove(id, out var node))
            return;

        order.Remove(node);
        bytes -= node.Value.Weight;
    }
}
