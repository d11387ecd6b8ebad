using System.Runtime.InteropServices;
using BackCare.Bot.Storage.Keys;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using LiteDB;
using LiteDB.Engine;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>The members and their diaries: read through memory, written as one document for a member and one for each of their months.</summary>
internal sealed class KeptMembers(Documents documents, Written written)
{
    private readonly MemberCache cache = new();

    public IReadOnlyList<Loaded> Load(IReadOnlyList<Wanted> wanted)
    {
        var wishes = wanted.ToLookup(wish => wish.Id);
        var kept = Read([.. wishes.Select(each => each.Key)], member => wishes[member.Id].SelectMany(wish => MonthsOf(member, wish)));

        foreach (var wish in wanted.Where(wish => wish.Scope == DiaryScope.Recent && kept.ContainsKey(wish.Id)))
            cache.Put(kept[wish.Id].Only(MonthsOf(kept[wish.Id], wish)));

        return [.. wanted.Select(wish => kept.TryGetValue(wish.Id, out var member)
            ? new Loaded(member.Member, member.Only(MonthsOf(member, wish)).Diary)
            : new Loaded(null, Diary.Empty))];
    }

    /// <summary>What the changes make of each member; nothing is kept before <see cref="Remember"/>.</summary>
    public IReadOnlyList<Draft> DraftsOf(IReadOnlyList<MemberChange> changes)
    {
        var days = changes.ToLookup(change => change.Member.Id, change => change.Days);
        var before = Read([.. days.Select(each => each.Key)], member => days[member.Id].SelectMany(each => each).Select(day => Month.Of(day.Date)));

        var drafts = new Dictionary<MemberId, Draft>();
        foreach (var change in changes)
        {
            ref var draft = ref CollectionsMarshal.GetValueRefOrAddDefault(drafts, change.Member.Id, out _);
            draft ??= new Draft(change.Member.Id, before.GetValueOrDefault(change.Member.Id));
            draft.Take(change);
        }

        return [.. drafts.Values];
    }

    public void Write(LiteEngine engine, IReadOnlyList<Draft> drafts)
    {
        var days = drafts.SelectMany(draft => draft.Dirty.Select(month => written.Days(draft.Id, draft.Now!.Key, month, draft.Now!.Read[month]))).ToArray();
        var members = drafts.Where(draft => draft.Now is not null).Select(draft => written.Member(draft.Now!, draft.Write())).ToArray();
        var nudges = drafts.Where(draft => draft.NudgeMoved).ToLookup(draft => draft.Due is not null);

        Put(engine, Schema.Diary, days);
        Put(engine, Schema.Members, members);
        Put(engine, Schema.Nudges, [.. nudges[true].Select(draft => Written.Nudge(draft.Id, draft.Due!.Value))]);

        Drop(engine, Schema.Diary, [.. drafts.SelectMany(draft => draft.Gone.Select(month => new BsonValue(Written.DiaryId(draft.Id, month))))]);
        Drop(engine, Schema.Members, [.. drafts.Where(draft => draft.Now is null).Select(draft => new BsonValue(draft.Id.Value))]);
        Drop(engine, Schema.Nudges, [.. nudges[false].Select(draft => new BsonValue(draft.Id.Value))]);
    }

    /// <summary>Takes the written drafts for what is kept.</summary>
    public void Remember(IReadOnlyList<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Now is { } now)
                cache.Put(now.Only([.. now.Read.Keys.OrderDescending().Take(2)]));
            else
                cache.Remove(draft.Id);
        }
    }

    /// <summary>The key of a member, or of the house where nobody of that id is kept after the drafts.</summary>
    public KeyName KeyOf(MemberId id, IReadOnlyDictionary<MemberId, Draft> drafts) =>
        drafts.TryGetValue(id, out var draft) ? draft.Now?.Key ?? KeyName.House
        : Read([id], _ => []).TryGetValue(id, out var member) ? member.Key
        : KeyName.House;

    private static void Put(LiteEngine engine, string collection, BsonDocument[] documents)
    {
        if (documents.Length > 0)
            engine.Upsert(collection, documents, BsonAutoId.ObjectId);
    }

    private static void Drop(LiteEngine engine, string collection, BsonValue[] ids)
    {
        if (ids.Length > 0)
            engine.Delete(collection, ids);
    }

    private static Month[] MonthsOf(KeptMember member, Wanted wish) => [.. Month.In(wish.Scope, wish.Today, member.Months)];

    /// <summary>The members of these ids that exist, with the asked months of their diaries.</summary>
    private Dictionary<MemberId, KeptMember> Read(IReadOnlyCollection<MemberId> ids, Func<KeptMember, IEnumerable<Month>> months)
    {
        var kept = ids.Select(cache.Find).OfType<KeptMember>().ToDictionary(member => member.Id);

        string[] missing = [.. ids.Where(id => !kept.ContainsKey(id)).Select(id => id.Value)];
        foreach (var member in documents.Find(Schema.Members, missing).Select(written.Member).OfType<KeptMember>())
            kept[member.Id] = member;

        var unread = new Dictionary<string, (MemberId Id, Month Month)>();
        foreach (var member in kept.Values)
        {
            foreach (var month in member.Unread(months(member)))
                unread[Written.DiaryId(member.Id, month)] = (member.Id, month);
        }

        foreach (var document in documents.Find(Schema.Diary, unread.Keys))
        {
            if (written.Days(document) is not { } body)
                continue;

            var (id, month) = unread[document["_id"].AsString];
            var page = DiaryPage.Read(body, out var days);
            kept[id] = kept[id].With(month, days, page);
        }

        return kept;
    }
}
