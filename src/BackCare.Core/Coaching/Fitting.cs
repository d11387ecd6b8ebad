namespace BackCare.Core.Coaching;

/// <summary>What fits after a check-in.</summary>
/// <param name="Offers">Suggestions with a yes and a no, the likeliest to suit first.</param>
/// <param name="First">Said before anything is offered, unless it was said in the last days; asks nothing.</param>
/// <param name="Otherwise">Said where nothing is offered; asks nothing.</param>
internal sealed record Fitting(IReadOnlyList<string> Offers, string? First = null, string? Otherwise = null)
{
    public static Fitting Nothing { get; } = new([]);

    /// <summary>The same without what is ruled out.</summary>
    public Fitting Without(Func<string, bool> isOut) =>
        new([.. Offers.Where(content => !isOut(content))], First is { } first && isOut(first) ? null : First, Otherwise is { } otherwise && isOut(otherwise) ? null : Otherwise);
}
