using System.Collections.Immutable;
using System.Runtime.InteropServices;
using BackCare.Bot.Outbox;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using LiteDB;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>How each kind of document is written and read. By hand: LiteDB's own mapper cuts times to milliseconds and is slow.</summary>
internal static class Written
{
    public static string DiaryId(MemberId id, Month month) => $"{id.Value}/{month}";

    public static BsonDocument Member(KeptMember kept, byte[] body) => new()
    {
        ["_id"] = kept.Id.Value,
        ["v"] = MemberRecord.Version,
        ["months"] = new BsonArray(kept.Months.Select(month => new BsonValue(month.Number))),
        ["body"] = body,
    };

    public static KeptMember Member(BsonDocument document)
    {
        var body = document["body"].AsBinary;
        var months = document["months"].AsArray.Select(month => new Month(month.AsInt32)).ToImmutableArray();
        return KeptMember.New(MemberRecord.ReadMember(body)) with { Months = months, Bytes = body.Length };
    }

    public static BsonDocument Days(MemberId id, Month month, DiaryPage page) => new()
    {
        ["_id"] = DiaryId(id, month),
        ["v"] = MemberRecord.Version,
        ["body"] = page.Body,
    };

    public static BsonDocument Nudge(MemberId id, DateTimeOffset due) => new() { ["_id"] = id.Value, ["due"] = due.UtcTicks };

    public static DueNudge Nudge(BsonDocument document) => new(new MemberId(document["_id"].AsString), At(document["due"]));

    public static BsonDocument Sheet(Sheet sheet) => new()
    {
        ["_id"] = sheet.Id,
        ["v"] = MemberRecord.Version,
        ["rows"] = new BsonArray(sheet.Rows.Select(Row)),
    };

    public static OutboxRow[] Rows(BsonDocument sheet) => [.. sheet["rows"].AsArray.Select(row => Row(row.AsDocument))];

    public static BsonDocument Ledger(SheetChange sheets, IEnumerable<PlatformCursor> cursors) => new()
    {
        ["_id"] = Schema.OnlyId,
        ["next"] = sheets.NextRow,
        ["settled"] = MemoryMarshal.AsBytes(sheets.Settled.AsSpan()).ToArray(),
        ["attempted"] = MemoryMarshal.AsBytes(sheets.Attempted.AsSpan()).ToArray(),
        ["cursors"] = new BsonArray(cursors.Select(Cursor)),
    };

    public static HashSet<long> RowIds(BsonValue list) => [.. MemoryMarshal.Cast<byte, long>(list.AsBinary).ToArray()];

    public static IEnumerable<PlatformCursor> Cursors(BsonDocument ledger) =>
        from cursor in ledger["cursors"].AsArray
        select new PlatformCursor(cursor["stream"].AsString, cursor["position"].AsString, At(cursor["at"]));

    private static BsonDocument Row(OutboxRow row) => new()
    {
        ["id"] = row.Id,
        ["member"] = row.Member.Value,
        ["platform"] = row.To.Platform.ToString(),
        ["chat"] = row.To.Chat,
        ["at"] = row.QueuedAt.UtcTicks,
        ["reply"] = MemberRecord.Write(row.Reply),
    };

    private static OutboxRow Row(BsonDocument row) => new(
        row["id"].AsInt64,
        new MemberId(row["member"].AsString),
        new Address(Enum.Parse<Platform>(row["platform"].AsString), row["chat"].AsString),
        MemberRecord.ReadReply(row["reply"].AsBinary),
        At(row["at"]));

    private static BsonDocument Cursor(PlatformCursor cursor) => new()
    {
        ["stream"] = cursor.Stream,
        ["position"] = cursor.Position,
        ["at"] = cursor.MovedAt.UtcTicks,
    };

    private static DateTimeOffset At(BsonValue ticks) => new(ticks.AsInt64, TimeSpan.Zero);
}
