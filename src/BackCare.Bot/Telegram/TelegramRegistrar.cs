using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace BackCare.Bot.Telegram;

/// <summary>Tells Telegram the bot's commands and descriptions, those that differ from what it has. Members can be answered without, so it never holds anything up.</summary>
internal sealed class TelegramRegistrar(ITelegramBotClient bot, TelegramProfile profile, TimeProvider time, ILogger<TelegramRegistrar> log)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var set in profile.Commands)
            await TryAsync(() => RegisterAsync(set, cancel), $"commands ({set.Place}, {set.Language ?? "any language"})", cancel).ConfigureAwait(false);

        foreach (var text in profile.Descriptions)
            await TryAsync(() => RegisterAsync(text, cancel), $"description ({text.Language ?? "any language"})", cancel).ConfigureAwait(false);
    }

    private async Task RegisterAsync(BotCommandSet set, CancellationToken cancel)
    {
        BotCommandScope scope = set.Place == BotCommandPlace.Groups ? BotCommandScope.AllGroupChats() : BotCommandScope.AllPrivateChats();
        var has = await bot.GetMyCommands(scope, set.Language, cancel).ConfigureAwait(false);
        if (has.Select(command => new BotCommandLine(command.Command, command.Description)).SequenceEqual(set.Commands))
            return;

        var commands = set.Commands.Select(command => new BotCommand(command.Name, command.Description));
        await bot.SetMyCommands(commands, scope, set.Language, cancel).ConfigureAwait(false);
    }

    private async Task RegisterAsync(BotDescription text, CancellationToken cancel)
    {
        if ((await bot.GetMyDescription(text.Language, cancel).ConfigureAwait(false)).Description != text.Long)
            await bot.SetMyDescription(text.Long, text.Language, cancel).ConfigureAwait(false);

        if ((await bot.GetMyShortDescription(text.Language, cancel).ConfigureAwait(false)).ShortDescription != text.Short)
            await bot.SetMyShortDescription(text.Short, text.Language, cancel).ConfigureAwait(false);
    }

    private async Task TryAsync(Func<Task> register, string what, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await register().ConfigureAwait(false);
                return;
            }
            catch (RequestException e) when (MayPass(e) && PollingPause.After(e, attempt) is PollingPause.Wait pause)
            {
                await Task.Delay(pause.For, time, cancel).ConfigureAwait(false);
            }
            catch (RequestException e)
            {
                log.LogWarning("Telegram did not take the bot's {What}: {Reason}", what, e.Message);
                return;
            }
        }
    }

    private static bool MayPass(RequestException e) => e is TelegramLineException or ApiRequestException { ErrorCode: 429 or >= 500 };
}
