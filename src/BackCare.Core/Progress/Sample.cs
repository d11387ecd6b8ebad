namespace BackCare.Core.Progress;

/// <summary>What a row of daily answers comes to: how many there were, their mean, their spread from day to day (standard deviation of a sample), the lowest and the highest.</summary>
public sealed record Sample(int Count, double Mean, double Deviation, double Low, double High)
{
    public static Sample None { get; } = new(0, 0, 0, 0, 0);

    public static Sample Of(IEnumerable<double> values)
    {
        var all = values.ToList();
        if (all.Count == 0)
            return None;

        var mean = all.Average();
        var deviation = all.Count == 1 ? 0 : Math.Sqrt(all.Sum(value => (value - mean) * (value - mean)) / (all.Count - 1));
        return new Sample(all.Count, Math.Round(mean, 4), Math.Round(deviation, 4), all.Min(), all.Max());
    }

    public static Sample Of(IEnumerable<decimal> values) => Of(values.Select(value => (double)value));

    /// <summary>How far the mean may stray by day-to-day ups and downs alone: the spread over the root of the number of answers.</summary>
    public double Noise() => Count == 0 ? 0 : Deviation / Math.Sqrt(Count);

    /// <summary>The mean as content shows it, or null where nobody answered.</summary>
    public decimal? Shown() => Count == 0 ? null : (decimal)Mean;
}
