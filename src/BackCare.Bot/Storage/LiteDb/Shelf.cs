using BackCare.Core.Members;
using LiteDB;
using LiteDB.Engine;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>An open store, for its own thread alone: what the port asks for, put together from members, sheets and cursors.</summary>
internal sealed class Shelf : IDisposable
{
    private readonly Documents documents;
    private readonly KeptMembers members;
    private readonly OutboxSheets sheets = new();
    private readonly byte[] salt;
    private Dictionary<string, PlatformCursor> cursors = [];
    private bool logHoldsErased;

    private Shelf(Documents documents)
    {
        this.documents = documents;
        members = new KeptMembers(documents);

        var meta = documents.All(Schema.Meta).Single();
        if (meta["version"].AsInt32 > Schema.Version)
            throw Trouble.Newer(documents.Path, meta["version"].AsInt32);

        salt = meta["salt"].AsBinary;
        documents.Trim();
        ReadOutbox();
    }

    /// <exception cref="StoreException">In words for the person who hosts the bot.</exception>
    public static Shelf Open(string path)
    {
        var documents = new Documents(path);
        try
        {
            return new Shelf(documents);
        }
        catch (Exception fault)
        {
            documents.Close();
            throw Trouble.Opening(path, fault);
        }
    }

    public StoreStart Start() => new([.. salt], sheets.NextRow, [.. sheets.Waiting], [.. cursors.Values]);

    public IReadOnlyList<Loaded> Load(IReadOnlyList<Wanted> wanted) => InWords(() => members.Load(wanted));

    public IReadOnlyList<DueNudge> DueNudges(DateTimeOffset until, int most) =>
        InWords(() => documents.UpTo(Schema.Nudges, "due", until.UtcTicks, most).Select(Written.Nudge).ToArray());

    public bool Commit(Commit commit) => InWords(() =>
    {
        var drafts = members.DraftsOf(commit.Members);
        var erased = drafts.Where(draft => draft.Erased).Select(draft => draft.Id).ToHashSet();
        var change = sheets.Plan(commit, erased);
        var moved = new Dictionary<string, PlatformCursor>(cursors);
        foreach (var cursor in commit.Cursors)
            moved[cursor.Stream] = cursor;

        documents.Transact(engine =>
        {
            KeptMembers.Write(engine, drafts);
            WriteSheets(engine, change);
            engine.Upsert(Schema.Ledger, [Written.Ledger(change, moved.Values)], BsonAutoId.Int32);
        });

        members.Remember(drafts);
        sheets.Apply(change);
        cursors = moved;
        logHoldsErased |= erased.Count > 0;
        return true;
    });

    /// <summary>What a commit leaves to do once its caller has been told. What was erased leaves the log as well.</summary>
    public void Tidy()
    {
        if (logHoldsErased)
            logHoldsErased = !documents.Checkpoint();
        else
            documents.CheckpointWhenFull();
    }

    /// <summary>What can be done while nobody waits.</summary>
    public void Rest() => documents.CheckpointWhenIdle();

    public void Dispose() => documents.Dispose();

    private static void WriteSheets(LiteEngine engine, SheetChange change)
    {
        BsonDocument[] written = [.. change.Written.Select(Written.Sheet)];
        if (written.Length > 0)
            engine.Upsert(Schema.Outbox, written, BsonAutoId.Int64);

        BsonValue[] deleted = [.. change.Deleted.Select(id => new BsonValue(id))];
        if (deleted.Length > 0)
            engine.Delete(Schema.Outbox, deleted);
    }

    private void ReadOutbox()
    {
        if (documents.All(Schema.Ledger).SingleOrDefault() is not { } ledger)
            return;

        sheets.StartAt(ledger["next"].AsInt64);
        cursors = Written.Cursors(ledger).ToDictionary(cursor => cursor.Stream);

        var (settled, attempted) = (Written.RowIds(ledger["settled"]), Written.RowIds(ledger["attempted"]));
        foreach (var sheet in documents.All(Schema.Outbox))
            sheets.Add(sheet["_id"].AsInt64, Written.Rows(sheet), settled, attempted);
    }

    private T InWords<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception fault)
        {
            throw Trouble.Writing(documents.Path, fault);
        }
    }
}
