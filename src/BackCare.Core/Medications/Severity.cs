namespace BackCare.Core.Medications;

/// <summary>How much a caution weighs, least first; it decides how often it is shown and what is said before it.</summary>
public enum Severity
{
    /// <summary>Shown once, quietly.</summary>
    Info,

    /// <summary>Shown at most once in seven days.</summary>
    Caution,

    /// <summary>Shown each time it newly holds, at most once a day.</summary>
    Strong,

    /// <summary>See someone today.</summary>
    Urgent,

    /// <summary>The safety reply goes first, with a number to call.</summary>
    Emergency,
}
