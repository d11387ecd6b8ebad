using System.Buffers.Binary;
using BackCare.Bot.Storage.Keys;

namespace BackCare.Bot.Storage.LiteDb;

/// <summary>
/// The keys that a commit condemned. They stand in the ledger until the vault has let go of them, so that a kill between the commit and that does not
/// spare them; and beside them how many the vault has destroyed in all, by which a store older than its vault is known.
/// </summary>
internal sealed record Doomed(IReadOnlyList<KeyName> Keys, int Destroyed)
{
    private const int Size = 12;

    public static readonly Doomed None = new([], 0);

    public Doomed With(IReadOnlyCollection<KeyName> more) => more.Count == 0 ? this : new([.. Keys, .. more], Destroyed + more.Count);

    public Doomed Done() => this with { Keys = [] };

    public byte[] Bytes()
    {
        var bytes = new byte[Keys.Count * Size];
        for (var at = 0; at < Keys.Count; at++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at * Size), Keys[at].Slot);
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(at * Size + 4), Keys[at].Number);
        }

        return bytes;
    }

    public static Doomed Of(byte[] bytes, int destroyed) => new(
        [.. bytes.Chunk(Size).Select(key => new KeyName(BinaryPrimitives.ReadUInt32LittleEndian(key), BinaryPrimitives.ReadUInt64LittleEndian(key.AsSpan(4))))],
        destroyed);
}
