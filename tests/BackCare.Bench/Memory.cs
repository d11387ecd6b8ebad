namespace BackCare.Bench;

/// <summary>The resident memory after 100,000 messages: dialogues of presses from members who check in.</summary>
internal static class Memory
{
    private const double WantedMb = 120;

    public static async Task<bool> RunAsync(BotUnderTest ours)
    {
        var verdicts = new Verdicts("memory");
        var store = Checkout.Store("memory");
        await Cohort.SeedAsync(store, 1000, Cohort.FirstTalker, 0, DateTimeOffset.UtcNow);
        var run = await LoadRun.StartAsync(ours.With(store), "--mode", "dialog", "--steps", "10", "--users", "1000", "--inflight", "100", "--conversations", "10000");
        verdicts.Note("100,000 messages", run);
        verdicts.Judge(run.MemoryMb <= WantedMb, $"After 100,000 messages the bot holds {run.MemoryMb.Text(" MB")}, at its most {run.PeakMemoryMb.Text(" MB")} (at most {WantedMb} MB is wanted).");
        return verdicts.Close();
    }
}
