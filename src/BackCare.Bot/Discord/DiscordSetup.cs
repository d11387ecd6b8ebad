using BackCare.Bot.Control;
using BackCare.Bot.Outbox;
using BackCare.Core.Content;
using BackCare.Discord;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Discord;

/// <summary>Puts the Discord side together.</summary>
public static class DiscordSetup
{
    /// <summary>Adds the messenger and the gateway; <see cref="DiscordIntake"/> and <see cref="TimeProvider"/> come from the caller.</summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordSettings settings, Func<IServiceProvider, Library> words) => services
        .AddSingleton(provider => new DiscordClient(
            OptionsFor(settings), provider.GetRequiredService<ILogger<DiscordClient>>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<IDiscordLine, DiscordLine>()
        .AddSingleton(provider => new DiscordWords(words(provider)))
        .AddSingleton(provider => DiscordCommands.From(words(provider)))
        .AddSingleton(provider => new DiscordInbox(provider.GetRequiredService<DiscordIntake>().MemberOf))
        .AddSingleton<OpenInteractions>()
        .AddSingleton<DirectChannels>()
        .AddSingleton<DiscordRegistrar>()
        .AddSingleton<DiscordReception>()
        .AddSingleton<IPulse, DiscordPulse>()
        .AddSingleton<IMessenger, DiscordMessenger>()
        .AddHostedService<DiscordHost>();

    internal static DiscordOptions OptionsFor(DiscordSettings settings, bool endSession = false)
    {
        var usual = new DiscordOptions { Token = settings.Token };
        return new DiscordOptions { Token = settings.Token, ApiBaseUrl = settings.ApiBaseUrl ?? usual.ApiBaseUrl, EndSessionWhenStopped = endSession };
    }
}
