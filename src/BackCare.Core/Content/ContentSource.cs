namespace BackCare.Core.Content;

/// <summary>One content file as text, with the name by which findings point to it.</summary>
public sealed record ContentSource(string Name, string Text);
