using System.Collections.Immutable;
using System.Runtime.InteropServices;
using BackCare.Bot.Storage.Keys;
using BackCare.Core.Members;
using LiteDB;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>How each kind of document is written and read. By hand: LiteDB's own mapper cuts times to milliseconds and is slow. What a member said is sealed.</summary>
internal sealed class Written(KeyRing keys)
{
    private readonly WrittenRows rows = new(keys);

    public static string DiaryId(MemberId id, Month month) => $"{id.Value}/{month}";

    /// <summary>Where bytes are sealed for; they do not open anywhere else.</summary>
    public static string PlaceOf(string collection, string id) => $"{collection}/{id}";

    public BsonDocument Member(KeptMember kept, byte[] body) => new()
    {
        ["_id"] = kept.Id.Value,
        ["v"] = MemberRecord.Version,
        ["months"] = new BsonArray(kept.Months.Select(month => new BsonValue(month.Number))),
        ["body"] = keys.Seal(kept.Key, PlaceOf(Schema.Members, kept.Id.Value), body),
    };

    /// <summary>Null where the member's key was destroyed.</summary>
    public KeptMember? Member(BsonDocument document)
    {
        if (keys.Open(PlaceOf(Schema.Members, document["_id"].AsString), document["body"].AsBinary, out var key) is not { } body)
            return null;

        var months = document["months"].AsArray.Select(month => new Month(month.AsInt32)).ToImmutableArray();
        return KeptMember.New(MemberRecord.ReadMember(body)) with { Key = key, Months = months, Bytes = body.Length };
    }

    public BsonDocument Days(MemberId id, KeyName key, Month month, DiaryPage page)
    {
        var place = DiaryId(id, month);
        return new()
        {
            ["_id"] = place,
            ["v"] = MemberRecord.Version,
            ["body"] = keys.Seal(key, PlaceOf(Schema.Diary, place), page.Body),
        };
    }

    /// <summary>The days of a month as JSON; null where their key was destroyed.</summary>
    public byte[]? Days(BsonDocument document) => keys.Open(PlaceOf(Schema.Diary, document["_id"].AsString), document["body"].AsBinary, out _);

    public static BsonDocument Nudge(MemberId id, DateTimeOffset due) => new() { ["_id"] = id.Value, ["due"] = due.UtcTicks };

    public static DueNudge Nudge(BsonDocument document) => new(new MemberId(document["_id"].AsString), At(document["due"]));

    /// <param name="keyOf">The key of a row's member, or of the house where they are not kept.</param>
    public BsonDocument Sheet(Sheet sheet, Func<MemberId, KeyName> keyOf) => new()
    {
        ["_id"] = sheet.Id,
        ["v"] = MemberRecord.Version,
        ["rows"] = new BsonArray(sheet.Rows.Select(row => rows.Write(row, keyOf(row.Member)))),
    };

    /// <summary>The rows of a sheet whose key is still there.</summary>
    public Outbox.OutboxRow[] Rows(BsonDocument sheet) => [.. sheet["rows"].AsArray.Select(row => rows.Read(row.AsDocument)).OfType<Outbox.OutboxRow>()];

    public static BsonDocument Ledger(SheetChange sheets, IEnumerable<PlatformCursor> cursors, Doomed doomed, int keys) => new()
    {
        ["_id"] = Schema.OnlyId,
        ["next"] = sheets.NextRow,
        ["settled"] = MemoryMarshal.AsBytes(sheets.Settled.AsSpan()).ToArray(),
        ["attempted"] = MemoryMarshal.AsBytes(sheets.Attempted.AsSpan()).ToArray(),
        ["cursors"] = new BsonArray(cursors.Select(Cursor)),
        ["doomed"] = doomed.Bytes(),
        ["destroyed"] = doomed.Destroyed,
        ["keys"] = keys,
    };

    public static HashSet<long> RowIds(BsonValue list) => [.. MemoryMarshal.Cast<byte, long>(list.AsBinary).ToArray()];

    public static IEnumerable<PlatformCursor> Cursors(BsonDocument ledger) =>
        from cursor in ledger["cursors"].AsArray
        select new PlatformCursor(cursor["stream"].AsString, cursor["position"].AsString, At(cursor["at"]));

    private static BsonDocument Cursor(PlatformCursor cursor) => new()
    {
        ["stream"] = cursor.Stream,
        ["position"] = cursor.Position,
        ["at"] = cursor.MovedAt.UtcTicks,
    };

    public static DateTimeOffset At(BsonValue ticks) => new(ticks.AsInt64, TimeSpan.Zero);
}
