using BackCare.Bot.Storage.Keys;
using BackCare.Bot.Storage.LiteDb;
using BackCare.Core.Members;
using LiteDB;
using LiteDB.Engine;

namespace BackCare.Bot.Storage.Backups;

/// <summary>What reading a whole data file found.</summary>
/// <param name="Members">Members whose record opened.</param>
/// <param name="Days">Days of their diaries.</param>
/// <param name="Forgotten">Members whose key was destroyed since.</param>
internal sealed record StoreCheck(int Members, int Days, int Forgotten)
{
    /// <summary>Reads every document of a data file that nobody has open, and opens everything that is sealed.</summary>
    /// <param name="from">Where in the file the store begins.</param>
    /// <exception cref="StoreException">A key is missing, or a newer program wrote it.</exception>
    public static StoreCheck Of(string path, int from, KeyVault vault)
    {
        using var keys = new KeyRing(vault, ownsVault: false);
        var written = new Written(keys);
        using var file = new PartOfFile(File.OpenHandle(path), from);
        using var engine = new LiteEngine(new EngineSettings { DataStream = file, LogStream = new MemoryStream() });

        if (All(engine, Schema.Meta).Single()["version"].AsInt32 is > Schema.Version and var version)
            throw Trouble.Newer(path, version);

        var (members, days, forgotten) = (0, 0, 0);
        foreach (var document in All(engine, Schema.Members))
        {
            if (written.Member(document) is null)
                forgotten++;
            else
                members++;
        }

        foreach (var document in All(engine, Schema.Diary))
            days += written.Days(document) is { } body ? MemberRecord.ReadDays(body).Length : 0;
        foreach (var sheet in All(engine, Schema.Outbox))
            written.Rows(sheet);

        return new StoreCheck(members, days, forgotten);
    }

    private static IEnumerable<BsonDocument> All(LiteEngine engine, string collection)
    {
        using var reader = engine.Query(collection, new Query());
        while (reader.Read())
            yield return reader.Current.AsDocument;
    }
}
