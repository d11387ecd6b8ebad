using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BackCare.Discord.Tests.StandIn;

/// <summary>Rules of Discord's documentation that its OpenAPI document does not state (documentation of August 2026).</summary>
public static partial class HouseRules
{
    private const int Ephemeral = 1 << 6;
    private const int ComponentsV2 = 1 << 15;

    private static readonly HashSet<string> Locales =
    [
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi",
        "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    ];

    /// <summary>What is wrong with a message that is created.</summary>
    /// <param name="byInteraction">By an interaction's token, which alone can make it ephemeral.</param>
    public static IEnumerable<string> OfNewMessage(JsonObject message, int files, bool byInteraction)
    {
        var flags = (int?)message["flags"] ?? 0;
        var empty = Text(message["content"]).Length == 0
            && new[] { "embeds", "components", "sticker_ids" }.All(list => (message[list] as JsonArray)?.Count is null or 0)
            && files == 0 && message["poll"] is null;
        if (empty)
            yield return "a message must hold something";
        if (!byInteraction && (flags & Ephemeral) != 0)
            yield return "only an interaction's answer can be ephemeral";
        foreach (var fault in OfAnyMessage(message, files))
            yield return fault;
    }

    /// <summary>What is wrong with a message, new or edited.</summary>
    public static IEnumerable<string> OfAnyMessage(JsonObject message, int files)
    {
        var content = Text(message["content"]);
        var v2 = (((int?)message["flags"] ?? 0) & ComponentsV2) != 0;
        if (content.Length > 2000)
            yield return "content has at most 2000 characters";
        if (v2 && (content.Length > 0 || (message["embeds"] as JsonArray)?.Count > 0))
            yield return "components of the second version go with no content and no embeds";
        if (EmbedLength(message) > 6000)
            yield return "all embeds together have at most 6000 characters";
        foreach (var fault in OfComponents(message["components"] as JsonArray ?? [], v2))
            yield return fault;
        foreach (var fault in OfAttachments(message["attachments"] as JsonArray ?? [], files))
            yield return fault;
    }

    /// <summary>What is wrong with a set of commands.</summary>
    public static IEnumerable<string> OfCommands(JsonArray commands) => commands.SelectMany(command => OfCommand(command!.AsObject(), needsDescription: true));

    private static IEnumerable<string> OfCommand(JsonObject command, bool needsDescription)
    {
        foreach (var name in Names(command))
            if (!CommandName().IsMatch(name) || name.Any(char.IsUpper))
                yield return $"'{name}' is no command name";
        foreach (var list in new[] { "name_localizations", "description_localizations" })
            foreach (var (locale, _) in command[list] as JsonObject ?? [])
                if (!Locales.Contains(locale))
                    yield return $"'{locale}' is no locale of Discord's";
        if (needsDescription && Text(command["description"]).Length is 0 or > 100)
            yield return "a description has 1 to 100 characters";

        var optionalSeen = false;
        foreach (var option in (command["options"] as JsonArray ?? []).Select(option => option!.AsObject()))
        {
            var required = (bool?)option["required"] == true;
            if (required && optionalSeen)
                yield return "required options come first";
            optionalSeen |= !required;
            foreach (var fault in OfCommand(option, needsDescription: true))
                yield return fault;
        }
    }

    private static IEnumerable<string> Names(JsonObject command) =>
        (command["name_localizations"] as JsonObject ?? []).Select(each => Text(each.Value)).Append(Text(command["name"]));

    private static IEnumerable<string> OfComponents(JsonArray rows, bool v2)
    {
        if (!v2 && rows.Count > 5)
            yield return "a message has at most 5 rows";

        var ids = new HashSet<string>();
        foreach (var row in rows.OfType<JsonObject>())
        {
            var items = (row["components"] as JsonArray ?? []).OfType<JsonObject>().ToList();
            if (items.Any(item => (int?)item["type"] == 2) && items.Any(item => (int?)item["type"] != 2))
                yield return "a row holds buttons or one select, not both";
            foreach (var item in items)
            {
                if (Text(item["custom_id"]) is { Length: > 0 } id && !ids.Add(id))
                    yield return $"custom_id '{id}' is there twice";
                if ((int?)item["type"] == 2)
                    foreach (var fault in OfButton(item))
                        yield return fault;
            }
        }
    }

    private static IEnumerable<string> OfButton(JsonObject button)
    {
        var link = (int?)button["style"] == 5;
        if (link != button["url"] is not null)
            yield return "a link button, and no other, has a url";
        if (!link && button["custom_id"] is null)
            yield return "a button has a custom_id";
        if (button["label"] is null && button["emoji"] is null)
            yield return "a button shows a label or an emoji";
    }

    private static IEnumerable<string> OfAttachments(JsonArray attachments, int files)
    {
        var ids = attachments.Select(each => Text(each!["id"])).ToList();
        if (files > 0 && ids.Count > 0 && Enumerable.Range(0, files).Any(n => !ids.Contains($"{n}")))
            yield return "every files[n] has an attachment with id n";
    }

    private static int EmbedLength(JsonObject message) => (message["embeds"] as JsonArray ?? []).Sum(embed =>
        Text(embed!["title"]).Length + Text(embed["description"]).Length + Text(embed["footer"]?["text"]).Length + Text(embed["author"]?["name"]).Length
        + (embed["fields"] as JsonArray ?? []).Sum(field => Text(field!["name"]).Length + Text(field["value"]).Length));

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    [GeneratedRegex(@"^[-_'\p{L}\p{N}]{1,32}$")]
    private static partial Regex CommandName();
}
