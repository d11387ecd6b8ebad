using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackCare.Discord;

/// <summary>An id that Discord gave: 64 bits, always a string on the wire, with the time of its making in the upper 42.</summary>
[JsonConverter(typeof(SnowflakeJson))]
public readonly record struct Snowflake(ulong Value)
{
    private static readonly DateTimeOffset Epoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>When Discord made the thing that carries this id, by Discord's clock.</summary>
    public DateTimeOffset CreatedAt => Epoch.AddMilliseconds(Value >> 22);

    /// <summary>Reads decimal digits; false for anything else.</summary>
    public static bool TryParse(string? text, out Snowflake id)
    {
        var read = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        id = new Snowflake(value);
        return read;
    }

    /// <summary>The decimal digits, as Discord writes them.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

internal sealed class SnowflakeJson : JsonConverter<Snowflake>
{
    public override Snowflake Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String
            && !reader.HasValueSequence
            && Utf8Parser.TryParse(reader.ValueSpan, out ulong value, out var used)
            && used == reader.ValueSpan.Length)
            return new Snowflake(value);

        throw new JsonException("An id is a string of digits.");
    }

    public override void Write(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(value.Value, digits, out var length);
        writer.WriteStringValue(digits[..length]);
    }
}
