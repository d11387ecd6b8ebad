using BackCare.Core.Messages;

namespace BackCare.Bench;

/// <summary>BackCare on Discord, which commits every answer to disk, beside a bare discord.js bot that stores nothing; rounds alternate, medians count.</summary>
internal static class DiscordComparison
{
    private const int Users = 1000;
    private const int PerSecond = 100;

    private static readonly string[] Dialogue =
        ["--by", "slash", "--command", "checkin", "--mode", "dialog", "--steps", "10", "--users", $"{Users}", "--warmup-inflight", "100", "--warmup", "2000"];
    private static readonly string[] Closed = [.. Dialogue, "--inflight", "100", "--conversations", "3000"];
    private static readonly string[] Open = [.. Dialogue, "--rate", $"{PerSecond / 10}", "--conversations", "200"];
    private static readonly string[] Tenfold = [.. Dialogue, "--rate", $"{PerSecond}", "--conversations", "1000"];

    public static async Task<bool> RunAsync(BotUnderTest ours, int rounds)
    {
        var verdicts = new Verdicts("discord");
        var seeded = Checkout.Store("discord-talkers");
        await Cohort.SeedAsync(seeded, Users, Cohort.FirstTalker, 0, DateTimeOffset.UtcNow, Platform.Discord);
        Console.WriteLine("Dialogues of ten interactions: /checkin, then presses of random buttons. Closed: 100 at a time. Open: 100 interactions a second, and 1,000.");

        var (own, theirs, open, late) = (new List<double>(), new List<double>(), new List<double>(), 0);
        for (var round = 1; round <= rounds; round++)
        {
            own.Add((await RunAsync("closed", ours, Closed)).MessagesPerSecond);
            theirs.Add((await RunAsync("closed", BotUnderTest.DiscordJs, Closed)).MessagesPerSecond);
            open.Add((await RunAsync("open", ours, Open)).P99);
            late += (await RunAsync("tenfold", ours, Tenfold)).Expired;

            async Task<LoadRun> RunAsync(string loop, BotUnderTest bot, string[] options)
            {
                var run = await LoadRun.StartAsync(bot.With(Checkout.Copy(seeded, "discord")), options);
                verdicts.Note($"{loop}, {bot.Name}, round {round}", run);
                return run;
            }
        }

        verdicts.Judge(own.Median() >= 1.5 * theirs.Median(), $"{own.Median().Text()} interactions a second against {theirs.Median().Text()}: {(own.Median() / theirs.Median()).Text()} times discord.js's (at least 1.5 is wanted).");
        verdicts.Judge(open.Median() < 50, $"p99 {open.Median().Text(" ms")} at {PerSecond} interactions a second (less than 50 ms is wanted).");
        verdicts.Judge(late == 0, $"{late} interactions were answered after 3 s at ten times that load.");
        return verdicts.Close();
    }
}
