using BackCare.Bot.Control;
using BackCare.Bot.Desk;
using BackCare.Bot.Nudges;
using BackCare.Bot.Outbox;
using BackCare.Bot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Hosting;

/// <summary>Opens the store, then keeps desk, outbox, nudges and the operator's socket running; if the desk falls, the program stops loudly.</summary>
internal sealed partial class DeskHost(
    IStore store,
    FrontDesk desk,
    OutboxPump outbox,
    NudgeLoop nudges,
    OpenedStore opened,
    ControlSocket control,
    IHostApplicationLifetime life,
    ILogger<DeskHost> log) : BackgroundService
{
    private readonly CancellationTokenSource giveUp = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var start = await store.OpenAsync(stoppingToken);
            desk.Start(start);
            opened.Opened(start);
            await WorkAsync(stoppingToken);
        }
        catch (StoreException broken)
        {
            Fall(broken.Message);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.Fault(log, fault);
            Fall("The program has met a fault of its own and stops; what was acknowledged is kept. Please report the lines above.");
        }
    }

    /// <summary>Runs until asked to stop; then sends under way end, what they came to is committed, and only then the store closes.</summary>
    private async Task WorkAsync(CancellationToken stopping)
    {
        using var listening = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var deskRun = desk.RunAsync(giveUp.Token);
        var outboxRun = outbox.RunAsync(giveUp.Token);
        Task[] askers = [nudges.RunAsync(listening.Token), control.RunAsync(listening.Token)];

        await Task.WhenAny([deskRun, outboxRun, .. askers, Stopped(stopping)]);
        await listening.CancelAsync();
        await Task.WhenAll(askers).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        outbox.Stop();
        await outboxRun;
        desk.Close();
        await deskRun;
        await store.DisposeAsync();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await using var late = cancellationToken.Register(giveUp.Cancel);
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        giveUp.Dispose();
        base.Dispose();
    }

    private static Task Stopped(CancellationToken stopping)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        stopping.Register(stopped.SetResult);
        return stopped.Task;
    }

    private void Fall(string reason)
    {
        Log.Fallen(log, reason);
        Environment.ExitCode = 1;
        life.StopApplication();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Critical, "{Reason}")]
        public static partial void Fallen(ILogger log, string reason);

        [LoggerMessage(2, LogLevel.Critical, "A fault")]
        public static partial void Fault(ILogger log, Exception fault);
    }
}
