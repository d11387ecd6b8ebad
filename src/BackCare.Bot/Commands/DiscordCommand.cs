using BackCare.Bot.Discord;
using BackCare.Bot.Hosting;
using BackCare.Core.Conversations;
using BackCare.Discord;

namespace BackCare.Bot.Commands;

/// <summary><c>discord check</c>: looks whether Discord would let the bot work, and says what it saw.</summary>
internal static class DiscordCommand
{
    public static Task<int> CheckAsync(BotSettings settings, string? person, TextWriter output, CancellationToken cancel)
    {
        if (DiscordSettings.From(settings.Configuration) is not { } discord)
            throw new SettingsException("Discord:Token is not set. Put Discord__Token=... into .env; docs/discord.md says how to get one.");

        Snowflake? to = person is null
            ? null
            : Snowflake.TryParse(person, out var id)
                ? id
                : throw new SettingsException($"--dm {person}: a user's id is digits, as Copy User ID gives it in Discord with developer mode on.");
        return DiscordCheck.RunAsync(discord, [.. CommandCatalogue.All.Select(command => command.Name)], to, output, cancel);
    }
}
