namespace BackCare.Bench;

/// <summary>BackCare, which commits every answer to disk, beside a bare Telegraf bot that stores nothing; rounds alternate, medians count.</summary>
internal static class Comparison
{
    private const int Users = 1000;

    private static readonly string[] Dialogue = ["--mode", "dialog", "--steps", "10", "--users", $"{Users}", "--warmup-inflight", "100", "--warmup", "2000"];
    private static readonly string[] Closed = [.. Dialogue, "--inflight", "100", "--conversations", "3000"];
    private static readonly string[] Open = [.. Dialogue, "--rate", "20", "--conversations", "300"];

    public static async Task<bool> RunAsync(BotUnderTest ours, int rounds)
    {
        var verdicts = new Verdicts("compare");
        var seeded = Checkout.Store("talkers");
        await Cohort.SeedAsync(seeded, Users, Cohort.FirstTalker, 0, DateTimeOffset.UtcNow);
        Console.WriteLine("Dialogues of ten messages: /start, then presses of random buttons. Closed: 100 at a time. Open: 200 messages a second.");

        var runs = new Dictionary<(string Loop, string Bot), List<LoadRun>>();
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var (loop, options) in new[] { ("closed", Closed), ("open", Open) })
            {
                foreach (var bot in new[] { ours, BotUnderTest.Telegraf })
                {
                    var run = await LoadRun.StartAsync(bot.With(Checkout.Copy(seeded, "compare")), options);
                    verdicts.Note($"{loop}, {bot.Name}, round {round}", run);
                    (runs.TryGetValue((loop, bot.Name), out var known) ? known : runs[(loop, bot.Name)] = []).Add(run);
                }
            }
        }

        double Median(string loop, BotUnderTest bot, Func<LoadRun, double> figure) => runs[(loop, bot.Name)].Select(figure).Median();
        var (rate, theirRate) = (Median("closed", ours, run => run.MessagesPerSecond), Median("closed", BotUnderTest.Telegraf, run => run.MessagesPerSecond));
        verdicts.Judge(rate >= theirRate, $"{rate.Text()} messages a second against {theirRate.Text()}: {(rate / theirRate).Text()} times Telegraf's (at least 1 is wanted).");

        var (p99, theirP99) = (Median("open", ours, run => run.P99), Median("open", BotUnderTest.Telegraf, run => run.P99));
        verdicts.Judge(p99 < 2 * theirP99, $"p99 {p99.Text(" ms")} against {theirP99.Text(" ms")} at 200 messages a second: {(p99 / theirP99).Text()} times Telegraf's (less than 2 is wanted).");

        var lost = runs.Values.Sum(each => each.Sum(run => run.Unanswered));
        verdicts.Judge(lost == 0, $"{lost} messages stayed unanswered.");
        return verdicts.Close();
    }
}
