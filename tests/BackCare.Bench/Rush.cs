namespace BackCare.Bench;

/// <summary>A thousand members talk at 100 messages a second; beside them the nudges of ten thousand others fall due within one minute, or do not.</summary>
internal static class Rush
{
    private const int Talkers = 1_000;
    private const int Nudged = 10_000;
    private const int Seconds = 60;
    private const int PerSecond = 100;

    public static async Task<bool> RunAsync(BotUnderTest ours, int rounds)
    {
        var verdicts = new Verdicts("rush");
        var (calm, rush) = (new List<double>(), new List<double>());
        for (var round = 1; round <= rounds; round++)
        {
            calm.Add((await TalkAsync("calm", due: 0)).P99);
            var run = await TalkAsync("rush", due: Nudged);
            rush.Add(run.P99);
            verdicts.Judge(run.BystandersReached > 0 && run.BystandersReachedTwice == 0, $"{run.BystandersReached} nudges arrived meanwhile, {run.BystandersReachedTwice} of them twice.");
        }

        var added = rush.Median() - calm.Median();
        verdicts.Judge(added <= 50, $"The rush adds {added.Text(" ms")} to the p99 of those who talk: {calm.Median().Text(" ms")} without, {rush.Median().Text(" ms")} with (at most 50 ms is wanted).");
        return verdicts.Close();

        async Task<LoadRun> TalkAsync(string what, int due)
        {
            var store = Checkout.Store("rush");
            await Cohort.SeedAsync(store, Talkers, Cohort.FirstTalker, 0, DateTimeOffset.UtcNow);
            await Cohort.SeedAsync(store, Nudged, Cohort.FirstBystander, due, DateTimeOffset.UtcNow.AddSeconds(8));
            var run = await LoadRun.StartAsync(
                ours.With(store), "--users", $"{Talkers}", "--rate", $"{PerSecond}", "--conversations", $"{PerSecond * Seconds}",
                "--warmup", "1000", "--expect-echo", "--bystanders", $"{Nudged}");
            verdicts.Note(what, run);
            return run;
        }
    }
}
