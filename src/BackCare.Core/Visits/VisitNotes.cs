namespace BackCare.Core.Visits;

/// <summary>What a member wrote for the page they take to a visit.</summary>
public sealed record VisitNotes
{
    public const int MostQuestions = 3;

    public static VisitNotes Blank { get; } = new();

    /// <summary>Questions to ask, picked or in their own words; three at the most.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>What they tried and what it cost them, in their own words.</summary>
    public string? Tried { get; init; }
}
