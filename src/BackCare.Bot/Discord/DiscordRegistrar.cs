using BackCare.Discord;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Discord;

/// <summary>Tells Discord the bot's commands, where they differ from what it has. Members can be answered without, so it never holds anything up.</summary>
internal sealed class DiscordRegistrar(IDiscordLine line, IReadOnlyList<Command> commands, TimeProvider time, ILogger<DiscordRegistrar> log)
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMinutes(1);

    private int _begun;

    /// <summary>Begins once in the life of the program; further calls do nothing.</summary>
    public void Begin(Snowflake application, CancellationToken stop)
    {
        if (Interlocked.Exchange(ref _begun, 1) == 0)
            _ = RegisterAsync(application, stop);
    }

    private async Task RegisterAsync(Snowflake application, CancellationToken stop)
    {
        try
        {
            while (!await TryAsync(application, stop).ConfigureAwait(false))
                await Task.Delay(BetweenTries, time, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The program stops; the next start registers.
        }
        catch (DiscordException e)
        {
            log.LogWarning("Discord did not take the bot's commands: {Reason}", e.Message);
        }
    }

    /// <summary>False where it may go well later.</summary>
    private async Task<bool> TryAsync(Snowflake application, CancellationToken stop)
    {
        try
        {
            if (await line.RegisterAsync(application, commands, stop).ConfigureAwait(false))
                log.LogInformation("The bot's {Count} commands were registered with Discord.", commands.Count);

            return true;
        }
        catch (DiscordException e) when (e is DiscordUnavailableException or DiscordRateLimitedException)
        {
            log.LogInformation("The bot's commands are not registered yet: {Reason}", e.Message);
            return false;
        }
    }
}
