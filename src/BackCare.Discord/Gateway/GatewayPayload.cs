using System.Text.Json;

namespace BackCare.Discord.Gateway;

/// <summary>The dispatches that are read; every other kind is passed over.</summary>
internal enum DispatchKind
{
    Other,
    Ready,
    Resumed,
    MessageCreate,
    InteractionCreate,
}

/// <summary>The envelope of a gateway message, read in one pass; <see cref="Data"/> is a slice of the receive buffer.</summary>
internal readonly ref struct GatewayPayload
{
    public int Op { get; private init; }

    public long? Sequence { get; private init; }

    public DispatchKind Kind { get; private init; }

    public ReadOnlySpan<byte> Data { get; private init; }

    /// <exception cref="JsonException">Not a gateway message.</exception>
    public static GatewayPayload Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A gateway message is an object.");

        int? op = null;
        long? sequence = null;
        var kind = DispatchKind.Other;
        ReadOnlySpan<byte> data = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            var member = name.Length == 1 ? (char)name[0] : name.SequenceEqual("op"u8) ? 'o' : ' ';
            reader.Read();
            switch (member)
            {
                case 'o':
                    op = reader.GetInt32();
                    break;
                case 's' when reader.TokenType == JsonTokenType.Number:
                    sequence = reader.GetInt64();
                    break;
                case 't' when reader.TokenType == JsonTokenType.String:
                    kind = KindOf(ref reader);
                    break;
                case 'd':
                    var start = (int)reader.TokenStartIndex;
                    reader.Skip();
                    data = utf8[start..(int)reader.BytesConsumed];
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new GatewayPayload
        {
            Op = op ?? throw new JsonException("A gateway message has an op."),
            Sequence = sequence,
            Kind = kind,
            Data = data,
        };
    }

    private static DispatchKind KindOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("INTERACTION_CREATE"u8) ? DispatchKind.InteractionCreate
        : reader.ValueTextEquals("MESSAGE_CREATE"u8) ? DispatchKind.MessageCreate
        : reader.ValueTextEquals("READY"u8) ? DispatchKind.Ready
        : reader.ValueTextEquals("RESUMED"u8) ? DispatchKind.Resumed
        : DispatchKind.Other;
}
