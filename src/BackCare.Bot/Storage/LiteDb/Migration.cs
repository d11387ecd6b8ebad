using BackCare.Bot.Outbox;
using BackCare.Bot.Storage.Keys;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using LiteDB;
using LiteDB.Engine;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>
/// Makes a sealed store of one whose documents were not. The new file is written beside the old, compared with it document by document, and moved into
/// its place whole; then nothing is written over every byte of the old one. A kill at any moment leaves one or the other.
/// </summary>
internal sealed class Migration(Documents old, KeyRing keys)
{
    private const int AtOnce = 500;

    private readonly Written written = new(keys);
    private readonly WrittenRows rows = new(keys);
    private readonly Dictionary<string, KeyName> keyOf = [];

    /// <summary>Seals the store and opens it again. What was handed in is closed.</summary>
    /// <exception cref="StoreException">In words; the old store is as it was.</exception>
    public static Documents Seal(Documents old, KeyRing keys)
    {
        var path = old.Path;
        if (!old.Checkpoint())
            throw Trouble.NoRoomToSeal(path);

        new Migration(old, keys).Write(path + ".sealing");
        Files.Move(path + ".sealing", path);
        old.CloseForGood();
        return new Documents(path, _ => { });
    }

    private void Write(string draft)
    {
        using var file = Files.Create(draft);
        using (var engine = StoreFiles.Blank(file))
        {
            Schema.Fill(engine, keys.Vault.StoreId);
            Copy(engine, Schema.Members, member => Resealed(Schema.Members, member, keyOf[member["_id"].AsString] = keys.New()));
            Copy(engine, Schema.Diary, month => Resealed(Schema.Diary, month, keyOf[month["_id"].AsString.Split('/')[0]]));
            Copy(engine, Schema.Nudges, nudge => nudge);
            Copy(engine, Schema.Outbox, Resealed);
            Copy(engine, Schema.Ledger, Ledger);
            keys.Vault.Flush();
            Compare(engine, Schema.Members);
            Compare(engine, Schema.Diary);
        }

        file.Flush(flushToDisk: true);
    }

    private void Copy(LiteEngine engine, string collection, Func<BsonDocument, BsonDocument> change)
    {
        foreach (var some in old.All(collection).Chunk(AtOnce))
        {
            engine.Insert(collection, some.Select(change), BsonAutoId.ObjectId);
            engine.Checkpoint();
        }
    }

    private BsonDocument Resealed(string collection, BsonDocument document, KeyName key)
    {
        var copy = new BsonDocument();
        document.CopyTo(copy);
        copy["body"] = keys.Seal(key, Written.PlaceOf(collection, document["_id"].AsString), document["body"].AsBinary);
        return copy;
    }

    private BsonDocument Resealed(BsonDocument sheet) => new()
    {
        ["_id"] = sheet["_id"],
        ["v"] = sheet["v"],
        ["rows"] = new BsonArray(sheet["rows"].AsArray.Select(row => Row(row.AsDocument)).Select(row => rows.Write(row, keyOf.GetValueOrDefault(row.Member.Value)))),
    };

    private static OutboxRow Row(BsonDocument row) => new(
        row["id"].AsInt64,
        new MemberId(row["member"].AsString),
        new Address(Enum.Parse<Platform>(row["platform"].AsString), row["chat"].AsString),
        MemberRecord.ReadReply(row["reply"].AsBinary),
        Written.At(row["at"]));

    private static BsonDocument Ledger(BsonDocument ledger)
    {
        var copy = new BsonDocument();
        ledger.CopyTo(copy);
        (copy["doomed"], copy["destroyed"]) = (Doomed.None.Bytes(), 0);
        return copy;
    }

    /// <summary>Reads both back in the order of their ids.</summary>
    private void Compare(LiteEngine engine, string collection)
    {
        using var reader = engine.Query(collection, new Query());
        foreach (var before in old.All(collection))
        {
            var same = reader.Read() && reader.Current["_id"] == before["_id"] && Body(collection, reader.Current.AsDocument).SequenceEqual(before["body"].AsBinary);
            if (!same)
                throw new InvalidDataException("What was sealed did not read back as what it was made of.");
        }

        if (reader.Read())
            throw new InvalidDataException("There is more in the sealed store than in the old one.");
    }

    private byte[] Body(string collection, BsonDocument document) =>
        (collection == Schema.Diary ? written.Days(document) : keys.Open(Written.PlaceOf(collection, document["_id"].AsString), document["body"].AsBinary, out _)) ?? [];
}
