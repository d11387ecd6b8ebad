using BackCare.Core.Messages;

namespace BackCare.Core.Exports;

/// <summary>What a clinic's system can take in, for a person without a name: what they measured, and the medicines they say they take.</summary>
/// <param name="Pseudonym">Stands for the person; it names nobody.</param>
/// <param name="At">When it was put together (UTC).</param>
public sealed record ClinicRecord(string Alt, string Pseudonym, DateTimeOffset At, IReadOnlyList<Measure> Measures, IReadOnlyList<MedicineSaid> Medicines) : Blueprint(Alt);

/// <summary>One value that a person reported for one date.</summary>
public sealed record Measure(MeasureKind Kind, DateOnly On, decimal Value);

/// <summary>A medicine that a person says they take.</summary>
/// <param name="Generic">US generic name, lower case.</param>
/// <param name="MgEach">Milligrams in one unit, where said.</param>
public sealed record MedicineSaid(string Generic, decimal? MgEach, DateOnly? Since);

/// <summary>What was measured.</summary>
public enum MeasureKind
{
    /// <summary>0-10.</summary>
    Pain,

    /// <summary>Minutes walked, swum or cycled in the day.</summary>
    Walking,

    /// <summary>Hours in the night.</summary>
    SleepHours,

    /// <summary>0-10, more is better.</summary>
    SleepQuality,

    /// <summary>The mean of the three items of the PEG, 0-10.</summary>
    Peg,

    /// <summary>Pain on average over the past week, 0-10.</summary>
    PegPain,

    /// <summary>Interference with enjoyment of life, 0-10.</summary>
    PegEnjoyment,

    /// <summary>Interference with general activity, 0-10.</summary>
    PegActivity,
}
