using BackCare.Core.Conversations;

namespace BackCare.Core.Exercises;

/// <summary>Something about the plan is open, and the next words are about it.</summary>
public abstract record PlanStep : Conversation
{
    private PlanStep()
    {
    }

    /// <summary>The plan is empty, and the ways to begin were shown.</summary>
    public sealed record Beginning : PlanStep;

    /// <summary>The plan waits for an exercise, or for several lines of them.</summary>
    public sealed record Adding : PlanStep;

    /// <summary>Exercises were read out of several lines, and the member has not said yet whether to keep them.</summary>
    public sealed record Keeping(IReadOnlyList<PlanItem> Items) : PlanStep;

    /// <summary>One exercise is shown to be changed.</summary>
    public sealed record Changing(int Item) : PlanStep;
}
