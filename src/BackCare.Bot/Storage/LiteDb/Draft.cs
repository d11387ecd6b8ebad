using BackCare.Bot.Storage.Keys;
using BackCare.Core.Members;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>What a commit makes of one member: how they were, how they are now, and which documents that changes.</summary>
internal sealed class Draft(MemberId id, KeptMember? before)
{
    private readonly HashSet<Month> dirty = [];
    private readonly HashSet<Month> emptied = [];

    public MemberId Id { get; } = id;

    public KeptMember? Before { get; } = before;

    public KeptMember? Now { get; private set; } = before;

    public bool Erased { get; private set; }

    /// <summary>Months whose document goes.</summary>
    public IEnumerable<Month> Gone => Before is null ? [] : Before.Months.Where(month => !dirty.Contains(month) && (Erased || emptied.Contains(month)));

    /// <summary>Months whose document is written.</summary>
    public IEnumerable<Month> Dirty => dirty;

    /// <summary>The key that goes with what was erased.</summary>
    public KeyName? Condemned => Erased && Before is not null ? Before.Key : null;

    /// <summary>When the next nudge falls due, or null when none will.</summary>
    public DateTimeOffset? Due => Now?.Member.NextNudge;

    public bool NudgeMoved => Before?.Member.NextNudge != Due;

    public void Take(MemberChange change)
    {
        if (change.Erase)
        {
            (Now, Erased) = (null, true);
            dirty.Clear();
            return;
        }

        Now = (Now ?? KeptMember.New(change.Member)) with { Member = change.Member };
        foreach (var month in change.Days.GroupBy(day => Month.Of(day.Date)))
        {
            var page = (Now.Read.GetValueOrDefault(month.Key) ?? DiaryPage.Empty).With(month);
            Now = page.IsEmpty ? Now.Without(month.Key) : Now.With(month.Key, [.. month], page);
            (page.IsEmpty ? emptied : dirty).Add(month.Key);
            (page.IsEmpty ? dirty : emptied).Remove(month.Key);
        }
    }

    /// <summary>Gives a newcomer a key; who begins again after an erasure is one too.</summary>
    public void TakeKey(KeyRing keys)
    {
        if (Now is { Key.IsHouse: true })
            Now = Now with { Key = keys.New() };
    }

    /// <summary>The member as JSON.</summary>
    public byte[] Write()
    {
        var body = MemberRecord.Write(Now!.Member);
        Now = Now with { Bytes = body.Length };
        return body;
    }
}
