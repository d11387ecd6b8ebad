using LiteDB;
using LiteDB.Engine;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>The collections of a store. All are made with it: LiteDB crashes when collections appear in the middle of other work.</summary>
internal static class Schema
{
    /// <summary>Of the collections together with the documents in them; a store with a greater one is refused.</summary>
    public const int Version = 2;

    /// <summary>The version whose documents were not sealed.</summary>
    public const int PlainVersion = 1;

    /// <summary>By member id: <c>{ _id, v, months: [202611], body: sealed JSON }</c>.</summary>
    public const string Members = "members";

    /// <summary>By member and month, such as <c>abc/2026-11</c>: <c>{ _id, v, body: sealed JSON array of days }</c>.</summary>
    public const string Diary = "diary";

    /// <summary>By member id: <c>{ _id, due: ticks UTC }</c>, with an index on <c>due</c>.</summary>
    public const string Nudges = "nudges";

    /// <summary>By the id of the first row: the rows that one commit queued, with address and reply sealed.</summary>
    public const string Outbox = "outbox";

    /// <summary>One document, written by every commit: the row counter, settled and attempted rows of open sheets, platform cursors, keys to be destroyed, how many were, and how many the vault has.</summary>
    public const string Ledger = "ledger";

    /// <summary>One document, written once: the version, and the id of the store by which its vault is known.</summary>
    public const string Meta = "meta";

    public const int OnlyId = 1;

    public static void Fill(LiteEngine engine, ReadOnlyMemory<byte> storeId)
    {
        // Checkpoints are ours to call: LiteDB's own would come in the middle of a commit, and when an engine is given up.
        engine.Pragma("CHECKPOINT", 0);

        foreach (var collection in new[] { Members, Diary, Nudges, Outbox, Ledger })
            engine.Insert(collection, [], BsonAutoId.Int64);
        engine.EnsureIndex(Nudges, "due", "$.due", unique: false);

        var meta = new BsonDocument { ["_id"] = OnlyId, ["version"] = Version, ["store"] = storeId.ToArray() };
        engine.Insert(Meta, [meta], BsonAutoId.Int32);
    }
}
