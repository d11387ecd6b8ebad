using System.Text.Json;
using System.Text.Json.Serialization;
using BackCare.Discord.Gateway;

namespace BackCare.Discord.Rest;

/// <summary>Reading and writing of every shape on the wire, generated at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(MessageCallback))]
[JsonSerializable(typeof(ModalCallback))]
[JsonSerializable(typeof(DirectChannelBody))]
[JsonSerializable(typeof(IReadOnlyList<Command>))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(RateLimitBody))]
[JsonSerializable(typeof(CreatedBody))]
[JsonSerializable(typeof(NamedBody[]))]
[JsonSerializable(typeof(DiscordUser))]
[JsonSerializable(typeof(DiscordApplication))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(HelloData))]
[JsonSerializable(typeof(ReadyData))]
[JsonSerializable(typeof(MessageData))]
[JsonSerializable(typeof(InteractionData))]
[JsonSerializable(typeof(IdentifyPayload))]
[JsonSerializable(typeof(ResumePayload))]
internal sealed partial class DiscordJson : JsonSerializerContext;

internal sealed record AllowedMentions(string[] Parse);

internal sealed record AttachmentBody(string Id, string Filename, string? Description);

internal sealed record MessageBody
{
    public string? Content { get; init; }

    public IReadOnlyList<Embed>? Embeds { get; init; }

    public IReadOnlyList<Row>? Components { get; init; }

    public IReadOnlyList<AttachmentBody>? Attachments { get; init; }

    public AllowedMentions? AllowedMentions { get; init; }

    public int? Flags { get; init; }

    public string? Nonce { get; init; }

    public bool? EnforceNonce { get; init; }
}

internal sealed record MessageCallback(int Type, MessageBody? Data);

internal sealed record ModalCallback(int Type, ModalBody Data);

internal sealed record ModalBody(string CustomId, string Title, IReadOnlyList<LabelBody> Components);

internal sealed record LabelBody(int Type, string Label, string? Description, TextInputBody Component);

internal sealed record TextInputBody(
    int Type, string CustomId, int Style, bool Required, int? MinLength, int? MaxLength, string? Placeholder, string? Value);

internal sealed record DirectChannelBody(Snowflake RecipientId);

internal sealed record CreatedBody(Snowflake Id);

internal sealed record NamedBody(string Name);

internal sealed record ErrorBody(int Code, string? Message, JsonElement? Errors);

internal sealed record RateLimitBody(double? RetryAfter, bool Global);
