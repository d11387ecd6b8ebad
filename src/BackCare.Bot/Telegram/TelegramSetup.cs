using BackCare.Bot.Control;
using BackCare.Bot.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Telegram.Bot;

namespace BackCare.Bot.Telegram;

/// <summary>Puts the Telegram side together.</summary>
public static class TelegramSetup
{
    /// <summary>Adds the messenger and the polling; <see cref="TelegramIntake"/> and <see cref="TimeProvider"/> come from the caller.</summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, TelegramOptions options, Func<IServiceProvider, TelegramProfile> profile) => services
        .AddSingleton(profile)
        .AddSingleton(provider => new TelegramLine(options, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<ITelegramBotClient>(provider => provider.GetRequiredService<TelegramLine>())
        .AddSingleton(provider => new TelegramInbox(options.BotId, provider.GetRequiredService<TelegramIntake>().MemberOf))
        .AddSingleton<TelegramIdentity>()
        .AddSingleton<TelegramRegistrar>()
        .AddSingleton<TelegramCalls>()
        .AddSingleton<TelegramFiles>()
        .AddSingleton<TokenRefusal>()
        .AddSingleton<CallbackAnswers>()
        .AddSingleton<TelegramPolling>()
        .AddSingleton<IPulse>(provider => provider.GetRequiredService<TelegramPolling>())
        .AddSingleton<TelegramMessenger>()
        .AddSingleton<IMessenger>(provider => provider.GetRequiredService<TelegramMessenger>())
        .AddHostedService<TelegramHost>();
}
