namespace BackCare.Core.Privacy;

/// <summary>One time that a member's record was read out: what for, and when (UTC).</summary>
public sealed record Disclosure(DisclosureKind Kind, DateTimeOffset At)
{
    /// <summary>How many are remembered; the oldest give way.</summary>
    public const int Most = 50;
}

/// <summary>What a record was read out for.</summary>
public enum DisclosureKind
{
    /// <summary>A file for the member themselves.</summary>
    Export,

    /// <summary>The page for a clinician.</summary>
    VisitSheet,

    /// <summary>Something the member chose to show to others.</summary>
    Shared,

    /// <summary>A file made by whoever runs the server.</summary>
    Operator,
}
