using System.Text.Encodings.Web;
using System.Text.Json;
using BackCare.Core.Diaries;
using BackCare.Core.Members;

namespace BackCare.Core.Privacy;

/// <summary>Everything kept about one member, as a JSON file that a person can read and a program can take in.</summary>
public static class MemberExport
{
    /// <summary>What the file says it is (docs/export.md).</summary>
    public const string Format = "backcare-member";

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8 JSON: <c>format</c>, <c>version</c>, <c>exportedAt</c>, <c>member</c>, and <c>days</c> in order.</summary>
    public static byte[] Write(Member member, Diary diary, DateTimeOffset now)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("version", MemberRecord.Version);
            json.WriteString("exportedAt", now);
            json.WritePropertyName("member");
            JsonSerializer.Serialize(json, member, MemberRecord.Default.Member);
            json.WritePropertyName("days");
            JsonSerializer.Serialize(json, diary.Days.Values.ToArray(), MemberRecord.Default.DayArray);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
