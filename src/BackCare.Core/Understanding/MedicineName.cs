namespace BackCare.Core.Understanding;

internal enum NameKind
{
    Medicine,

    /// <summary>May be one of several things: the person has to be asked.</summary>
    Ask,

    /// <summary>A kind of medicine that names none.</summary>
    Class,

    /// <summary>Used for the back, but no entry in the log.</summary>
    NotCounted,
}

/// <summary>One name as the content file lists it; <see cref="Market"/> is null when it is known everywhere.</summary>
internal sealed record MedicineName(string Name, NameKind Kind, string? Market, MedicineProduct? Product, IReadOnlyList<decimal> Strengths);

/// <summary>A name found in a text: tokens from <see cref="First"/> up to, not with, <see cref="End"/>.</summary>
internal readonly record struct NameMention(MedicineName Name, int First, int End);
