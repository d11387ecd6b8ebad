namespace BackCare.Core.Progress;

/// <summary>Quantiles of a row of answers.</summary>
/// <remarks>Linear between neighbours: type 7 of Hyndman and Fan, The American Statistician 1996;50:361, the usual one of spreadsheets.</remarks>
internal static class Quantile
{
    /// <summary>The value below which the share <paramref name="share"/> (0-1) of the values lies; there must be one value.</summary>
    public static decimal Of(IEnumerable<decimal> values, decimal share)
    {
        var sorted = values.Order().ToArray();
        var at = (sorted.Length - 1) * share;
        var below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }
}
