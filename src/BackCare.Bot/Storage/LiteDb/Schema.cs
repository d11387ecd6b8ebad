using System.Security.Cryptography;
using BackCare.Core.Members;
using LiteDB;
using LiteDB.Engine;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>The collections of a store. All are made with it: LiteDB crashes when collections appear in the middle of other work.</summary>
internal static class Schema
{
    /// <summary>Of the collections together with the documents in them; a store with a greater one is refused.</summary>
    public const int Version = MemberRecord.Version;

    /// <summary>By member id: <c>{ _id, v, months: [202611], body: JSON }</c>.</summary>
    public const string Members = "members";

    /// <summary>By member and month, such as <c>abc/2026-11</c>: <c>{ _id, v, body: JSON array of days }</c>.</summary>
    public const string Diary = "diary";

    /// <summary>By member id: <c>{ _id, due: ticks UTC }</c>, with an index on <c>due</c>.</summary>
    public const string Nudges = "nudges";

    /// <summary>By the id of the first row: the rows that one commit queued.</summary>
    public const string Outbox = "outbox";

    /// <summary>One document, written by every commit: the row counter, settled and attempted rows of open sheets, and platform cursors.</summary>
    public const string Ledger = "ledger";

    /// <summary>One document, written once: the version and the salt.</summary>
    public const string Meta = "meta";

    public const int OnlyId = 1;

    public static void Fill(LiteEngine engine)
    {
        // Checkpoints are ours to call: LiteDB's own would come in the middle of a commit, and when an engine is given up.
        engine.Pragma("CHECKPOINT", 0);

        foreach (var collection in new[] { Members, Diary, Nudges, Outbox, Ledger })
            engine.Insert(collection, [], BsonAutoId.Int64);
        engine.EnsureIndex(Nudges, "due", "$.due", unique: false);

        var meta = new BsonDocument { ["_id"] = OnlyId, ["version"] = Version, ["salt"] = RandomNumberGenerator.GetBytes(16) };
        engine.Insert(Meta, [meta], BsonAutoId.Int32);
    }
}
