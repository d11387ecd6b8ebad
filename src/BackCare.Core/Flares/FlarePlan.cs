namespace BackCare.Core.Flares;

/// <summary>The parts of a flare plan, in the order in which they are asked.</summary>
public enum FlarePart
{
    Helps,
    CutDown,
    Tell,
    Sentence,
}

/// <summary>What a member wrote in calm times for a flare, in their own words; a part passed over is null.</summary>
/// <param name="Helps">What helps.</param>
/// <param name="CutDown">What they do less of.</param>
/// <param name="Tell">Whom they tell.</param>
/// <param name="Sentence">A sentence to themselves.</param>
public sealed record FlarePlan(string? Helps = null, string? CutDown = null, string? Tell = null, string? Sentence = null)
{
    /// <summary>The most characters of one part.</summary>
    public const int LongestPart = 200;

    public bool IsEmpty => (Helps ?? CutDown ?? Tell ?? Sentence) is null;

    public FlarePlan With(FlarePart part, string? words) => part switch
    {
        FlarePart.Helps => this with { Helps = words },
        FlarePart.CutDown => this with { CutDown = words },
        FlarePart.Tell => this with { Tell = words },
        _ => this with { Sentence = words },
    };
}
