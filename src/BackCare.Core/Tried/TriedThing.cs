namespace BackCare.Core.Tried;

/// <summary>Something that a member tried against the pain, in their own words, and what they learned from it.</summary>
public sealed record TriedThing(string What, TriedOutcome Outcome, DateOnly On);

/// <summary>What came of something that was tried.</summary>
public enum TriedOutcome
{
    Unsure,
    Helped,
    Mixed,
    DidNotHelp,
}
