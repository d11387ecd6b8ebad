using BackCare.Bot.Desk;
using BackCare.Bot.Outbox;
using BackCare.Bot.Storage;
using BackCare.Core.Messages;

namespace BackCare.Bot.Nudges;

/// <summary>
/// Brings nudges that fell due to the desk, a few at a time and no faster than the outbox may send them: a rush at nine o'clock becomes a
/// steady stream that people talking beside it do not feel.
/// </summary>
public sealed class NudgeLoop(FrontDesk desk, OutboxOptions options, TimeProvider time)
{
    /// <summary>How long it sleeps when nothing is due.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    private const double SlicesPerSecond = 4;

    private int Slice => Math.Clamp((int)(options.ProactivePerSecond / SlicesPerSecond), 1, WaitingRoom.MostNudges);

    public async Task RunAsync(CancellationToken cancel)
    {
        while (true)
        {
            var brought = await BringAsync(cancel).ConfigureAwait(false);
            var pause = brought == 0 ? Idle : TimeSpan.FromSeconds(brought / options.ProactivePerSecond);
            await Task.Delay(pause, time, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Waits until what it brought is committed and so no longer due: the same nudge is never on its way twice.</summary>
    private async Task<int> BringAsync(CancellationToken cancel)
    {
        var due = await desk.DueNudgesAsync(time.GetUtcNow(), Slice, cancel).ConfigureAwait(false);
        if (due.Count > 0)
            await desk.ReceiveAsync([.. due.Select(FallDue)], cursor: null, cancel).ConfigureAwait(false);

        return due.Count;
    }

    /// <summary>The address is left blank: the desk fills in the member's own.</summary>
    private static Inbound FallDue(DueNudge nudge) =>
        new($"nudge:{nudge.Id}:{nudge.Due.UtcTicks}", nudge.Id, default, new InboundBody.NudgeDue(nudge.Due));
}
