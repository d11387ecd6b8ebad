using MathNet.Numerics.Distributions;

namespace BackCare.Core.Progress.Patterns;

/// <summary>One day of a possible link: whether the habit was there, and what came after it.</summary>
internal readonly record struct Pair(bool Habit, double Outcome);

/// <summary>How far the mean outcome after days with a habit lies from that after days without, and how likely so much is by chance alone.</summary>
/// <param name="Error">The standard error of the difference.</param>
/// <param name="Freedom">Degrees of freedom.</param>
/// <param name="Chance">The two-sided p value, 0-1.</param>
internal sealed record LinkResult(double Difference, double Error, double Freedom, double Chance, int With, int Without)
{
    /// <summary>The interval in which the difference lies at a level of confidence, such as 0.95.</summary>
    public (double Low, double High) Interval(double confidence)
    {
        var reach = StudentT.InvCDF(0, 1, Freedom, 0.5 + confidence / 2) * Error;
        return (Difference - reach, Difference + reach);
    }
}

/// <summary>Compares two kinds of a person's days.</summary>
/// <remarks>
/// Welch's unequal variances (Biometrika 1947;34:28). Days are not independent: bad ones come in runs, and so do habits. The variance is therefore widened by
/// (1 + ab) / (1 - ab), where a and b are the correlations of neighbouring days of the habit and of the outcome (Bartlett, J R Stat Soc 1935;98:536), each raised by
/// (1 + 3r) / n because short rows underrate them (Kendall, Biometrika 1954;41:403).
/// </remarks>
internal static class LinkTest
{
    private const double MostCorrelation = 0.95;

    /// <param name="pairs">In the order of their days, two or more of each kind.</param>
    public static LinkResult Of(IReadOnlyList<Pair> pairs)
    {
        var with = pairs.Where(pair => pair.Habit).Select(pair => pair.Outcome).ToArray();
        var without = pairs.Where(pair => !pair.Habit).Select(pair => pair.Outcome).ToArray();
        var (one, other) = (Variance(with) / with.Length, Variance(without) / without.Length);
        var runs = Runs(pairs);
        var freedom = Math.Max(1, (one + other) * (one + other) / (one * one / (with.Length - 1) + other * other / (without.Length - 1)) / runs);
        var error = Math.Sqrt((one + other) * runs);
        var difference = with.Average() - without.Average();
        if (error == 0)
            return new LinkResult(difference, 0, pairs.Count - 2, 1, with.Length, without.Length);

        return new LinkResult(difference, error, freedom, 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(difference) / error), with.Length, without.Length);
    }

    private static double Runs(IReadOnlyList<Pair> pairs)
    {
        var both = Neighbours([.. pairs.Select(pair => pair.Habit ? 1.0 : 0.0)]) * Neighbours([.. pairs.Select(pair => pair.Outcome)]);
        return (1 + both) / (1 - both);
    }

    /// <summary>The correlation of each value with the next, from 0 to the most that is believed.</summary>
    private static double Neighbours(double[] values)
    {
        var mean = values.Average();
        var spread = values.Sum(value => (value - mean) * (value - mean));
        if (spread == 0)
            return 0;

        var found = values.Zip(values.Skip(1), (value, next) => (value - mean) * (next - mean)).Sum() / spread;
        return Math.Clamp(found + (1 + 3 * found) / values.Length, 0, MostCorrelation);
    }

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }
}
