using BackCare.Core.Conversations;

namespace BackCare.Core.EasingOff;

/// <summary>Before leaving: the next words are what to do if it gets worse again.</summary>
public sealed record LeavingStep : Conversation;
