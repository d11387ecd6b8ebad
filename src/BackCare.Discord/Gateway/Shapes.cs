using System.Text.Json;

namespace BackCare.Discord.Gateway;

// The parts of the gateway's payloads that a bot that converses reads; all else is skipped over unread.

internal sealed record HelloData(double HeartbeatInterval);

internal sealed record ReadyData(string SessionId, string ResumeGatewayUrl, UserData User, ReadyApplication Application);

internal sealed record ReadyApplication(Snowflake Id);

internal sealed record UserData(Snowflake Id, string? Username, string? GlobalName, bool? Bot)
{
    public Person AsPerson() => new(Id, GlobalName ?? Username ?? "");
}

internal sealed record MessageData(
    Snowflake Id, Snowflake ChannelId, Snowflake? GuildId, Snowflake? WebhookId, UserData Author, string? Content, IReadOnlyList<UserData>? Mentions,
    IReadOnlyList<AttachmentData>? Attachments);

internal sealed record AttachmentData(string? Filename, string? Url, long Size);

internal sealed record InteractionData(
    Snowflake Id,
    Snowflake ApplicationId,
    int Type,
    string Token,
    Snowflake? ChannelId,
    Snowflake? GuildId,
    int? Context,
    UserData? User,
    MemberData? Member,
    string? Locale,
    SourceMessage? Message,
    PressedData? Data);

internal sealed record MemberData(UserData? User);

internal sealed record SourceMessage(Snowflake Id, int? Flags);

/// <summary>What was pressed, typed or sent off; which members are there depends on the kind.</summary>
internal sealed record PressedData(
    string? Name,
    int? Type,
    IReadOnlyList<OptionData>? Options,
    string? CustomId,
    int? ComponentType,
    IReadOnlyList<string>? Values,
    IReadOnlyList<FieldData>? Components);

internal sealed record OptionData(string Name, int Type, JsonElement? Value, IReadOnlyList<OptionData>? Options);

/// <summary>A field of a modal, or the label or row around it: a label has one component, a row several.</summary>
internal sealed record FieldData(string? CustomId, string? Value, FieldData? Component, IReadOnlyList<FieldData>? Components);

internal sealed record IdentifyPayload(int Op, IdentifyData D);

internal sealed record IdentifyData(string Token, int Intents, ClientProperties Properties, int[] Shard);

internal sealed record ClientProperties(string Os, string Browser, string Device);

internal sealed record ResumePayload(int Op, ResumeData D);

internal sealed record ResumeData(string Token, string SessionId, long Seq);
