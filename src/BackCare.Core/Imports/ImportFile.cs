using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Privacy;

namespace BackCare.Core.Imports;

/// <summary>An exported record as it was read: the parts of the member that can move, and the days. Everything in it was looked at and is within bounds.</summary>
/// <param name="Member">The member's parts by name, as they are written.</param>
internal sealed record ImportFile(JsonObject Member, IReadOnlyList<Day> Days)
{
    /// <summary>Characters of the largest file that is read.</summary>
    public const int MostCharacters = ExportedFile.MostBytes;

    private const int MostPacked = 400_000;
    private const int MostUnpacked = 16_000_000;
    private const int MostDays = 8000;

    private static readonly JsonDocumentOptions Careful = new() { MaxDepth = 24, AllowDuplicateProperties = false };

    /// <summary>Reads a file that anybody may have written. Null with the reason where it cannot be taken in; never an exception.</summary>
    public static (ImportFile? File, ImportFault Fault) Read(string? text, DateOnly today)
    {
        if (text is null || text.Length > MostCharacters)
            return (null, ImportFault.Unreadable);

        try
        {
            return Parse(text, today);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or NotSupportedException or FormatException or ArgumentException or OverflowException)
        {
            return (null, ImportFault.Unreadable);
        }
    }

    /// <summary>The file in a few characters, to be kept while the member is asked; null where it would be too many.</summary>
    public string? Pack()
    {
        var json = Encoding.UTF8.GetBytes(new JsonObject { ["member"] = Member.DeepClone(), ["days"] = JsonNode.Parse(MemberRecord.Write([.. Days])) }.ToJsonString());
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(json.Length)];
        var done = BrotliEncoder.TryCompress(json, packed, out var length, quality: 5, window: 22);
        return done && length <= MostPacked ? $"{json.Length}:{Convert.ToBase64String(packed, 0, length)}" : null;
    }

    public static ImportFile? Unpack(string packed)
    {
        if (packed.Split(':') is not [var size, var code] || !int.TryParse(size, out var length) || length is < 0 or > MostUnpacked)
            return null;

        var json = new byte[length];
        if (!BrotliDecoder.TryDecompress(Convert.FromBase64String(code), json, out var written) || written != length)
            return null;

        var root = JsonNode.Parse(json)!.AsObject();
        return new ImportFile(root["member"]!.DeepClone().AsObject(), MemberRecord.ReadDays(Encoding.UTF8.GetBytes(root["days"]!.ToJsonString())));
    }

    private static (ImportFile? File, ImportFault Fault) Parse(string text, DateOnly today)
    {
        if (JsonNode.Parse(text, null, Careful) is not JsonObject root || !Is(root["format"], MemberExport.Format) || !Is(root["version"], out var version))
            return (null, ImportFault.Unreadable);
        if (version > MemberRecord.Version)
            return (null, ImportFault.Newer);

        var days = root["days"] is JsonArray list ? MemberRecord.ReadDays(Bytes(list)) : [];
        var parts = Movable(root["member"] as JsonObject ?? []);
        var member = MemberRecord.ReadMember(Bytes(With(parts)));
        var bounds = new Bounds(today);
        return version >= 1 && days.Length <= MostDays && days.DistinctBy(day => day.Date).Count() == days.Length && bounds.Hold(member) && days.All(bounds.Hold)
            ? (new ImportFile(Movable(KeptKind.Tree(member)), [.. days.Where(day => !day.IsBlank)]), ImportFault.None)
            : (null, ImportFault.Unreadable);
    }

    /// <summary>The parts that belong to the person, not to the server they were kept on.</summary>
    private static JsonObject Movable(JsonObject member) => new(member.Where(part => KeptKind.IsMovable(part.Key)).Select(part => KeyValuePair.Create(part.Key, part.Value?.DeepClone())));

    /// <summary>A member nobody knows, with these parts.</summary>
    private static JsonObject With(JsonObject parts)
    {
        var member = KeptKind.Tree(new Member(new MemberId(""), new Address(default, "")));
        foreach (var (name, value) in parts)
            member[name] = value?.DeepClone();
        return member;
    }

    private static bool Is(JsonNode? node, string text) => node is JsonValue value && value.TryGetValue<string>(out var said) && said == text;

    private static bool Is(JsonNode? node, out int number)
    {
        number = 0;
        return node is JsonValue value && value.TryGetValue(out number);
    }

    private static byte[] Bytes(JsonNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            node.WriteTo(json);
        return buffer.WrittenSpan.ToArray();
    }
}

/// <summary>Why a file is not taken in.</summary>
internal enum ImportFault
{
    None,
    Unreadable,

    /// <summary>It was written by a newer program.</summary>
    Newer,
}
