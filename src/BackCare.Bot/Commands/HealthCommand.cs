using BackCare.Bot.Control;
using BackCare.Bot.Hosting;

namespace BackCare.Bot.Commands;

/// <summary><c>health</c>: 0 when the running instance is well, 1 with the reason when it is not.</summary>
internal static class HealthCommand
{
    public static async Task<int> RunAsync(BotSettings settings, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(5));
        try
        {
            var (ok, text) = await ControlSocket.AskAsync(settings.DataFolder, "health", patience.Token)
                ?? (false, $"No instance runs on {Path.GetFullPath(settings.DataFolder)}.");
            await (ok ? Console.Out : Console.Error).WriteLineAsync(text);
            return ok ? 0 : 1;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("The running instance does not answer.");
            return 1;
        }
    }
}
