using System.Buffers.Binary;
using System.Text;
using BackCare.Bot.Outbox;
using BackCare.Bot.Storage.Keys;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using LiteDB;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>How a row of the outbox is written: its id, member and time to be found by; the address and the reply sealed.</summary>
internal sealed class WrittenRows(KeyRing keys)
{
    public BsonDocument Write(OutboxRow row, KeyName key) => new()
    {
        ["id"] = row.Id,
        ["member"] = row.Member.Value,
        ["at"] = row.QueuedAt.UtcTicks,
        ["sealed"] = keys.Seal(key, PlaceOf(row.Id, row.Member.Value), Join($"{row.To.Platform}/{row.To.Chat}", MemberRecord.Write(row.Reply))),
    };

    /// <summary>Null where the key of the row was destroyed.</summary>
    public OutboxRow? Read(BsonDocument row)
    {
        var (id, member) = (row["id"].AsInt64, row["member"].AsString);
        if (keys.Open(PlaceOf(id, member), row["sealed"].AsBinary, out _) is not { } bytes)
            return null;

        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        var address = Encoding.UTF8.GetString(bytes, sizeof(int), length).Split('/', 2);
        var reply = MemberRecord.ReadReply(bytes.AsSpan(sizeof(int) + length));
        return new OutboxRow(id, new MemberId(member), new Address(Enum.Parse<Platform>(address[0]), address[1]), reply, Written.At(row["at"]));
    }

    private static string PlaceOf(long id, string member) => Written.PlaceOf(Schema.Outbox, $"{id}/{member}");

    /// <summary>The length of the address, the address, the reply.</summary>
    private static byte[] Join(string address, byte[] reply)
    {
        var length = Encoding.UTF8.GetByteCount(address);
        var bytes = new byte[sizeof(int) + length + reply.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        Encoding.UTF8.GetBytes(address, bytes.AsSpan(sizeof(int)));
        reply.CopyTo(bytes, sizeof(int) + length);
        return bytes;
    }
}
