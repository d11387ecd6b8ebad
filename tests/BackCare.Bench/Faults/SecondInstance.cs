using System.Diagnostics;
using BackCare.Bot.Hosting;

namespace BackCare.Bench.Faults;

/// <summary>Two bots on one store: the second says so and ends, and the first goes on.</summary>
internal static class SecondInstance
{
    private const string Token = "7000000001:AAbenchbenchbenchbenchbenchbench12345";

    public static async Task TryAsync(Verdicts verdicts, BotUnderTest ours)
    {
        Console.WriteLine("two instances on one store:");
        var store = Checkout.Store("faults");
        var port = Ports.Free();
        var command = ours.With(store).Through(new Uri($"http://127.0.0.1:{port}")).Command.Replace("{token}", Token, StringComparison.Ordinal);

        using var telegram = Start("node", Path.Combine(Checkout.Node, "telegram-load.mjs"), "--serve", "--port", $"{port}");
        await telegram.StandardError.ReadLineAsync();
        using var first = Start("/bin/sh", "-c", $"exec {command}");
        try
        {
            // Whoever makes the data file holds the store already.
            while (!File.Exists(Path.Combine(store, BotSetup.StoreFile)))
                await Task.Delay(50);

            using var second = Start("/bin/sh", "-c", $"exec {command}");
            var said = await second.StandardOutput.ReadToEndAsync() + await second.StandardError.ReadToEndAsync();
            await second.WaitForExitAsync();
            verdicts.Judge(
                second.ExitCode == 1 && said.Contains("in use by another process", StringComparison.Ordinal) && !first.HasExited,
                $"A second instance on the same store ended with status {second.ExitCode}, saying: {said.Trim()}");
        }
        finally
        {
            first.Kill();
            telegram.Kill();
        }
    }

    private static Process Start(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Checkout.Root, RedirectStandardOutput = true, RedirectStandardError = true })!;
}
