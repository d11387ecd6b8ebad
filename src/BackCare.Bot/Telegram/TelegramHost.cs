using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Telegram;

/// <summary>Runs the Telegram side. A token that is refused stops the whole program, with the reason: nothing else will mend it.</summary>
internal sealed class TelegramHost(
    TelegramPolling polling,
    TelegramIdentity identity,
    TelegramRegistrar registrar,
    CallbackAnswers answers,
    TokenRefusal refusal,
    IHostApplicationLifetime life,
    ILogger<TelegramHost> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        Task[] running = [polling.RunAsync(stop.Token), identity.LearnAsync(stop.Token), registrar.RunAsync(stop.Token), answers.RunAsync(stop.Token)];
        try
        {
            await await Task.WhenAny(running[0], RefusedAsync(stop.Token)).ConfigureAwait(false);
        }
        catch (TelegramException e)
        {
            log.LogCritical("{Sentence}", e.Message);
            Environment.ExitCode = 1;
            life.StopApplication();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }

        await stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task RefusedAsync(CancellationToken cancel)
    {
        await refusal.Told.WaitAsync(cancel).ConfigureAwait(false);
        throw new TelegramException(PollingPause.TokenRefused);
    }
}
