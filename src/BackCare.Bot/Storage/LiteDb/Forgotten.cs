using BackCare.Bot.Storage.Keys;
using LiteDB;
using LiteDB.Engine;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>The documents of a store that nobody can open any more, because their keys were destroyed after they were written.</summary>
internal sealed record Forgotten(IReadOnlyList<BsonValue> Members, IReadOnlyList<BsonValue> Days)
{
    public static Forgotten In(Documents documents, KeyRing keys) => new(Of(documents, Schema.Members, keys), Of(documents, Schema.Diary, keys));

    public void Delete(LiteEngine engine)
    {
        Delete(engine, Schema.Members, Members);
        Delete(engine, Schema.Nudges, Members);
        Delete(engine, Schema.Diary, Days);
    }

    private static BsonValue[] Of(Documents documents, string collection, KeyRing keys) =>
    [
        .. documents.All(collection)
            .Where(document => keys.Vault.Find(Keys.Sealed.KeyOf(document["body"].AsBinary)) is null)
            .Select(document => document["_id"]),
    ];

    private static void Delete(LiteEngine engine, string collection, IReadOnlyList<BsonValue> ids)
    {
        foreach (var some in ids.Chunk(1000))
            engine.Delete(collection, some);
    }
}
