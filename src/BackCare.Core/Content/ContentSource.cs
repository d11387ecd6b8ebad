namespace BackCare.Core.Content;

/// <summary>One content file as text: its name for error messages, and what it says.</summary>
public sealed record ContentSource(string Name, string Text);
