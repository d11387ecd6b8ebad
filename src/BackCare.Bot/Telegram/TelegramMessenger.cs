using System.Collections.Concurrent;
using System.Globalization;
using BackCare.Bot.Outbox;
using BackCare.Core.Messages;
using Telegram.Bot.Exceptions;

namespace BackCare.Bot.Telegram;

/// <summary>Carries replies to Telegram, each in as many calls as it has parts. What arrived of a reply is not sent again when the row comes back.</summary>
internal sealed class TelegramMessenger(TelegramCalls calls, TelegramIdentity identity, TokenRefusal refusal) : IMessenger
{
    private readonly ConcurrentDictionary<long, int> _arrived = new();

    public Platform Platform => Platform.Telegram;

    public async Task<Delivery> SendAsync(OutboxRow row, CancellationToken cancel)
    {
        var name = TelegramMarkup.NeedsName(row.Reply) ? await identity.NameAsync(cancel).ConfigureAwait(false) : "";
        var parts = TelegramMarkup.Parts(row.Reply, name);
        if (parts.Count == 0)
            return new Delivery.Refused("the reply is empty");

        if (!long.TryParse(row.Reply.Community ?? row.To.Chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat))
            return new Delivery.Refused("the address is not a Telegram chat");

        var delivery = await SendAsync(row, chat, parts, cancel).ConfigureAwait(false);
        // A group's new id is the same group; the member's own address has not moved.
        return delivery is Delivery.Moved { To.Chat: var moved } && row.Reply.Community is not null
            ? await SendAsync(row, long.Parse(moved, CultureInfo.InvariantCulture), parts, cancel).ConfigureAwait(false)
            : delivery;
    }

    private async Task<Delivery> SendAsync(OutboxRow row, long chat, IReadOnlyList<TelegramPart> parts, CancellationToken cancel)
    {
        _arrived.TryRemove(row.Id, out var next);
        try
        {
            if (row.IsFrame)
                return await ChangeAsync(chat, parts[0], cancel).ConfigureAwait(false);
            if (row.Reply.Frames is not null && parts is [TelegramPart.Text only])
                return new Delivery.Delivered((await calls.SendCardAsync(chat, only, cancel).ConfigureAwait(false)).ToString(CultureInfo.InvariantCulture));

            for (; next < parts.Count; next++)
                await calls.SendAsync(chat, parts[next], cancel).ConfigureAwait(false);

            return new Delivery.Delivered();
        }
        catch (RequestException e)
        {
            if (e is ApiRequestException { ErrorCode: 401 })
                refusal.Tell();

            if (next > 0)
                _arrived[row.Id] = next;

            return SendVerdict.Of(e, row.Reply.Community is not null);
        }
    }

    /// <summary>A frame never becomes a message of its own, were the one that it belongs to deleted.</summary>
    private async Task<Delivery> ChangeAsync(long chat, TelegramPart part, CancellationToken cancel) =>
        part is TelegramPart.Text { Replaces: { } card } text && await calls.TryEditAsync(chat, card, text, cancel).ConfigureAwait(false)
            ? new Delivery.Delivered()
            : new Delivery.Refused("the message cannot be changed any more");
}
