using System.Text.Json;
using System.Text.Json.Serialization;
using BackCare.Core.Diaries;
using BackCare.Core.Messages;

namespace BackCare.Core.Members;

/// <summary>How members, days and replies are written as JSON, for every store and for exports alike.</summary>
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
}
