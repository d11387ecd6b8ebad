using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace BackCare.Discord.Rest;

/// <summary>Turns what a bot says into the bytes that Discord reads.</summary>
internal static class Bodies
{
    public const int Ephemeral = 1 << 6;

    private static readonly AllowedMentions NoMentions = new([]);

    /// <summary>A message of the bot's own, which Discord takes once for each nonce.</summary>
    public static RequestBody Create(OutgoingMessage message, string nonce) =>
        WithFiles(Message(message) with { Nonce = nonce, EnforceNonce = true }, DiscordJson.Default.MessageBody, message.Files);

    /// <summary>A message by an interaction's token.</summary>
    public static RequestBody FollowUp(OutgoingMessage message, bool ephemeral) =>
        WithFiles(Message(message) with { Flags = FlagsFor(ephemeral) }, DiscordJson.Default.MessageBody, message.Files);

    /// <summary>All that a message says from now on; what is not said is taken away.</summary>
    public static RequestBody Edit(OutgoingMessage message) =>
        WithFiles(Whole(message), DiscordJson.Default.MessageBody, message.Files);

    public static RequestBody Callback(int type, OutgoingMessage message, bool ephemeral) =>
        WithFiles(
            new MessageCallback(type, type == 7 ? Whole(message) : Message(message) with { Flags = FlagsFor(ephemeral) }),
            DiscordJson.Default.MessageCallback,
            message.Files);

    public static RequestBody Defer(int type, bool ephemeral) =>
        Json(new MessageCallback(type, FlagsFor(ephemeral) is { } flags ? new MessageBody { Flags = flags } : null), DiscordJson.Default.MessageCallback);

    public static RequestBody Callback(Modal modal) =>
        Json(new ModalCallback(9, new ModalBody(modal.CustomId, modal.Title, [.. modal.Fields.Select(Label)])), DiscordJson.Default.ModalCallback);

    public static RequestBody DirectChannel(Snowflake person) => Json(new DirectChannelBody(person), DiscordJson.Default.DirectChannelBody);

    public static RequestBody Commands(IReadOnlyList<Command> commands) => Json(commands, DiscordJson.Default.IReadOnlyListCommand);

    private static int? FlagsFor(bool ephemeral) => ephemeral ? Ephemeral : null;

    private static MessageBody Message(OutgoingMessage message) => new()
    {
        Content = message.Content,
        Embeds = message.Embeds.Count > 0 ? message.Embeds : null,
        Components = message.Rows.Count > 0 ? message.Rows : null,
        Attachments = message.Files.Count > 0 ? Attachments(message.Files) : null,
        AllowedMentions = NoMentions,
    };

    private static MessageBody Whole(OutgoingMessage message) => new()
    {
        Content = message.Content ?? "",
        Embeds = message.Embeds,
        Components = message.Rows,
        Attachments = Attachments(message.Files),
        AllowedMentions = NoMentions,
    };

    private static IReadOnlyList<AttachmentBody> Attachments(IReadOnlyList<FileUpload> files) =>
        [.. files.Select((file, n) => new AttachmentBody(n.ToString(CultureInfo.InvariantCulture), file.Name, file.Description))];

    private static LabelBody Label(ModalField field) => new(18, field.Label, field.Description, new TextInputBody(
        4, field.CustomId, field.Long ? 2 : 1, field.Required, field.MinLength, field.MaxLength, field.Placeholder, field.Value));

    private static RequestBody WithFiles<T>(T body, JsonTypeInfo<T> type, IReadOnlyList<FileUpload> files)
    {
        var json = Json(body, type);
        return files.Count == 0 ? json : MultipartBody.Of(json.Bytes, files);
    }

    private static RequestBody Json<T>(T body, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(body, type), "application/json");
}
