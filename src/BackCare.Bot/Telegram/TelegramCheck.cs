using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace BackCare.Bot.Telegram;

/// <summary>Looks whether Telegram would let the bot work, and says what it saw. It changes nothing.</summary>
public static class TelegramCheck
{
    /// <summary>The program's exit status: 0 when the bot can work, 1 when something stands in its way.</summary>
    public static async Task<int> RunAsync(TelegramOptions options, TextWriter output, CancellationToken cancel)
    {
        using var line = new TelegramLine(options, TimeProvider.System);
        try
        {
            return await LookAsync(line, output, cancel).ConfigureAwait(false);
        }
        catch (RequestException e)
        {
            await output.WriteLineAsync(SentenceFor(e)).ConfigureAwait(false);
            return 1;
        }
    }

    private static async Task<int> LookAsync(TelegramLine line, TextWriter output, CancellationToken cancel)
    {
        var me = await line.GetMe(cancel).ConfigureAwait(false);
        await output.WriteLineAsync($"The token is that of @{me.Username}.").ConfigureAwait(false);
        await output.WriteLineAsync(GroupsSentence(me.CanJoinGroups, me.CanReadAllGroupMessages)).ConfigureAwait(false);

        var webhook = await line.GetWebhookInfo(cancel).ConfigureAwait(false);
        if (string.IsNullOrEmpty(webhook.Url))
        {
            await output.WriteLineAsync($"No webhook is set, as it should be. Updates waiting: {webhook.PendingUpdateCount}.").ConfigureAwait(false);
            return 0;
        }

        // Its address may hold a secret, so it is not shown.
        await output.WriteLineAsync("A webhook is set, so updates go there and this program would get none. Remove it with deleteWebhook.").ConfigureAwait(false);
        return 1;
    }

    private static string GroupsSentence(bool canJoin, bool readsAll) => (canJoin, readsAll) switch
    {
        (false, _) => "It cannot be added to groups; private chats work. @BotFather's /setjoingroups changes that.",
        (true, false) => "It can be added to groups, and there it sees only what is meant for it, as it should be.",
        (true, true) => "In groups it is shown every message, which it does not need: turn privacy mode on with @BotFather's /setprivacy.",
    };

    private static string SentenceFor(RequestException e) => e switch
    {
        ApiRequestException { ErrorCode: 401 or 404 } => PollingPause.TokenRefused,
        ApiRequestException refused => $"Telegram refused: {refused.Message}.",
        _ => $"Telegram cannot be reached: {e.Message}.",
    };
}
