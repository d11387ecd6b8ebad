using System.Globalization;
using BackCare.Core.Messages;
using Telegram.Bot.Types.ReplyMarkups;

namespace BackCare.Bot.Telegram;

/// <summary>One call's worth of a reply. The set is closed.</summary>
/// <param name="Keyboard">The buttons under it, or null.</param>
internal abstract record TelegramPart(InlineKeyboardMarkup? Keyboard)
{
    /// <summary>A text; <paramref name="Replaces"/> is the message it takes the place of, or null.</summary>
    public sealed record Text(Page Page, int? Replaces, InlineKeyboardMarkup? Keyboard) : TelegramPart(Keyboard);

    /// <summary>A file, with words under it.</summary>
    public sealed record File(Attachment Attachment, Page? Caption, InlineKeyboardMarkup? Keyboard) : TelegramPart(Keyboard);
}

/// <summary>Renders a reply as Telegram shows it: a bold heading, the body as it is, a footer in italics, buttons under the last part.</summary>
internal static class TelegramMarkup
{
    /// <summary>Longest text of a message, in UTF-16 units after entities (Bot API, sendMessage).</summary>
    public const int LongestText = 4096;

    /// <summary>Longest words under a file (Bot API, sendPhoto).</summary>
    public const int LongestCaption = 1024;


    public static bool NeedsName(Reply reply) => reply.Buttons.Any(row => row.Any(button => button.DeepLink is not null));

    /// <param name="botName">The bot's username; may be empty where <see cref="NeedsName"/> is false.</param>
    public static IReadOnlyList<TelegramPart> Parts(Reply reply, string botName)
    {
        var text = new StyledText().Paragraph(reply.Heading, "b").Paragraph(reply.Text).Paragraph(reply.Footer, "i");
        var keyboard = Keyboard(reply.Buttons, botName);
        if (reply.Files is [var only] && text.Pages(LongestCaption) is { Count: <= 1 } caption)
            return [new TelegramPart.File(only, caption is [var words] ? words : AltOf(only), keyboard)];

        TelegramPart[] parts =
        [
            .. text.Pages(LongestText).Select((page, i) => new TelegramPart.Text(page, i == 0 ? CardOf(reply) : null, null)),
            .. reply.Files.Select(file => new TelegramPart.File(file, AltOf(file), null)),
        ];
        return parts is [.., var last] ? [.. parts[..^1], last with { Keyboard = keyboard }] : parts;
    }

    private static InlineKeyboardMarkup? Keyboard(IReadOnlyList<IReadOnlyList<Button>> rows, string botName)
    {
        var keyboard = rows
            .Select(row => row.Select(button => KeyOf(button, botName)).OfType<InlineKeyboardButton>().ToArray())
            .Where(row => row.Length > 0)
            .ToArray();
        return keyboard.Length == 0 ? null : new InlineKeyboardMarkup(keyboard);
    }

    private static InlineKeyboardButton? KeyOf(Button button, string botName) => button switch
    {
        { DeepLink: { } payload } => InlineKeyboardButton.WithUrl(button.Label, $"https://t.me/{botName}?start={payload}"),
        { Press: { } data } => InlineKeyboardButton.WithCallbackData(button.Label, data),
        _ => null,
    };

    // A text cannot become a file, so a reply with files is a new message.
    private static int? CardOf(Reply reply) =>
        reply.Files.Count == 0 && int.TryParse(reply.Replaces, NumberStyles.None, CultureInfo.InvariantCulture, out var card) ? card : null;

    private static Page? AltOf(Attachment file) => new StyledText().Paragraph(file.Alt).Pages(LongestCaption) is [var first, ..] ? first : null;
}
