namespace BackCare.Core.Progress;

/// <summary>How a mean on the 0-10 scale moved between two windows, in the steps people tell apart. Fewer is better; "rise" means worse.</summary>
public enum Change
{
    NotEnoughAnswers,
    LargeFall,
    MuchBetter,
    SmallFall,
    AboutTheSame,
    SmallRise,
    MuchWorse,
    LargeRise,
}

/// <summary>The change rule for pain scores.</summary>
/// <remarks>
/// Steps of 10, 30 and 50 %: IMMPACT, Dworkin, J Pain 2008;9:105-121. Two points or 30 % as "much improved": Farrar, Pain 2001;94:149-158.
/// The floors of 1 and 1.5 points and the windows are a product choice. A change smaller than the member's own day-to-day spread over the root of the
/// number of answers, in either window, is never called one.
/// </remarks>
public static class ChangeRule
{
    public const int FewestAnswers = 5;
    private const double LowestBaseline = 2;

    public static Change Between(IReadOnlyList<double> before, IReadOnlyList<double> now)
    {
        if (before.Count < FewestAnswers || now.Count < FewestAnswers || before.Average() < LowestBaseline)
            return Change.NotEnoughAnswers;

        var baseline = before.Average();
        var fall = baseline - now.Average();
        return Math.Abs(fall) < Math.Max(Noise(before), Noise(now)) ? Change.AboutTheSame : Step(Math.Abs(fall), Math.Abs(fall) / baseline, fall > 0);
    }

    private static Change Step(double points, double share, bool fell) => (points, share) switch
    {
        (_, >= 0.5) => fell ? Change.LargeFall : Change.LargeRise,
        ( >= 2.0, _) or ( >= 1.5, >= 0.3) => fell ? Change.MuchBetter : Change.MuchWorse,
        ( >= 1.0, >= 0.1) => fell ? Change.SmallFall : Change.SmallRise,
        _ => Change.AboutTheSame,
    };

    private static double Noise(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
        return Math.Sqrt(variance / values.Count);
    }
}
