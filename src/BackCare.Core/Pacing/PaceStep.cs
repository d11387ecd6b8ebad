using BackCare.Core.Conversations;

namespace BackCare.Core.Pacing;

/// <summary>Something about pacing is open, and the next words may answer it.</summary>
public abstract record PaceStep : Conversation
{
    private PaceStep()
    {
    }

    /// <summary>Which activity to pace.</summary>
    public sealed record AskingActivity : PaceStep;

    /// <summary>How many minutes were possible, or were done, today.</summary>
    public sealed record AskingMinutes : PaceStep;

    /// <summary>Whether the pain was back to its usual a day after a session.</summary>
    public sealed record AskingSettled(DateOnly On) : PaceStep;
}
