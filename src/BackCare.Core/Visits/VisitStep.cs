using BackCare.Core.Conversations;

namespace BackCare.Core.Visits;

/// <summary>The page for a visit is being made ready.</summary>
public abstract record VisitStep : Conversation
{
    private VisitStep()
    {
    }

    /// <summary>Questions are being picked or written.</summary>
    public sealed record PickingQuestions : VisitStep;

    /// <summary>The next words say what was tried and what it cost.</summary>
    public sealed record AskingTried : VisitStep;
}
