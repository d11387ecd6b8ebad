using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BackCare.Bot.Tests.Telegram.StandIn;

/// <summary>The limits that the Bot API states in prose only, and Telegram's refusals for them.</summary>
internal static partial class BotApiLimits
{
    /// <summary>Why Telegram would refuse the call, or null where it would not.</summary>
    public static string? Refusal(string method, JsonObject body) => method switch
    {
        "sendMessage" or "editMessageText" => OfText(body, "text", 1, 4096, "message is too long") ?? OfKeyboard(body),
        "sendPhoto" or "sendDocument" => OfText(body, "caption", 0, 1024, "message caption is too long") ?? OfKeyboard(body),
        "answerCallbackQuery" => LengthOf(body, "text") > 200 ? "MESSAGE_TOO_LONG" : null,
        "setMyCommands" => OfCommands(body["commands"]!.AsArray()),
        "setMyDescription" => LengthOf(body, "description") > 512 ? "BOT_DESCRIPTION_TOO_LONG" : null,
        "setMyShortDescription" => LengthOf(body, "short_description") > 120 ? "BOT_SHORT_DESCRIPTION_TOO_LONG" : null,
        "getUpdates" => (int?)body["limit"] is < 1 or > 100 ? "limit" : null,
        _ => null,
    };

    private static string? OfText(JsonObject body, string field, int least, int most, string tooLong)
    {
        var text = (string?)body[field] ?? "";
        if (HtmlText.Read(text, (string?)body["parse_mode"]) is not { } plain)
            return "can't parse entities: Unsupported start tag or unclosed end tag";

        if (plain.Trim().Length < least)
            return "message text is empty";

        return plain.Length > most ? tooLong : LoneSurrogate().IsMatch(plain) ? "strings must be encoded in UTF-8" : null;
    }

    private static string? OfKeyboard(JsonObject body)
    {
        if (body["reply_markup"]?["inline_keyboard"] is not JsonArray rows)
            return null;

        var buttons = rows.SelectMany(row => row!.AsArray()).Select(button => button!.AsObject()).ToList();
        if (buttons.Count > 100)
            return "reply markup is too long";

        return buttons.Select(OfButton).FirstOrDefault(refusal => refusal is not null);
    }

    private static string? OfButton(JsonObject button)
    {
        if (string.IsNullOrWhiteSpace((string?)button["text"]))
            return "can't parse inline keyboard button: text is empty";

        if (button.Count(pair => pair.Key is not "text" and not "style" and not "icon_custom_emoji_id") != 1)
            return "can't parse inline keyboard button: exactly one action must be given";

        return (string?)button["callback_data"] is { } data && Encoding.UTF8.GetByteCount(data) is 0 or > 64 ? "BUTTON_DATA_INVALID" : null;
    }

    private static string? OfCommands(JsonArray commands) =>
        commands.Count > 100 ? "BOT_COMMANDS_TOO_MUCH"
        : commands.Any(command => !CommandName().IsMatch((string)command!["command"]!)) ? "BOT_COMMAND_INVALID"
        : commands.Any(command => ((string)command!["description"]!).Length is 0 or > 256) ? "BOT_COMMAND_DESCRIPTION_INVALID"
        : null;

    private static int LengthOf(JsonObject body, string field) => ((string?)body[field])?.Length ?? 0;

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex CommandName();

    [GeneratedRegex(@"[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex LoneSurrogate();
}
