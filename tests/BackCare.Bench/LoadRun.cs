using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace BackCare.Bench;

/// <summary>One run of the fake Telegram, which starts the bot, loads it, and reports.</summary>
internal sealed class LoadRun(JsonNode report)
{
    public double StartupMs => Number("startup_ms");

    public double MessagesPerSecond => Number("messages_per_s");

    public double P50 => Number("latency_ms", "p50");

    public double P99 => Number("latency_ms", "p99");

    public double CpuMicrosecondsPerMessage => Number("bot", "cpu_us_per_message");

    public double MemoryMb => Number("memory", "rss_end_mb");

    public double PeakMemoryMb => Number("memory", "hwm_mb");

    public double MachineBusy => Number("machine", "busy_share");

    public int Messages => (int)Number("messages");

    public int Unanswered => (int)Number("unanswered");

    public int Duplicates => (int)Number("duplicates");

    public int Wrong => (int)Number("error_detail", "wrong_replies");

    /// <summary>Interactions that were answered after 3 s, and so refused.</summary>
    public int Expired => (int)Number("error_detail", "expired_interactions");

    public int Kills => (int)Number("kills", "n");

    public int Redelivered => (int)Number("updates_redelivered");

    public int BystandersReached => (int)Number("bystanders", "reached");

    public int BystandersReachedTwice => (int)Number("bystanders", "reached_twice");

    public JsonNode Report { get; } = report;

    /// <param name="options">As <c>node telegram-load.mjs --help</c> lists them, or <c>discord-load.mjs</c>.</param>
    public static async Task<LoadRun> StartAsync(BotUnderTest bot, params string[] options)
    {
        var output = Path.Combine(Checkout.Artifacts, "load.json");
        string[] arguments =
        [
            Path.Combine(Checkout.Node, bot.Generator), "--spawn", bot.Command, "--spawn-log", Path.Combine(Checkout.Artifacts, $"{bot.Name}.log"),
            "--out", output, .. options,
        ];
        using var node = Process.Start(new ProcessStartInfo("node", arguments) { WorkingDirectory = Checkout.Root, RedirectStandardError = true })!;
        var said = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        return node.ExitCode == 0
            ? new LoadRun(JsonNode.Parse(await File.ReadAllTextAsync(output))!)
            : throw new InvalidOperationException($"The load generator failed: {said}");
    }

    private double Number(params string[] path)
    {
        var at = path.Aggregate((JsonNode?)Report, (node, name) => node?[name]);
        return at?.GetValue<double>() ?? 0;
    }
}

/// <summary>Numbers in tables and sentences.</summary>
internal static class Figures
{
    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }

    public static string Text(this double value, string unit = "") => value.ToString(value < 10 ? "0.00" : "#,0", CultureInfo.InvariantCulture) + unit;
}
