using BackCare.Bot.Control;
using BackCare.Bot.Desk;
using BackCare.Bot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Hosting;

/// <summary>Opens the store, then keeps desk, outbox, nudges and the operator's socket running; if the desk falls, the program stops loudly.</summary>
internal sealed partial class DeskHost(
    IStore store,
    Line line,
    OpenedStore opened,
    ControlSocket control,
    IHostApplicationLifetime life,
    ILogger<DeskHost> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var start = await store.OpenAsync(stoppingToken);
            opened.Opened(start);
            GiveBack();
            var answering = control.RunAsync(stoppingToken);
            await line.RunAsync(start);
            await answering;
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

    /// <summary>The platforms have stopped by now: sends under way end, what they came to is committed, and then the container closes the store.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await line.StopAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
    }

    /// <summary>Returns what reading the content and opening the store left behind, which would be carried along for good.</summary>
    private static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

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
