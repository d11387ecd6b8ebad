using BackCare.Core.Conversations;

namespace BackCare.Core.Tried;

/// <summary>What is open about things that were tried.</summary>
public abstract record TriedStep : Conversation
{
    private TriedStep()
    {
    }

    /// <summary>What was tried.</summary>
    public sealed record AskingWhat : TriedStep;

    /// <summary>What came of it.</summary>
    public sealed record AskingOutcome(string What) : TriedStep;
}
