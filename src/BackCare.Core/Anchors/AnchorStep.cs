using BackCare.Core.Conversations;

namespace BackCare.Core.Anchors;

/// <summary>What is open about the anchor.</summary>
public abstract record AnchorStep : Conversation
{
    private AnchorStep()
    {
    }

    /// <summary>What the habit follows.</summary>
    public sealed record AskingAfter : AnchorStep;

    /// <summary>What is done then.</summary>
    public sealed record AskingThen(string After) : AnchorStep;

    /// <summary>At about what time that is.</summary>
    public sealed record AskingTime(string After, string Then) : AnchorStep;
}
