namespace BackCare.Core.Safety;

/// <summary>What the screen heard in one text.</summary>
/// <param name="Level">The highest level of any sign heard.</param>
/// <param name="Rule">The sign's id, such as <c>R1</c>, or <c>crisis</c>; null when nothing was heard.</param>
/// <param name="Heard">The sign in plain words, for the reply to name; null when nothing was heard.</param>
/// <param name="HarmDone">An overdose or an injury has already happened, so a crisis reply carries the emergency number too.</param>
/// <param name="LowMood">Hopelessness without a wish to die: no crisis, but mood is followed up.</param>
public sealed record Screening(SafetyLevel Level, string? Rule, string? Heard, bool HarmDone, bool LowMood)
{
    /// <summary>Where the sign is written down, with its year; null where no rule of a lexicon heard it.</summary>
    public string? Source { get; init; }

    public static Screening Nothing { get; } = new(SafetyLevel.None, null, null, false, false);
}
