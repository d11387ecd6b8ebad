using BackCare.Bot.Hosting;
using BackCare.Bot.Telegram;

namespace BackCare.Bot.Commands;

/// <summary><c>telegram check</c>: looks whether Telegram would let the bot work, says what it saw, and changes nothing.</summary>
internal static class TelegramCommand
{
    public static Task<int> CheckAsync(BotSettings settings, TextWriter output, CancellationToken cancel) =>
        TelegramOptions.From(settings.Configuration) is { } options
            ? TelegramCheck.RunAsync(options, output, cancel)
            : throw new SettingsException("Telegram:Token is not set. Put Telegram__Token=... into .env; README.md says how to get one.");
}
