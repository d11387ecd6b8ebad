using System.Globalization;
using BackCare.Bot.Outbox;
using BackCare.Core.Messages;
using Telegram.Bot.Exceptions;

namespace BackCare.Bot.Telegram;

/// <summary>What a failed send means for the row, from the error's code and the stable parts of its text (Bot API server, <c>Client.cpp</c>).</summary>
internal static class SendVerdict
{
    private static readonly TimeSpan WithoutAdvice = TimeSpan.FromSeconds(5);

    /// <param name="toCommunity">True where the row goes to a group.</param>
    public static Delivery Of(RequestException failure, bool toCommunity) => failure switch
    {
        TelegramLineException { MayHaveArrived: true } e => new Delivery.Uncertain(e.Message),
        TelegramLineException e => new Delivery.Failed(e.Message),
        ApiRequestException { ErrorCode: 429 } e => new Delivery.Wait(
            e.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : WithoutAdvice,
            // A group takes 20 messages a minute, so there the limit is the group's; otherwise Telegram does not say whose it is.
            WholeLane: !toCommunity),
        ApiRequestException { ErrorCode: >= 500 } e => new Delivery.Failed($"the server's own fault ({e.ErrorCode})"),
        ApiRequestException { ErrorCode: 401 or 404 } => new Delivery.Failed("the token is not accepted"),
        ApiRequestException { Parameters.MigrateToChatId: { } chat } =>
            new Delivery.Moved(new Address(Platform.Telegram, chat.ToString(CultureInfo.InvariantCulture))),
        ApiRequestException { ErrorCode: 403 } e => Closed(e, toCommunity),
        ApiRequestException e when Says(e, "chat not found") || Says(e, "PEER_ID_INVALID") => Closed(e, toCommunity),
        ApiRequestException e => new Delivery.Refused($"{e.ErrorCode}: {e.Message}"),
        _ => new Delivery.Uncertain("an answer that cannot be read"),
    };

    /// <summary>The edit would change nothing: what the member sees is already right.</summary>
    public static bool IsUnchanged(ApiRequestException e) => Says(e, "message is not modified");

    /// <summary>The message to replace is gone, too old or not a text.</summary>
    public static bool IsNotEditable(ApiRequestException e) =>
        Says(e, "message to edit not found") || Says(e, "message can't be edited") || Says(e, "no text in the message to edit") || Says(e, "MESSAGE_ID_INVALID");

    /// <summary>Telegram cannot read our markup.</summary>
    public static bool IsMarkup(ApiRequestException e) => Says(e, "can't parse entities");

    /// <summary>Telegram cannot show the picture, but may still carry it as a file.</summary>
    public static bool IsPicture(ApiRequestException e) => Says(e, "PHOTO_") || Says(e, "IMAGE_PROCESS_FAILED");

    // A group that is closed to the bot says nothing about the member.
    private static Delivery Closed(ApiRequestException e, bool toCommunity) =>
        toCommunity ? new Delivery.Refused(e.Message) : new Delivery.Unreachable(e.Message);

    private static bool Says(ApiRequestException e, string words) => e.Message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
