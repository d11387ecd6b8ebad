using BackCare.Core.Conversations;

namespace BackCare.Core.Safety;

/// <summary>A safety reply went out; the talk that it broke into waits in <paramref name="Resume"/>.</summary>
public sealed record AfterRedFlag(SafetyLevel Level, Conversation Resume) : Conversation;
