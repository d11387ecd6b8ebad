using BackCare.Bot.Storage.Keys;
using BackCare.Core.Members;
using LiteDB;
using LiteDB.Engine;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>An open store, for its own thread alone: what the port asks for, put together from members, sheets, cursors and keys.</summary>
internal sealed class Shelf : IDisposable
{
    private readonly Documents documents;
    private readonly KeyRing keys;
    private readonly Written written;
    private readonly KeptMembers members;
    private readonly OutboxSheets sheets = new();
    private Dictionary<string, PlatformCursor> cursors = [];
    private Doomed doomed = Doomed.None;
    private bool logHoldsErased;

    private Shelf(Documents documents, KeyRing keys)
    {
        (this.documents, this.keys) = (documents, keys);
        written = new Written(keys);
        members = new KeptMembers(documents, written);

        documents.Trim();
        var blank = ReadOutbox();
        Condemn();
        if (doomed.Destroyed != keys.Vault.CountDestroyed())
            LetGo(blank);
    }

    /// <exception cref="StoreException">In words for the person who hosts the bot.</exception>
    public static Shelf Open(string path, KeySource source)
    {
        StoreKeys? found = null;
        Documents? documents = null;
        try
        {
            found = new StoreKeys(path, source);
            documents = new Documents(path, engine => Schema.Fill(engine, found.ForNew().Vault.StoreId));

            var meta = documents.All(Schema.Meta).Single();
            if (meta["version"].AsInt32 > Schema.Version)
                throw Trouble.Newer(path, meta["version"].AsInt32);

            if (meta["version"].AsInt32 == Schema.PlainVersion)
                documents = Migration.Seal(documents, found.ForPlain(meta["salt"].AsBinary));

            return new Shelf(documents, found.For(documents.All(Schema.Meta).Single()["store"].AsBinary));
        }
        catch (Exception fault)
        {
            documents?.Close();
            found?.Dispose();
            throw Trouble.Opening(path, fault);
        }
    }

    public StoreStart Start() => new([.. keys.Vault.Salt], sheets.NextRow, [.. sheets.Waiting], [.. cursors.Values]);

    public IReadOnlyList<Loaded> Load(IReadOnlyList<Wanted> wanted) => InWords(() => members.Load(wanted));

    public IReadOnlyList<DueNudge> DueNudges(DateTimeOffset until, int most) =>
        InWords(() => documents.UpTo(Schema.Nudges, "due", until.UtcTicks, most).Select(Written.Nudge).ToArray());

    public IReadOnlyList<MemberId> IdsAfter(MemberId? after, int most) =>
        InWords(() => documents.IdsAfter(Schema.Members, after?.Value ?? "", most).Select(id => new MemberId(id)).ToArray());

    public bool Commit(Commit commit) => InWords(() =>
    {
        var drafts = members.DraftsOf(commit.Members);
        var erased = drafts.Where(draft => draft.Erased).Select(draft => draft.Id).ToHashSet();
        var change = sheets.Plan(commit, erased);
        var moved = new Dictionary<string, PlatformCursor>(cursors);
        foreach (var cursor in commit.Cursors)
            moved[cursor.Stream] = cursor;

        foreach (var draft in drafts)
            draft.TakeKey(keys);
        var condemned = doomed.With([.. drafts.Select(draft => draft.Condemned).OfType<KeyName>()]);
        var rows = Sealed(change, drafts);
        keys.Vault.Flush();

        documents.Transact(engine =>
        {
            members.Write(engine, drafts);
            WriteSheets(engine, rows, change);
            engine.Upsert(Schema.Ledger, [Written.Ledger(change, moved.Values, condemned, keys.Vault.Count)], BsonAutoId.Int32);
        });

        members.Remember(drafts);
        sheets.Apply(change);
        (cursors, doomed) = (moved, condemned);
        logHoldsErased |= erased.Count > 0;
        Condemn();
        return true;
    });

    /// <summary>What a commit leaves to do once its caller has been told. What was erased leaves the log as well.</summary>
    public void Tidy()
    {
        Condemn();
        if (logHoldsErased)
            logHoldsErased = !documents.Checkpoint();
        else
            documents.CheckpointWhenFull();
    }

    /// <summary>Begins a backup: nothing changes in the data file until <see cref="Release"/>.</summary>
    public HeldStore Hold() => InWords(() => new HeldStore(documents.Hold(), keys.Vault));

    public void Release() => documents.Release();

    /// <summary>What can be done while nobody waits.</summary>
    public void Rest() => documents.CheckpointWhenIdle();

    public void Dispose()
    {
        documents.Dispose();
        keys.Dispose();
    }

    private BsonDocument[] Sealed(SheetChange change, IReadOnlyList<Draft> drafts)
    {
        var now = drafts.ToDictionary(draft => draft.Id);
        return [.. change.Written.Select(sheet => written.Sheet(sheet, member => members.KeyOf(member, now)))];
    }

    private static void WriteSheets(LiteEngine engine, BsonDocument[] rows, SheetChange change)
    {
        if (rows.Length > 0)
            engine.Upsert(Schema.Outbox, rows, BsonAutoId.Int64);

        BsonValue[] deleted = [.. change.Deleted.Select(id => new BsonValue(id))];
        if (deleted.Length > 0)
            engine.Delete(Schema.Outbox, deleted);
    }

    /// <summary>Takes in the ledger and the sheets. Gives back the sheets of which no row can be read any more.</summary>
    private long[] ReadOutbox()
    {
        if (documents.All(Schema.Ledger).SingleOrDefault() is not { } ledger)
            return [];

        // A vault that lacks keys would stop the bot later, at the first message of somebody whom it does not know.
        if (ledger["keys"] is { IsInt32: true } used && used.AsInt32 > keys.Vault.Count)
            throw KeyTrouble.NoSuchKey(keys.Vault.Path);

        sheets.StartAt(ledger["next"].AsInt64);
        cursors = Written.Cursors(ledger).ToDictionary(cursor => cursor.Stream);
        doomed = Doomed.Of(ledger["doomed"].AsBinary, ledger["destroyed"].AsInt32);

        var (settled, attempted) = (Written.RowIds(ledger["settled"]), Written.RowIds(ledger["attempted"]));
        var blank = new List<long>();
        foreach (var sheet in documents.All(Schema.Outbox))
        {
            var (id, rows) = (sheet["_id"].AsInt64, written.Rows(sheet));
            if (rows.Length == 0)
                blank.Add(id);
            else
                sheets.Add(id, rows, settled, attempted);
        }

        return [.. blank];
    }

    /// <summary>Destroys the keys that a commit condemned. Where the disk refuses, they stay condemned until the next time.</summary>
    private void Condemn()
    {
        if (doomed.Keys.Count == 0)
            return;

        try
        {
            keys.Destroy(doomed.Keys);
            doomed = doomed.Done();
        }
        catch (IOException)
        {
            // They stand in the ledger.
        }
    }

    /// <summary>This store is older than its vault, as one put back from a backup is. Who was forgotten since then is forgotten here too.</summary>
    private void LetGo(long[] blank)
    {
        var gone = Forgotten.In(documents, keys);
        doomed = doomed with { Destroyed = keys.Vault.CountDestroyed() };
        documents.Transact(engine =>
        {
            gone.Delete(engine);
            if (blank.Length > 0)
                engine.Delete(Schema.Outbox, [.. blank.Select(id => new BsonValue(id))]);
            engine.Upsert(Schema.Ledger, [Written.Ledger(sheets.Plan(new Commit(), new HashSet<MemberId>()), cursors.Values, doomed, keys.Vault.Count)], BsonAutoId.Int32);
        });
        logHoldsErased = !documents.Checkpoint();
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
