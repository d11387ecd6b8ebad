using LiteDB;
using LiteDB.Engine;
using Microsoft.Win32.SafeHandles;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>
/// The documents of an open store, for the store's own thread alone. A commit that fails for any reason takes its engine with it:
/// the engine would go on believing in what never reached the disk, so the next call begins with a new one over the sealed log.
/// </summary>
internal sealed class Documents : IDisposable
{
    /// <summary>The log is brought in after so many commits like the last one, so that a checkpoint takes no longer than a few of them, whatever the load.</summary>
    private const int CommitsInLog = 16;
    private const int ShortestLog = 128;
    private const int LongestLog = 512;
    private const int WorthCutting = 64;

    private readonly StoreFiles files;
    private LiteEngine? engine;
    private long lastCommit;
    private long failedAt;
    private bool gaveUp;
    private bool held;

    public Documents(string path, Action<LiteEngine> fill)
    {
        files = StoreFiles.Open(path, fill);
    }

    public string Path => files.Path;

    private LiteEngine Engine => engine ??= Renew();

    private long LogPages => files.Log.Length / LogStream.PageSize;

    /// <summary>The documents of these ids that exist, in no order.</summary>
    public IEnumerable<BsonDocument> Find(string collection, IReadOnlyCollection<string> ids)
    {
        if (ids.Count == 0)
            return [];

        var query = new Query();
        query.Where.Add(BsonExpression.Create("$._id IN @0", new BsonArray(ids.Select(id => new BsonValue(id)))));
        return Read(collection, query);
    }

    public IEnumerable<BsonDocument> All(string collection) => Read(collection, new Query());

    /// <summary>The ids that come after one, in their order.</summary>
    public IEnumerable<string> IdsAfter(string collection, string after, int most)
    {
        var query = new Query { OrderBy = BsonExpression.Create("$._id"), Limit = most };
        query.Where.Add(BsonExpression.Create("$._id > @0", after));
        return Read(collection, query).Select(document => document["_id"].AsString);
    }

    /// <summary>Documents whose field is at most a value, smallest first.</summary>
    public IEnumerable<BsonDocument> UpTo(string collection, string field, long value, int most)
    {
        var query = new Query { OrderBy = BsonExpression.Create("$." + field), Limit = most };
        query.Where.Add(BsonExpression.Create($"$.{field} <= @0", value));
        return Read(collection, query);
    }

    /// <summary>Does the writes as one transaction and returns when it is on the disk. It must write at least one document.</summary>
    public void Transact(Action<LiteEngine> write)
    {
        try
        {
            var before = LogPages;
            Engine.BeginTrans();
            write(Engine);
            Engine.Commit();
            files.Log.Seal();
            lastCommit = LogPages - before;
        }
        catch
        {
            GiveUpEngine();
            throw;
        }
    }

    /// <summary>Brings everything into the data file and lets nothing more into it until <see cref="Release"/>; commits go on, in the log.</summary>
    public SafeFileHandle Hold()
    {
        if (!Checkpoint())
            throw new IOException("There is no space left to bring the log into the store.");

        held = true;
        return files.Data.SafeFileHandle;
    }

    public void Release() => held = false;

    /// <summary>Cuts off what a crash left at the end of the log.</summary>
    public void Trim() => files.Log.Trim();

    /// <summary>Brings a long log into the data file.</summary>
    public void CheckpointWhenFull()
    {
        if (LogPages >= failedAt + Math.Clamp(CommitsInLog * lastCommit, ShortestLog, LongestLog))
            Checkpoint();
    }

    /// <summary>Brings a log that is worth it into the data file, while nobody waits.</summary>
    public void CheckpointWhenIdle()
    {
        if (LogPages >= WorthCutting)
            Checkpoint();
    }

    /// <summary>Brings the log into the data file and cuts it. Where the disk has no room for that, the log stays and grows until later.</summary>
    public bool Checkpoint()
    {
        if (held)
            return false;

        try
        {
            files.Data.BeginCheckpoint();
            Engine.Checkpoint();
            failedAt = 0;
            return true;
        }
        catch (Exception)
        {
            GiveUpEngine();
            failedAt = LogPages;
            return false;
        }
        finally
        {
            files.Data.EndCheckpoint();
        }
    }

    public void Dispose()
    {
        Checkpoint();
        Close();
    }

    /// <summary>Ends a store that another has replaced, and leaves none of its bytes.</summary>
    public void CloseForGood()
    {
        GiveUpEngine();
        files.Blot();
        files.Dispose();
    }

    /// <summary>Ends without writing anything more.</summary>
    public void Close()
    {
        GiveUpEngine();
        files.Dispose();
    }

    private IEnumerable<BsonDocument> Read(string collection, Query query)
    {
        using var reader = Engine.Query(collection, query);
        while (reader.Read())
            yield return reader.Current.AsDocument;
    }

    private LiteEngine Renew()
    {
        if (gaveUp)
            files.Log.Reset();

        gaveUp = false;
        return files.Engine();
    }

    private void GiveUpEngine()
    {
        gaveUp = true;
        files.Log.Abandon();
        try
        {
            engine?.Dispose();
        }
        catch (Exception fault) when (fault is IOException or LiteException)
        {
            // It is given up in any case; the log says what holds.
        }

        engine = null;
    }
}
