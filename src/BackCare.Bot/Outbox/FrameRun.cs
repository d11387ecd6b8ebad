using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Bot.Outbox;

/// <summary>
/// The messages that change by themselves, one for each member at the most: when their next frame is due, and what it is. In memory only, so that a
/// restart ends them. Only the lane that holds it calls it, under its lock. Instants are since the pump's start.
/// </summary>
internal sealed class FrameRun
{
    private readonly Dictionary<MemberId, Playing> playing = [];

    /// <summary>When the next frame is due; null where none is.</summary>
    public TimeSpan? Next => playing.Count == 0 ? null : playing.Values.Min(each => each.Due);

    /// <summary>A message with frames was delivered as <paramref name="card"/>.</summary>
    public void Begin(OutboxRow row, string card, TimeSpan now)
    {
        if (row.Reply.Frames is { Count: > 0 } frames)
            playing[row.Member] = new Playing(row, card, now, [.. frames.OrderBy(frame => frame.AfterSeconds)]);
    }

    public void End(MemberId member) => playing.Remove(member);

    /// <summary>The frames due now, each as a row that edits its message; of several missed ones the last.</summary>
    public IReadOnlyList<OutboxRow> Take(TimeSpan now)
    {
        if (Next is not { } next || next > now)
            return [];

        var due = playing.Values.Where(each => each.Due <= now).ToList();
        var rows = due.ConvertAll(each => each.Take(now));
        foreach (var ended in due.Where(each => each.IsOver))
            playing.Remove(ended.Member);

        return rows;
    }

    private sealed class Playing(OutboxRow row, string card, TimeSpan began, IReadOnlyList<Frame> frames)
    {
        private int at;

        public MemberId Member => row.Member;

        public bool IsOver => at >= frames.Count;

        public TimeSpan Due => began + TimeSpan.FromSeconds(frames[at].AfterSeconds);

        public OutboxRow Take(TimeSpan now)
        {
            while (at + 1 < frames.Count && began + TimeSpan.FromSeconds(frames[at + 1].AfterSeconds) <= now)
                at++;

            return row with { Reply = row.Reply.At(frames[at++], card), Cause = null, IsFrame = true };
        }
    }
}
