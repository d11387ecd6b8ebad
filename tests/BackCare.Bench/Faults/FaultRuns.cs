namespace BackCare.Bench.Faults;

/// <summary>Breaks what can break while people write, and looks afterwards at what they were answered and at what the store kept.</summary>
internal static class FaultRuns
{
    private const int Users = 1000;
    private const int Nudged = 300;

    public static async Task<bool> RunAsync(BotUnderTest ours, bool isShort)
    {
        var verdicts = new Verdicts("faults");
        await KillsAsync(verdicts, ours, isShort ? 6 : 50);
        await TalkAsync(verdicts, ours, "50 a second, 30 are let through", PerSecond(50, isShort ? 5 : 10), "--limit-global", "30");
        await TalkAsync(verdicts, ours, "3 % refused, 3 % cut after processing", PerSecond(100, isShort ? 5 : 15), "--fail-rate", "0.03", "--drop-rate", "0.03");

        var outage = TimeSpan.FromSeconds(isShort ? 3 : 60);
        await OutageAsync(verdicts, ours, "the network is cut", outage, wire => wire.CutAsync(outage));
        await OutageAsync(verdicts, ours, "the network is silent", outage, wire => wire.SilenceAsync(outage));
        await SecondInstance.TryAsync(verdicts, ours);
        return verdicts.Close();
    }

    private static async Task KillsAsync(Verdicts verdicts, BotUnderTest ours, int kills)
    {
        // A start and the pause before the next kill take two seconds, and four on a busy machine; enough is written that somebody always waits.
        var run = await TalkAsync(
            verdicts, ours, $"killed {kills} times", PerSecond(150, kills * 4),
            "--kill-every-ms", "1200", "--kills", $"{kills}", "--reply-timeout-ms", "20000");
        verdicts.Judge(run.Kills == kills, $"It was killed {run.Kills} times under load; {run.Redelivered} messages were delivered again after a kill.");
    }

    private static async Task OutageAsync(Verdicts verdicts, BotUnderTest ours, string what, TimeSpan outage, Func<Wire, Task> fail)
    {
        var port = Ports.Free();
        await using var wire = new Wire(port);
        var failing = FailLater();
        await TalkAsync(verdicts, ours.Through(wire.Address), $"{what} for {outage.TotalSeconds:0} s", PerSecond(30, (int)outage.TotalSeconds + 5), "--port", $"{port}");
        await failing;

        async Task FailLater()
        {
            await Task.Delay(TimeSpan.FromSeconds(4));
            await fail(wire);
        }
    }

    private static string[] PerSecond(int rate, int seconds) => ["--rate", $"{rate}", "--conversations", $"{rate * seconds}"];

    /// <summary>Everybody writes; afterwards nobody is unanswered, and each message is in a diary once.</summary>
    private static async Task<LoadRun> TalkAsync(Verdicts verdicts, BotUnderTest ours, string what, string[] load, params string[] fault)
    {
        Console.WriteLine($"{what}:");
        var store = Checkout.Store("faults");
        await Cohort.SeedAsync(store, Users, Cohort.FirstTalker, 0, DateTimeOffset.UtcNow);
        await Cohort.SeedAsync(store, Nudged, Cohort.FirstBystander, Nudged, DateTimeOffset.UtcNow.AddMinutes(-1));
        var run = await LoadRun.StartAsync(
            ours.With(store),
            ["--reply-timeout-ms", "120000", "--users", $"{Users}", "--bystanders", $"{Nudged}", "--expect-echo", "--linger-ms", "1500", .. load, .. fault]);
        verdicts.Note(what, run);

        var notes = await KeptNotes.ReadAsync(store, Users);
        verdicts.Judge(run is { Unanswered: 0, Wrong: 0 }, $"{run.Messages} messages: {run.Unanswered} unanswered, {run.Wrong} answered wrongly, {run.Duplicates} answers (which are safe to repeat) came twice.");
        verdicts.Judge(notes.Missing(run.Messages) == 0 && notes.KeptTwice == 0, $"The store opens and holds {notes.Kept} of them: {notes.Missing(run.Messages)} missing, {notes.KeptTwice} twice.");
        verdicts.Judge(run.BystandersReached > 0 && run.BystandersReachedTwice == 0, $"{run.BystandersReached} nudges arrived beside them, {run.BystandersReachedTwice} twice (they are not safe to repeat).");
        return run;
    }
}
