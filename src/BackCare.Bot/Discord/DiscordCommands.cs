using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Progress;
using BackCare.Discord;
using Command = BackCare.Discord.Command;

namespace BackCare.Bot.Discord;

/// <summary>The catalogue of commands as Discord's menus show it.</summary>
internal static class DiscordCommands
{
    private const int LongestPauseDays = 365;

    public static IReadOnlyList<Command> From(Library words) => [.. CommandCatalogue.All.Select(entry => Of(entry, words))];

    private static Command Of(CommandEntry entry, Library words) => new(entry.Name, words.Say(entry.Content, 0).Text)
    {
        // What is about one's own diary in detail is not offered where others are near, although only the asker would see it.
        Contexts = entry.InCommunities ? [CommandContext.Guild, CommandContext.BotDirectMessage] : [CommandContext.BotDirectMessage],
        IntegrationTypes = [InstalledTo.Guild, InstalledTo.User],
        Options = entry.Argument is { } argument ? [Option(entry, argument, words)] : [],
    };

    private static CommandOption Option(CommandEntry entry, string argument, Library words)
    {
        var option = new CommandOption(CommandOptionType.Text, argument, words[entry.Content].Labels[argument]);
        return entry.Name switch
        {
            "pause" => option with { Type = CommandOptionType.Integer, MinValue = 1, MaxValue = LongestPauseDays },
            "progress" => option with { Choices = [.. Lookback.All.Select(over => Choice(over, words))] },
            _ => option,
        };
    }

    private static CommandChoice Choice(Lookback over, Library words) => new(words[ContentIds.ProgressPicture].Labels[over.Name], over.Name);
}
