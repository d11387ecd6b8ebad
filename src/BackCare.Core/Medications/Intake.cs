using BackCare.Core.Understanding;

namespace BackCare.Core.Medications;

/// <summary>One ingredient as rules see it: what it is, how it got into the body, and how much where that can be told.</summary>
/// <param name="Product">Names the product within its day, so that two products with the same ingredient can be told apart.</param>
/// <param name="MgEach">Milligrams in one unit, as stated or as usual.</param>
/// <param name="Assumed">The milligrams were not stated: the smallest usual unit is taken.</param>
internal sealed record Intake(Medicine Medicine, string Product, bool Topical, decimal? Count, decimal? MgEach, bool Assumed)
{
    /// <summary>Low-dose aspirin, mg: 75-100 once a day protects the heart and is no NSAID day (safety.md, 7.1).</summary>
    private const decimal MostLowDoseAspirin = 100;

    public string Generic => Medicine.Generic;

    /// <summary>Milligrams of this entry. With no count said it is one unit, so the sum never says more than was taken.</summary>
    public decimal? TotalMg => MgEach is { } mg ? (Count ?? 1) * mg : null;

    public bool IsLowDoseAspirin => Generic == "aspirin" && TotalMg <= MostLowDoseAspirin;

    public bool Is(string tag) => Medicine.Tags.Contains(tag);
}
