namespace BackCare.Core.Messages;

/// <summary>What a message becomes by itself, some time after it was sent. Only the newest message of a member changes so: whatever is said after it ends its frames.</summary>
/// <param name="AfterSeconds">Whole seconds since the message was sent.</param>
/// <param name="Text">The body from then on; the footer is left out.</param>
/// <param name="Buttons">The buttons from then on, or null where they stay as they are.</param>
public sealed record Frame(int AfterSeconds, string Text, IReadOnlyList<IReadOnlyList<Button>>? Buttons = null);
