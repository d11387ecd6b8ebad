using BackCare.Bot.Control;
using BackCare.Bot.Desk;
using BackCare.Bot.Discord;
using BackCare.Bot.Making;
using BackCare.Bot.Nudges;
using BackCare.Bot.Outbox;
using BackCare.Bot.Retention;
using BackCare.Bot.Storage;
using BackCare.Bot.Telegram;
using BackCare.Core;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Hosting;

/// <summary>Puts the running bot together: the companion, the desk with its store and outbox, and the platforms that are configured.</summary>
internal static class BotSetup
{
    public const string StoreFile = "backcare.db";

    public static IServiceCollection AddCompanion(this IServiceCollection services, BotSettings settings, Func<ContentSet> content) =>
        services
            .AddSingleton(_ => content())
            .AddSingleton<Companion>()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IStore>(_ => settings.NewStore())
            .AddSingleton(settings.Keys)
            .AddSingleton(settings.Outbox)
            .AddSingleton(provider => Makers.All(provider.GetRequiredService<ILogger<Workshop>>()))
            .AddSingleton<Ledger>()
            .AddSingleton<OutboxPump>()
            .AddSingleton(provider => new FrontDesk(
                provider.GetRequiredService<IStore>(),
                provider.GetRequiredService<Companion>().Decide,
                provider.GetRequiredService<ContentSet>().Words.Say(ContentIds.SafetyApology, 0),
                provider.GetRequiredService<OutboxPump>(),
                provider.GetRequiredService<Ledger>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<FrontDesk>>()))
            .AddSingleton<NudgeLoop>()
            .AddSingleton<Line>()
            .AddSingleton<OpenedStore>()
            .AddSingleton<Health>()
            .AddSingleton<ControlVerbs>()
            .AddSingleton(provider => new ControlSocket(
                ControlSocket.PathFor(settings.DataFolder),
                provider.GetRequiredService<ControlVerbs>(),
                provider.GetRequiredService<ILogger<ControlSocket>>()))
            .AddSingleton(settings.Retention)
            .AddHostedService<DeskHost>()
            .AddHostedService<RetentionLoop>();

    /// <summary>Adds Telegram where a token is configured.</summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, BotSettings settings)
    {
        if (TelegramOptions.From(settings.Configuration) is not { } options)
            return services;

        return services
            .AddSingleton(provider => new TelegramIntake(
                cancel => provider.GetRequiredService<OpenedStore>().CursorAsync(TelegramIntake.Stream, cancel),
                provider.GetRequiredService<FrontDesk>().ReceiveAsync,
                provider.GetRequiredService<OpenedStore>().MemberAt))
            .AddTelegram(options, provider => Profile(provider.GetRequiredService<ContentSet>().Words));
    }

    /// <summary>Adds Discord where a token is configured.</summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, BotSettings settings) =>
        DiscordSettings.From(settings.Configuration) is { } discord ? services.AddDiscord(discord) : services;

    /// <summary>Adds Discord, with the desk and the store behind it.</summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordSettings settings) => services
        .AddSingleton(provider => new DiscordIntake(
            cancel => provider.GetRequiredService<OpenedStore>().CursorAsync(DiscordIntake.Stream, cancel),
            provider.GetRequiredService<FrontDesk>().ReceiveAsync,
            provider.GetRequiredService<OpenedStore>().MemberAt))
        .AddDiscord(settings, provider => provider.GetRequiredService<ContentSet>().Words);

    /// <summary>What Telegram shows of the bot, from content.</summary>
    private static TelegramProfile Profile(Library words)
    {
        BotCommandLine[] Lines(Func<CommandEntry, bool> where) =>
            [.. CommandCatalogue.All.Where(where).Select(command => new BotCommandLine(command.Name, words.Say(command.Content, 0).Text))];

        return new TelegramProfile(
            [new BotCommandSet(BotCommandPlace.PrivateChats, null, Lines(_ => true)), new BotCommandSet(BotCommandPlace.Groups, null, Lines(command => command.InCommunities))],
            [new BotDescription(null, words.Say(ContentIds.ProfileLong, 0).Text, words.Say(ContentIds.ProfileShort, 0).Text)]);
    }
}
