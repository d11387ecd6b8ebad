using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace BackCare.Bot.Telegram;

/// <summary>The bot's own name, learnt once from <c>getMe</c> while everything that does not need it goes on.</summary>
internal sealed class TelegramIdentity(ITelegramBotClient bot, TimeProvider time, ILogger<TelegramIdentity> log)
{
    private readonly TaskCompletionSource<string> _name = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The username without @, as soon as it is known.</summary>
    public Task<string> NameAsync(CancellationToken cancel) => _name.Task.WaitAsync(cancel);

    /// <summary>Asks until there is an answer. A refused token ends it too: the poll says so.</summary>
    public async Task LearnAsync(CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                _name.TrySetResult((await bot.GetMe(cancel).ConfigureAwait(false)).Username ?? "");
                return;
            }
            catch (RequestException e) when (PollingPause.After(e, attempt) is PollingPause.Wait pause)
            {
                log.LogInformation("The bot's name is not known yet. {Sentence}", pause.Sentence);
                await Task.Delay(pause.For, time, cancel).ConfigureAwait(false);
            }
            catch (RequestException)
            {
                return;
            }
        }
    }
}
