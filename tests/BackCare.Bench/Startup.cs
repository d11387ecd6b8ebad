namespace BackCare.Bench;

/// <summary>From the start of the process to its first poll, with a thousand members in the store.</summary>
internal static class Startup
{
    private const int Starts = 10;
    private const double WantedMs = 700;

    public static async Task<bool> RunAsync(BotUnderTest ours)
    {
        var verdicts = new Verdicts("startup");
        var seeded = Checkout.Store("talkers");
        await Cohort.SeedAsync(seeded, 1000, Cohort.FirstTalker, 0, DateTimeOffset.UtcNow);

        var (own, theirs) = (new List<double>(), new List<double>());
        for (var start = 0; start < Starts; start++)
        {
            own.Add((await LoadRun.StartAsync(ours.With(Checkout.Copy(seeded, "startup")), "--startup-only")).StartupMs);
            theirs.Add((await LoadRun.StartAsync(BotUnderTest.Telegraf, "--startup-only")).StartupMs);
        }

        Console.WriteLine($"  BackCare: {string.Join(", ", own.Select(ms => ms.Text()))} ms; Telegraf: {string.Join(", ", theirs.Select(ms => ms.Text()))} ms");
        verdicts.Judge(own.Median() <= WantedMs, $"The first poll comes after {own.Median().Text(" ms")} (at most {WantedMs} ms is wanted); Telegraf's after {theirs.Median().Text(" ms")}.");
        return verdicts.Close();
    }
}
