using System.Globalization;
using System.Text.Json;
using BackCare.Discord.Rest;

namespace BackCare.Discord.Gateway;

/// <summary>Turns the data of a dispatch into an event, or into null where it concerns nobody who could be answered.</summary>
internal static class EventReading
{
    public static SessionState Session(ReadOnlySpan<byte> ready, long sequence)
    {
        var data = Parse(ready, DiscordJson.Default.ReadyData);
        return new SessionState(data.SessionId, sequence, data.ResumeGatewayUrl, data.Application.Id, data.User.Id);
    }

    public static DiscordEvent? Message(ReadOnlySpan<byte> json, SessionState after)
    {
        var message = Parse(json, DiscordJson.Default.MessageData);
        // Bots that answer bots never stop.
        if (message.Author.Bot == true || message.Author.Id == after.UserId || message.WebhookId is not null)
            return null;

        var (author, text) = (message.Author.AsPerson(), message.Content ?? "");
        if (message.GuildId is not { } guild)
            return new DirectMessage(after, message.Id, message.ChannelId, author, text) { Files = FilesOf(message) };

        return message.Mentions?.Any(person => person.Id == after.UserId) == true
            ? new Mentioned(after, message.Id, message.ChannelId, guild, author, text)
            : null;
    }

    public static Interacted? Interaction(ReadOnlySpan<byte> json, SessionState after, DateTimeOffset received)
    {
        var data = Parse(json, DiscordJson.Default.InteractionData);
        if ((data.User ?? data.Member?.User) is not { } user || data.ChannelId is not { } channel || data.Data is not { } pressed)
            return null;

        var interaction = new Interaction(
            (InteractionKind)data.Type,
            data.Id,
            data.ApplicationId,
            data.Token,
            channel,
            data.GuildId,
            InDirectMessages: data.Context is { } context ? context == (int)CommandContext.BotDirectMessage : data.GuildId is null,
            user.AsPerson(),
            data.Locale,
            data.Message?.Id,
            SourceIsEphemeral: ((data.Message?.Flags ?? 0) & Bodies.Ephemeral) != 0,
            received);

        return interaction.Kind switch
        {
            InteractionKind.Command when pressed.Name is { } name => Command(after, interaction, name, pressed.Options),
            InteractionKind.Component when pressed is { CustomId: { } id, ComponentType: 2 } => new ButtonPressed(after, interaction, id),
            InteractionKind.Component when pressed.CustomId is { } id => new SelectPicked(after, interaction, id, pressed.Values ?? []),
            InteractionKind.Modal when pressed.CustomId is { } id => new ModalSubmitted(after, interaction, id, Fields(pressed.Components)),
            _ => null,
        };
    }

    private static FileLink[] FilesOf(MessageData message) =>
        [.. (message.Attachments ?? []).Where(file => file.Url is not null).Select(file => new FileLink(file.Filename ?? "", file.Url!, file.Size))];

    private static SlashCommand Command(SessionState after, Interaction interaction, string name, IReadOnlyList<OptionData>? options)
    {
        // 1 is a subcommand, 2 a group of them: further words of the name.
        while (options is [{ Type: 1 or 2 } word, ..])
            (name, options) = ($"{name} {word.Name}", word.Options);

        var values = new Dictionary<string, string>();
        foreach (var option in options ?? [])
            if (option.Value is { } value)
                values[option.Name] = TextOf(value);
        return new SlashCommand(after, interaction, name, values);
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };

    private static Dictionary<string, string> Fields(IReadOnlyList<FieldData>? fields)
    {
        var values = new Dictionary<string, string>();
        Collect(fields, values);
        return values;
    }

    private static void Collect(IReadOnlyList<FieldData>? fields, Dictionary<string, string> values)
    {
        foreach (var field in fields ?? [])
        {
            if (field is { CustomId: { } id, Value: { } value })
                values[id] = value;
            if (field.Component is { } labelled)
                Collect([labelled], values);
            Collect(field.Components, values);
        }
    }

    private static T Parse<T>(ReadOnlySpan<byte> json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(json, type) ?? throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"{typeof(T).Name} is null."));
}
