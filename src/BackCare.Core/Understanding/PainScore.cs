namespace BackCare.Core.Understanding;

/// <summary>Pain from 0 (none) to 10 (the worst imaginable), to one decimal.</summary>
public readonly record struct PainScore
{
    private PainScore(decimal value) => Value = value;

    public decimal Value { get; }

    /// <summary>False when <paramref name="value"/> is outside 0-10; a score is never clamped.</summary>
    public static bool TryFrom(decimal value, out PainScore score)
    {
        var fits = value is >= 0 and <= 10;
        score = fits ? new PainScore(decimal.Round(value, 1, MidpointRounding.AwayFromZero)) : default;
        return fits;
    }
}
