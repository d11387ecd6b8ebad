using BackCare.Bot.Nudges;
using BackCare.Bot.Outbox;
using BackCare.Bot.Storage;

namespace BackCare.Bot.Desk;

/// <summary>The desk, the outbox and the nudges as one thing that starts and stops. The store is opened before it and closed after it.</summary>
public sealed class Line(FrontDesk desk, OutboxPump outbox, NudgeLoop nudges, TimeProvider time) : IDisposable
{
    /// <summary>How long the sends under way may take when stopping; the rest of the host's time-out is the desk's, to commit what became of them.</summary>
    public static readonly TimeSpan LastSends = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource noNudges = new();
    private readonly CancellationTokenSource noSends = new();
    private readonly CancellationTokenSource noTurns = new();
    private Task nudging = Task.CompletedTask;
    private Task sending = Task.CompletedTask;
    private Task deciding = Task.CompletedTask;

    /// <summary>Takes up what was left from the last time and begins; the task throws as soon as one of the loops can no longer go on.</summary>
    public async Task RunAsync(StoreStart start)
    {
        desk.Start(start);
        deciding = Task.Run(() => desk.RunAsync(noTurns.Token));
        sending = Task.Run(() => outbox.RunAsync(noSends.Token));
        nudging = Task.Run(() => nudges.RunAsync(noNudges.Token));

        var ended = await Task.WhenAny(deciding, sending, nudging).ConfigureAwait(false);
        await UnlessStopped(ended).ConfigureAwait(false);
    }

    /// <summary>
    /// Brings no more nudges, begins no more sends, waits for those under way, and commits what became of them; adapters have stopped before.
    /// Where <paramref name="hurry"/> comes first, what is still under way is given up, for the next start to judge.
    /// </summary>
    public async Task StopAsync(CancellationToken hurry)
    {
        using var lastSends = new CancellationTokenSource(LastSends, time);
        await using var slowSends = lastSends.Token.Register(noSends.Cancel).ConfigureAwait(false);
        await using var noTime = hurry.Register(GiveUp).ConfigureAwait(false);
        outbox.Stop();
        await noNudges.CancelAsync().ConfigureAwait(false);
        await UnlessStopped(sending).ConfigureAwait(false);
        desk.Close();
        await UnlessStopped(deciding).ConfigureAwait(false);
        await UnlessStopped(nudging).ConfigureAwait(false);
    }

    public void Dispose()
    {
        noNudges.Dispose();
        noSends.Dispose();
        noTurns.Dispose();
    }

    private void GiveUp()
    {
        noSends.Cancel();
        noTurns.Cancel();
    }

    private static async Task UnlessStopped(Task loop)
    {
        try
        {
            await loop.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // It was told to.
        }
    }
}
