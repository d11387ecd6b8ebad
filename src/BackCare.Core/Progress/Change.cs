namespace BackCare.Core.Progress;

/// <summary>How a mean on the 0-10 scale moved between two windows, in the steps people tell apart. Fewer is better; "rise" means worse.</summary>
public enum Change
{
    NotEnoughAnswers,

    /// <summary>The pain was so low at the start that steps in percent mean nothing.</summary>
    LowAtTheStart,
    LargeFall,
    MuchBetter,
    SmallFall,
    AboutTheSame,
    SmallRise,
    MuchWorse,
    LargeRise,

    /// <summary>Low at the start, and two points or more worse now: no step is named, and the signs that need checking are.</summary>
    RiseFromLow,
}

/// <summary>How something that one would like more of moved between two windows, such as minutes walked.</summary>
public enum Movement
{
    NotEnoughAnswers,
    More,
    AboutTheSame,
    Less,
}

/// <summary>The change rule: which words may be said of two windows.</summary>
/// <remarks>
/// Steps of 10, 30 and 50 %: IMMPACT, Dworkin, J Pain 2008;9:105-121. Two points or 30 % as "much improved": Farrar, Pain 2001;94:149-158.
/// The floors of 1 and 1.5 points and the windows are a product choice. A change smaller than the member's own day-to-day spread over the root of the
/// number of answers, in either window, is never called one.
/// </remarks>
public static class ChangeRule
{
    public const int FewestAnswers = 5;
    private const double LowestBaseline = 2;
    private const double ALot = 2;
    private const double SmallestShare = 0.1;

    public static Change Between(Sample before, Sample now)
    {
        if (before.Count < FewestAnswers || now.Count < FewestAnswers)
            return Change.NotEnoughAnswers;

        // Rounded, so that 5.6 to 3.6 is two points and not a hair less.
        var fall = Math.Round(before.Mean - now.Mean, 3);
        var real = IsReal(before, now, fall);
        if (before.Mean < LowestBaseline)
            return real && fall <= -ALot ? Change.RiseFromLow : Change.LowAtTheStart;

        return real ? Step(Math.Abs(fall), Math.Round(Math.Abs(fall) / before.Mean, 4), fall > 0) : Change.AboutTheSame;
    }

    /// <summary>For minutes, hours and quality, of which more is better: called a change from a tenth on, and never within the day-to-day spread.</summary>
    public static Movement Of(Sample before, Sample now)
    {
        if (before.Count < FewestAnswers || now.Count < FewestAnswers)
            return Movement.NotEnoughAnswers;

        var rise = Math.Round(now.Mean - before.Mean, 3);
        if (rise == 0 || !IsReal(before, now, rise) || Math.Abs(rise) < SmallestShare * before.Mean)
            return Movement.AboutTheSame;

        return rise > 0 ? Movement.More : Movement.Less;
    }

    /// <summary>True for the changes after which the signs that need checking are named.</summary>
    public static bool IsWorse(Change change) => change is Change.SmallRise or Change.MuchWorse or Change.LargeRise or Change.RiseFromLow;

    private static bool IsReal(Sample before, Sample now, double difference) => Math.Abs(difference) >= Math.Max(before.Noise(), now.Noise());

    private static Change Step(double points, double share, bool fell) => (points, share) switch
    {
        (_, >= 0.5) => fell ? Change.LargeFall : Change.LargeRise,
        ( >= 2.0, _) or ( >= 1.5, >= 0.3) => fell ? Change.MuchBetter : Change.MuchWorse,
        ( >= 1.0, >= 0.1) => fell ? Change.SmallFall : Change.SmallRise,
        _ => Change.AboutTheSame,
    };
}
