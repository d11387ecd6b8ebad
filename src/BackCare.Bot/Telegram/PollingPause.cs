using BackCare.Bot.Storage;
using Telegram.Bot.Exceptions;

namespace BackCare.Bot.Telegram;

/// <summary>What to do after a poll that failed: how long to wait, and the sentence for the operator. The set is closed.</summary>
internal abstract record PollingPause(string Sentence)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Poll again after <paramref name="For"/>.</summary>
    public sealed record Wait(TimeSpan For, string Sentence) : PollingPause(Sentence);

    /// <summary>Trying again cannot help.</summary>
    public sealed record Stop(string Sentence) : PollingPause(Sentence);

    /// <summary>Decides from the failure and from how many came in a row, this one included.</summary>
    public static PollingPause After(Exception failure, int inARow) => failure switch
    {
        ApiRequestException { ErrorCode: 401 } => new Stop(TokenRefused),
        ApiRequestException { ErrorCode: 404 } => new Wait(Longest, "Telegram's server does not know this bot: check Telegram:Token and Telegram:ApiBaseUrl."),
        ApiRequestException { ErrorCode: 409 } e when Mentions(e, "webhook") => new Wait(Longest,
            "A webhook is set for this bot, so updates go there and not here. Remove it with deleteWebhook; waiting until then."),
        ApiRequestException { ErrorCode: 409 } => new Wait(TimeSpan.FromSeconds(5),
            "Another program is polling with this token. Only one may run; waiting until it has gone."),
        ApiRequestException { ErrorCode: 429, Parameters.RetryAfter: { } seconds } => new Wait(TimeSpan.FromSeconds(seconds), $"Telegram asks to wait {seconds} s before the next poll."),
        ApiRequestException { ErrorCode: >= 500 } e => new Wait(Growing(inARow), $"Telegram has a fault of its own ({e.ErrorCode}); trying again."),
        ApiRequestException e => new Wait(Growing(inARow), $"Telegram refused a poll ({e.ErrorCode}: {e.Message}); trying again."),
        TelegramLineException e => new Wait(Growing(inARow), $"Telegram cannot be reached: {e.Message}; trying again."),
        StoreException e => new Wait(Growing(inARow), $"{e.Message} Telegram keeps the updates meanwhile; trying again."),
        _ => new Wait(Growing(inARow), $"A batch of updates could not be taken in ({failure.GetType().Name}); Telegram keeps it, trying again."),
    };

    public const string TokenRefused = "Telegram refuses the token: it was revoked or mistyped. Put the bot's token from @BotFather in Telegram:Token and start again.";

    private static bool Mentions(ApiRequestException e, string word) => e.Message.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static TimeSpan Growing(int inARow) => TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(inARow - 1, 10))));
}
