using BackCare.Core.Conversations;

namespace BackCare.Core.Walks;

/// <summary>What the member likes to listen to on a walk was asked.</summary>
public sealed record WalkStep : Conversation;
