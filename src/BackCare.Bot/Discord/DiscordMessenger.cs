using System.Collections.Concurrent;
using System.Globalization;
using BackCare.Bot.Outbox;
using BackCare.Core.Content;
using BackCare.Core.Messages;
using BackCare.Discord;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Discord;

/// <summary>
/// Carries replies to Discord: as the answer to the interaction that caused them while that can be answered, otherwise as a direct message.
/// What arrived of a reply is not sent again when the row comes back.
/// </summary>
internal sealed class DiscordMessenger(IDiscordLine line, OpenInteractions interactions, DirectChannels chats, DiscordWords words, ILogger<DiscordMessenger> log) : IMessenger
{
    private readonly ConcurrentDictionary<long, int> _arrived = new();

    /// <summary>How the newest message with frames of a person is changed; a restart ends frames, so memory is enough.</summary>
    private readonly ConcurrentDictionary<Snowflake, Change> _changing = new();

    /// <summary>Puts a text in place of one certain message.</summary>
    private delegate Task Change(OutgoingMessage text, CancellationToken cancel);

    public Platform Platform => Platform.Discord;

    public async Task<Delivery> SendAsync(OutboxRow row, CancellationToken cancel)
    {
        if (!Snowflake.TryParse(row.To.Chat, out var person))
            return new Delivery.Refused("the address is not a Discord user");

        if (row.IsFrame)
            return await ChangeAsync(row, person, cancel).ConfigureAwait(false);

        var cause = interactions.CauseOf(row);
        if (cause is not null && IsNeutral(row.Reply))
            // Whoever asked here has seen the answer here, and nobody else has seen anything.
            return new Delivery.Delivered();

        var parts = PartsOf(row.Reply, person, cause);
        return parts.Count == 0 ? new Delivery.Refused("the reply is empty") : await SendAsync(new Route(row, person, cause), parts, cancel).ConfigureAwait(false);
    }

    private async Task<Delivery> SendAsync(Route to, IReadOnlyList<OutgoingMessage> parts, CancellationToken cancel)
    {
        _arrived.TryRemove(to.Row.Id, out var next);
        try
        {
            Change? change = null;
            for (; next < parts.Count; next++)
                change = await SendAsync(to, parts[next], next, cancel).ConfigureAwait(false);

            await TellAsync(to, words.SentPrivately, cancel).ConfigureAwait(false);
            return new Delivery.Delivered(parts.Count == 1 ? Remember(to, change) : null);
        }
        catch (DiscordException e)
        {
            if (next > 0)
                _arrived[to.Row.Id] = next;

            return await VerdictAsync(to, e, cancel).ConfigureAwait(false);
        }
    }

    private async Task<Delivery> VerdictAsync(Route to, DiscordException failure, CancellationToken cancel)
    {
        var verdict = SendVerdict.Of(failure, toCommunity: to.Row.Reply.Community is not null);
        if (verdict is Delivery.Unreachable)
        {
            chats.Shut(to.Person);
            await TellAsync(to, words.Closed, cancel).ConfigureAwait(false);
        }

        return verdict;
    }

    /// <summary>Keeps how a message with frames is changed, and names it for the outbox.</summary>
    private string? Remember(Route to, Change? change)
    {
        _changing.TryRemove(to.Person, out _);
        if (to.Row.Reply.Frames is null || change is null)
            return null;

        _changing[to.Person] = change;
        return to.Row.Id.ToString(CultureInfo.InvariantCulture);
    }

    private async Task<Delivery> ChangeAsync(OutboxRow row, Snowflake person, CancellationToken cancel)
    {
        if (!_changing.TryGetValue(person, out var change) || DiscordMarkup.Messages(row.Reply) is not [var text])
            return new Delivery.Refused("the message cannot be changed any more");

        try
        {
            await change(text, cancel).ConfigureAwait(false);
            return new Delivery.Delivered();
        }
        catch (DiscordException e)
        {
            return SendVerdict.Of(e, toCommunity: false);
        }
    }

    /// <summary>Sends one part, and says how it can be changed later; null where it cannot.</summary>
    private async Task<Change?> SendAsync(Route to, OutgoingMessage part, int nth, CancellationToken cancel)
    {
        if (to.Cause is { Over: false, InPrivate: false } cause)
        {
            var route = await line.AnswerAsync(cause.Interaction, part, HowOf(to.Row.Reply, cause.Interaction, nth), cancel).ConfigureAwait(false);
            cause.SayOnce();
            cause.Over = route is AnswerRoute.PlainMessage;
            return route is AnswerRoute.FirstAnswer or AnswerRoute.Original ? (text, stop) => line.EditAnswerAsync(cause.Interaction, text, stop) : null;
        }

        var nonce = NonceOf(to.Row, nth);
        if (to.Cause is null && Snowflake.TryParse(to.Row.Reply.Community, out var channel))
        {
            await line.SendAsync(channel, part, nonce, cancel).ConfigureAwait(false);
            return null;
        }

        var (place, message) = await chats.SendAsync(to.Person, part, nonce, cancel).ConfigureAwait(false);
        return (text, stop) => line.EditAsync(place, message, text, stop);
    }

    /// <summary>Tells the place of an interaction, once, what became of an answer that belongs to the private chat.</summary>
    private async Task TellAsync(Route to, Reply news, CancellationToken cancel)
    {
        if (to.Cause is not { InPrivate: true, Interaction.InDirectMessages: false } cause || !cause.SayOnce())
            return;

        try
        {
            await line.AnswerAsync(cause.Interaction, DiscordMarkup.Messages(news)[0], AnswerAs.Ephemeral, cancel).ConfigureAwait(false);
        }
        catch (DiscordException e)
        {
            log.LogDebug("An interaction was not told where its answer went: {Reason}", e.Message);
        }
    }

    private IReadOnlyList<OutgoingMessage> PartsOf(Reply reply, Snowflake person, OpenInteraction? cause)
    {
        if (reply.Community is not null && chats.IsShut(person))
            return DiscordMarkup.Messages(words.Closed);

        var typesElsewhere = cause is { Interaction.InDirectMessages: false, InPrivate: false } && reply.Community is null;
        return DiscordMarkup.Messages(reply, typesElsewhere ? words.Write : null);
    }

    /// <summary>Only a message that nobody else sees is changed into an answer.</summary>
    private static AnswerAs HowOf(Reply reply, Interaction interaction, int nth)
    {
        var seenByOne = interaction.InDirectMessages || interaction.SourceIsEphemeral;
        if (nth == 0 && seenByOne && reply.Replaces == interaction.Id.ToString())
            return AnswerAs.Update;

        return interaction.InDirectMessages ? AnswerAs.Message : AnswerAs.Ephemeral;
    }

    private static bool IsNeutral(Reply reply) => reply is { Community: not null, Content: [ContentIds.SentPrivately] };

    /// <summary>Names a part of a row for good; with the time, so that a new store's row 1 is not taken for the old one's.</summary>
    private static string NonceOf(OutboxRow row, int nth) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Id}.{row.QueuedAt.ToUnixTimeMilliseconds():x}.{nth}");

    private readonly record struct Route(OutboxRow Row, Snowflake Person, OpenInteraction? Cause);
}
