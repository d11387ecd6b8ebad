using BackCare.Core.Conversations;
using BackCare.Core.Nudges;

namespace BackCare.Core.Paper;

/// <summary>The member keeps their numbers on paper: the companion is silent but for one question a week.</summary>
/// <param name="Before">The days of check-ins before, to go back to.</param>
public sealed record PaperMode(DaysOfWeek Before);

/// <summary>"Read me your numbers" is open: the next words may be a week of them.</summary>
/// <param name="AskedAgain">True once they could not be read and were asked for again.</param>
public sealed record PaperStep(bool AskedAgain = false) : Conversation;
