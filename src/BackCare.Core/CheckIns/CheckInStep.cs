using BackCare.Core.Conversations;

namespace BackCare.Core.CheckIns;

/// <summary>One question of the check-in for one local date is open.</summary>
/// <param name="Alone">True where only this one answer is being changed, so that no further question follows.</param>
/// <param name="AskedAgain">True once an answer could not be read and was asked for a second time.</param>
public sealed record CheckInStep(DateOnly Date, CheckInQuestion Question, bool Alone = false, bool AskedAgain = false) : Conversation;

/// <summary>The questions of a check-in in their order: what was done before how it felt.</summary>
public enum CheckInQuestion
{
    /// <summary>Asked first, and only when something was planned for the day before.</summary>
    GoodThingHappened,
    Exercise,
    Walk,
    Sleep,
    Mood,
    Pain,
    Medication,
    GoodThing,
}
