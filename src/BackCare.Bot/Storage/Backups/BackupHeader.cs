using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackCare.Bot.Storage.Backups;

/// <summary>
/// The first 512 bytes of a backup, version 1: one line of JSON that a person can read, filled up with spaces. The store's data file follows.
/// </summary>
/// <param name="Store">The id of the store, in hexadecimal.</param>
/// <param name="TakenAt">The moment that it shows (UTC).</param>
/// <param name="Bytes">The length of what follows.</param>
/// <param name="Hmac">HMAC-SHA-256, under a key of the vault, of what follows and of this header without it.</param>
internal sealed record BackupHeader(string Store, DateTimeOffset TakenAt, long Bytes, string Hmac = "")
{
    public const int Size = 512;
    public const int NewestVersion = 1;

    private const string Kind = "BackCare backup";

    public string Format { get; init; } = Kind;

    public int Version { get; init; } = NewestVersion;

    public byte[] Line()
    {
        var json = JsonSerializer.Serialize(this, BackupJson.Default.BackupHeader);
        return Encoding.ASCII.GetBytes(json.PadRight(Size - 1) + "\n");
    }

    /// <summary>Null where these bytes do not begin a backup.</summary>
    public static BackupHeader? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, BackupJson.Default.BackupHeader) is { Format: Kind } header ? header : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Ends a sum over what follows with the header itself.</summary>
    public string Sum(IncrementalHash sum)
    {
        sum.AppendData((this with { Hmac = "" }).Line());
        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BackupHeader))]
internal sealed partial class BackupJson : JsonSerializerContext;
