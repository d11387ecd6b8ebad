namespace BackCare.Core.Anchors;

/// <summary>"After I … I do …": something of every day that a small habit hangs on, in the member's own words.</summary>
/// <param name="After">What it follows, such as "my coffee".</param>
/// <param name="Then">What they do then.</param>
/// <param name="At">The local time at about which that is.</param>
public sealed record Anchor(string After, string Then, TimeOnly At);
