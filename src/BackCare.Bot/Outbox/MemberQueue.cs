using BackCare.Core.Members;

namespace BackCare.Bot.Outbox;

/// <summary>The rows on their way to one member, in order; the first is the only one that may be sent.</summary>
internal sealed class MemberQueue(MemberId member)
{
    private readonly LinkedList<Parcel> parcels = new();
    private int replies;

    public MemberId Member => member;

    public Parcel? First => parcels.First?.Value;

    public bool IsEmpty => parcels.Count == 0;

    public int Count => parcels.Count;

    /// <summary>Somebody waits for an answer behind what comes first, so that all of it goes at an answer's pace.</summary>
    public bool HasReply => replies > 0;

    /// <summary>The first is on its way, or its file is being made.</summary>
    public bool Sending { get; set; }

    public bool Resting { get; set; }

    /// <summary>The list of those ready to send that it stands in, if any.</summary>
    public LinkedListNode<MemberQueue>? Place { get; set; }

    public void Add(Parcel parcel)
    {
        parcels.AddLast(parcel);
        replies += parcel.Proactive ? 0 : 1;
    }

    public Parcel RemoveFirst()
    {
        var first = parcels.First!;
        Remove(first);
        return first.Value;
    }

    /// <summary>Removes and returns the parcels that match, except one that is being sent.</summary>
    public List<Parcel> RemoveWhere(Func<Parcel, bool> matches)
    {
        var removed = new List<Parcel>();
        for (var node = Sending ? parcels.First?.Next : parcels.First; node is not null;)
        {
            var next = node.Next;
            if (matches(node.Value))
            {
                Remove(node);
                removed.Add(node.Value);
            }

            node = next;
        }

        return removed;
    }

    public void ForEach(Action<Parcel> act)
    {
        foreach (var parcel in parcels)
            act(parcel);
    }

    private void Remove(LinkedListNode<Parcel> node)
    {
        parcels.Remove(node);
        replies -= node.Value.Proactive ? 0 : 1;
    }
}
