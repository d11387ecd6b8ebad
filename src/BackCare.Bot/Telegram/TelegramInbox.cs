using System.Globalization;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace BackCare.Bot.Telegram;

/// <summary>Reads an update as an inbound, or as nothing where it is not for the companion.</summary>
/// <remarks>
/// Edited messages are not asked for. By the time a person mends a typing error the talk has moved on, and the mended words would be read as the
/// answer to the next question, where a wrong number is worse than an unread one.
/// </remarks>
internal sealed class TelegramInbox(long botId, Func<Address, MemberId> memberOf)
{
    /// <summary>The kinds of update to ask for.</summary>
    public static readonly IReadOnlyList<UpdateType> Wanted = [UpdateType.Message, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    /// <summary>True where reading needs the bot's name, to tell a word to it from a word to another bot.</summary>
    public static bool NeedsName(Update update) => update.Message is { Chat.Type: not ChatType.Private } message && WordsOf(message).Contains('@');

    /// <param name="botName">The bot's username; may be empty where <see cref="NeedsName"/> is false.</param>
    public Inbound? Read(Update update, string botName) => update switch
    {
        { Message: { From: { IsBot: false } from, Chat.Type: ChatType.Private } message } => InPrivate(update.Id, from, message),
        { Message: { From: { IsBot: false } from, Chat.Type: ChatType.Group or ChatType.Supergroup } message } => InGroup(update.Id, from, message, botName),
        { CallbackQuery: { From: { IsBot: false } from, Data: { } data } press } => Pressed(update.Id, from, press, data),
        { MyChatMember: { Chat.Type: ChatType.Private, From: { IsBot: false } from, NewChatMember.Status: var status } } => LineChanged(update.Id, from, status),
        _ => null,
    };

    /// <summary>The file of an exported record that a person sent in private, by its name or type; null for all else.</summary>
    public static Document? FileIn(Update update) =>
        update.Message is { From.IsBot: false, Chat.Type: ChatType.Private, Document: { } document } && IsRecord(document) ? document : null;

    /// <summary>The inbound of that file, with its text as it was fetched.</summary>
    public Inbound ReadFile(Update update, string? text) => From(update.Id, update.Message!.From!, new InboundBody.File(text)) with { Id = $"telegram:{update.Id.ToString(CultureInfo.InvariantCulture)}:file" };

    // A sticker or a voice message without words comes in too, so that the member hears that only words are understood.
    private Inbound? InPrivate(int id, User from, Message message) =>
        message.IsServiceMessage || (message.Document is { } document && IsRecord(document) && WordsOf(message).Length == 0) ? null : From(id, from, new InboundBody.Text(GroupWords.WithoutCommandName(WordsOf(message))));

    private Inbound? InGroup(int id, User from, Message message, string botName)
    {
        if (ForUs(message, WordsOf(message), botName) is not { } words)
            return null;

        return From(id, from, new InboundBody.Text(words)) with { Community = ChatOf(message.Chat) };
    }

    private string? ForUs(Message message, string words, string botName)
    {
        if (GroupWords.IsCommand(words))
            return GroupWords.IsCommandFor(words, botName) ? GroupWords.WithoutCommandName(words) : null;

        var toUs = message.ReplyToMessage?.From?.Id == botId || GroupWords.Mentions(words, botName);
        return toUs && words != "" ? GroupWords.WithoutMention(words, botName) : null;
    }

    private Inbound Pressed(int id, User from, CallbackQuery press, string data)
    {
        // A message too old to be edited comes with the date zero.
        var card = press.Message is { } message && message.Date > DateTime.UnixEpoch ? message.Id.ToString(CultureInfo.InvariantCulture) : null;
        var community = press.Message?.Chat is { Type: not ChatType.Private } chat ? ChatOf(chat) : null;
        return From(id, from, new InboundBody.Press(data, card)) with { Community = community };
    }

    private Inbound? LineChanged(int id, User from, ChatMemberStatus status) => status switch
    {
        ChatMemberStatus.Kicked => From(id, from, new InboundBody.Unreachable()),
        ChatMemberStatus.Member => From(id, from, new InboundBody.Reachable()),
        _ => null,
    };

    private Inbound From(int id, User from, InboundBody body)
    {
        // A person's private chat has the id of the person, wherever they wrote.
        var address = new Address(Platform.Telegram, from.Id.ToString(CultureInfo.InvariantCulture));
        return new Inbound($"telegram:{id.ToString(CultureInfo.InvariantCulture)}", memberOf(address), address, body) { Language = from.LanguageCode };
    }

    private static bool IsRecord(Document document) =>
        document.MimeType is "application/json" || document.FileName?.EndsWith(".json", StringComparison.OrdinalIgnoreCase) is true;

    private static string WordsOf(Message message) => message.Text ?? message.Caption ?? "";

    private static string ChatOf(Chat chat) => chat.Id.ToString(CultureInfo.InvariantCulture);
}
