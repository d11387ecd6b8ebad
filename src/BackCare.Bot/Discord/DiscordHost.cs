using BackCare.Discord;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Discord;

/// <summary>Runs the Discord side. What Discord will never accept stops the whole program, with the reason: nothing else will mend it.</summary>
internal sealed class DiscordHost(IDiscordLine line, DiscordReception reception, DiscordIntake intake, IHostApplicationLifetime life, ILogger<DiscordHost> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var session = DiscordIntake.Session(await intake.Cursor(stoppingToken).ConfigureAwait(false));
            await line.RunAsync(session, events => reception.TakeAsync(events, stoppingToken), stoppingToken).ConfigureAwait(false);
        }
        catch (DiscordFatalException e)
        {
            log.LogCritical("{Sentence}", e.Message);
            Environment.ExitCode = 1;
            life.StopApplication();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        catch (Exception e) when (e is OperationCanceledException or Storage.StoreException)
        {
            log.LogWarning("Discord is not listened to any more, because the desk has closed; Discord keeps what comes for the next start.");
        }
    }
}
