using BackCare.Core.Conversations;

namespace BackCare.Core.Privacy;

/// <summary>The member asked to be forgotten and was asked once whether they mean it.</summary>
public sealed record ConfirmingErase : Conversation;
