using BackCare.Core.Members;

namespace BackCare.Bot.Outbox;

/// <summary>
/// The members whose rows wait on one platform, in the order in which they may be sent to: people before what nobody waits for, whoever came first before the others.
/// Who is being sent to, or rests after a failure, stands nowhere until that is over. Only the lane that holds it calls it, under its lock.
/// </summary>
internal sealed class LaneOrder
{
    private readonly Dictionary<MemberId, MemberQueue> members = [];
    private readonly LinkedList<MemberQueue> people = new();
    private readonly LinkedList<MemberQueue> proactive = new();
    private readonly PriorityQueue<MemberQueue, TimeSpan> resting = new();

    /// <summary>How many rows there are, with those under way.</summary>
    public int Waiting { get; private set; }

    public bool HasPeople => people.Count > 0;

    public bool HasProactive => proactive.Count > 0;

    public MemberQueue? FirstOfPeople => people.First?.Value;

    public MemberQueue? FirstOfProactive => proactive.First?.Value;

    /// <summary>When somebody has rested; null while nobody rests.</summary>
    public TimeSpan? NextRoused => resting.TryPeek(out _, out var rested) ? rested : null;

    public MemberQueue? Find(MemberId member) => members.GetValueOrDefault(member);

    public MemberQueue Of(MemberId member) => members[member];

    /// <summary>Adds a row behind those of its member. A frame that still waits makes room for what comes after it.</summary>
    public void Add(Parcel parcel)
    {
        var queue = members.TryGetValue(parcel.Row.Member, out var known) ? known : members[parcel.Row.Member] = new MemberQueue(parcel.Row.Member);
        if (queue is { Sending: false, First.IsFrame: true })
        {
            queue.RemoveFirst();
            Waiting--;
            Unline(queue);
        }

        queue.Add(parcel);
        Waiting++;
        Line(queue);
    }

    /// <summary>A member's first row is taken up.</summary>
    public void TakeOut(MemberQueue queue)
    {
        Unline(queue);
        queue.Sending = true;
    }

    /// <summary>The row that was taken up is to go after all, before whoever came later.</summary>
    public void PutBack(MemberQueue queue)
    {
        queue.Sending = false;
        Line(queue, first: true);
    }

    public void Rest(MemberQueue queue, TimeSpan until)
    {
        queue.Resting = true;
        resting.Enqueue(queue, until);
    }

    public void Rouse(TimeSpan now)
    {
        while (resting.TryPeek(out var queue, out var until) && until <= now)
        {
            resting.Dequeue();
            queue.Resting = false;
            Line(queue);
        }
    }

    public void RemoveFirst(MemberQueue queue)
    {
        queue.RemoveFirst();
        Waiting--;
        Line(queue);
    }

    /// <summary>Removes the rows that match, but not one that is under way, and gives them back.</summary>
    public IReadOnlyList<Parcel> RemoveWhere(MemberQueue queue, Func<Parcel, bool> matches)
    {
        var removed = queue.RemoveWhere(matches);
        Waiting -= removed.Count;
        Line(queue);
        return removed;
    }

    /// <summary>Puts a member where they belong: among the people, among the proactive, or nowhere while sending, resting or without rows.</summary>
    private void Line(MemberQueue queue, bool first = false)
    {
        if (queue.IsEmpty)
        {
            Unline(queue);
            if (!queue.Resting)
                members.Remove(queue.Member);
            return;
        }

        var list = queue.HasReply ? people : proactive;
        if (queue.Sending || queue.Resting || queue.Place?.List == list)
            return;

        Unline(queue);
        queue.Place = first ? list.AddFirst(queue) : list.AddLast(queue);
    }

    private static void Unline(MemberQueue queue)
    {
        queue.Place?.List?.Remove(queue.Place);
        queue.Place = null;
    }
}
