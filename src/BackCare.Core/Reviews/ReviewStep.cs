using BackCare.Core.Conversations;

namespace BackCare.Core.Reviews;

/// <summary>One question of the review of a local date is open.</summary>
/// <param name="AskedAgain">True once an answer could not be read and was asked for a second time.</param>
public sealed record ReviewStep(DateOnly Date, ReviewQuestion Question, bool AskedAgain = false) : Conversation;

/// <summary>The questions of a review in their order: what matters, how sure they feel, and the three of the PEG scale.</summary>
public enum ReviewQuestion
{
    /// <summary>What they would like to do more of; asked once, in words.</summary>
    Matters,
    HowFar,
    Confidence,
    Pain,
    Enjoyment,
    Activity,
}
