namespace BackCare.Core.Understanding;

/// <summary>
/// One active ingredient as the content file tells it: its US generic name, the classes that cautions ask for, usual milligrams in one
/// unit, the smallest of them by market (<c>us</c>, <c>uk</c>, <c>in</c>) and the label's most milligrams in a day where sold without prescription.
/// </summary>
public sealed record Medicine(
    string Generic,
    IReadOnlyList<string> Tags,
    string? Route,
    IReadOnlyList<decimal> Strengths,
    IReadOnlyDictionary<string, decimal> Unit,
    IReadOnlyDictionary<string, decimal> OtcMaxMgPerDay);

/// <summary>One ingredient of a product, with its usual milligrams per unit when packs agree.</summary>
public sealed record Ingredient(string Generic, decimal? Mg);

/// <summary>What a name stands for: its ingredients, a route that the name implies, and whether it states the strengths itself.</summary>
public sealed record MedicineProduct(IReadOnlyList<Ingredient> Ingredients, string? Route, bool NamesStrength);
