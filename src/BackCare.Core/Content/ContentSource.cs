namespace BackCare.Core.Content;

/// <summary>One content file: its name relative to the content folder (<c>en/red-flags.yaml</c>) and its whole text.</summary>
public sealed record ContentSource(string Name, string Text);
