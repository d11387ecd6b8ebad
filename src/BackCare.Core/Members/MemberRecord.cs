using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using BackCare.Core.Diaries;
using BackCare.Core.Messages;

namespace BackCare.Core.Members;

/// <summary>
/// How members, days and replies are written as JSON, for every store and for exports alike. Read with the methods here and not with
/// <c>Default</c>: they give a property that the JSON lacks the record's own default.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(Day))]
[JsonSerializable(typeof(Day[]))]
[JsonSerializable(typeof(Reply))]
public sealed partial class MemberRecord : JsonSerializerContext
{
    /// <summary>The version of the written form; a store or an export with a greater one was written by a newer program.</summary>
    public const int Version = 1;

    public static byte[] Write(Member member) => JsonSerializer.SerializeToUtf8Bytes(member, Default.Member);

    public static byte[] Write(Day[] days) => JsonSerializer.SerializeToUtf8Bytes(days, Default.DayArray);

    public static byte[] Write(Day day) => JsonSerializer.SerializeToUtf8Bytes(day, Default.Day);

    public static byte[] Write(Reply reply) => JsonSerializer.SerializeToUtf8Bytes(reply, Default.Reply);

    /// <exception cref="JsonException">The bytes are not a member.</exception>
    public static Member ReadMember(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, Reading.Member) ?? throw new JsonException();

    /// <exception cref="JsonException">The bytes are not a list of days.</exception>
    public static Day[] ReadDays(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, Reading.Days) ?? throw new JsonException();

    /// <summary>Reads the day at which the reader stands, and leaves the reader at its end.</summary>
    /// <exception cref="JsonException">What stands there is not a day.</exception>
    public static Day ReadDay(ref Utf8JsonReader reader) => JsonSerializer.Deserialize(ref reader, Reading.Day) ?? throw new JsonException();

    /// <exception cref="JsonException">The bytes are not a reply.</exception>
    public static Reply ReadReply(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, Reading.Reply) ?? throw new JsonException();

    /// <summary>A class of its own, because it needs <c>Default</c> to be there first.</summary>
    private static class Reading
    {
        private static readonly JsonSerializerOptions Options = new(Default.Options)
        {
            TypeInfoResolver = Default.WithAddedModifier(RecordDefaults.Keep),
        };

        public static readonly JsonTypeInfo<Member> Member = (JsonTypeInfo<Member>)Options.GetTypeInfo(typeof(Member));
        public static readonly JsonTypeInfo<Day> Day = (JsonTypeInfo<Day>)Options.GetTypeInfo(typeof(Day));
        public static readonly JsonTypeInfo<Day[]> Days = (JsonTypeInfo<Day[]>)Options.GetTypeInfo(typeof(Day[]));
        public static readonly JsonTypeInfo<Reply> Reply = (JsonTypeInfo<Reply>)Options.GetTypeInfo(typeof(Reply));
    }
}
