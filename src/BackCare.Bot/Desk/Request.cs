using BackCare.Bot.Storage;
using BackCare.Core.Messages;

namespace BackCare.Bot.Desk;

/// <summary>What one caller brought to the desk: inbounds in their order, the cursor that may move once they are kept, and whom to tell.</summary>
internal sealed class Request(IReadOnlyList<Inbound> inbounds, PlatformCursor? cursor)
{
    private readonly TaskCompletionSource kept = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private int decided;

    public PlatformCursor? Cursor { get; } = cursor;

    /// <summary>Ends well once everything is committed.</summary>
    public Task Kept => kept.Task;

    /// <summary>How many inbounds are still to be decided.</summary>
    public int Left => inbounds.Count - decided;

    public IEnumerable<Inbound> Undecided => inbounds.Skip(decided);

    public bool IsNudge { get; } = inbounds.Count > 0 && inbounds.All(inbound => inbound.Body is InboundBody.NudgeDue);

    public Inbound Next() => inbounds[decided++];

    public void Complete() => kept.TrySetResult();

    public void Fail(Exception fault)
    {
        if (fault is OperationCanceledException)
            kept.TrySetCanceled();
        else
            kept.TrySetException(fault);
    }
}
