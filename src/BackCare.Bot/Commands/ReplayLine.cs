using System.Text.Json.Serialization;

namespace BackCare.Bot.Commands;

/// <summary>One line into a replay. Unknown names are refused, so that a misspelt one is not passed over.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ReplayLine
{
    public DateTimeOffset? At { get; init; }

    public string? Member { get; init; }

    public string? Text { get; init; }

    public string? Press { get; init; }

    public string? Community { get; init; }

    public string? Platform { get; init; }

    public string? Country { get; init; }

    public string? Zone { get; init; }

    public bool Onboarded { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReplayLine))]
internal sealed partial class ReplayJson : JsonSerializerContext;
