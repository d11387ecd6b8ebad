using BackCare.Core.Diaries;

namespace BackCare.Core.Progress.Patterns;

/// <summary>Looks for the one link in a diary that stands out most from chance, and counts how many it looked at.</summary>
/// <remarks>
/// Holm, Scand J Stat 1979;6:65, at 5 % over all links looked at; the interval is widened for as many (Bonferroni), so that the two agree. The number of days and
/// the least differences are a product choice.
/// </remarks>
internal static class PatternSearch
{
    /// <summary>Days with a habit, and days without it, below which a link is not looked at.</summary>
    public const int FewestOfEach = 10;

    /// <summary>Days of both kinds together.</summary>
    public const int FewestDays = 28;

    private const double Chance = 0.05;

    public static PatternLook In(Diary diary, DateOnly today)
    {
        var days = diary.Between(Lookback.ThreeMonths.First(today), today).ToList();
        var looked = Link.Among(days).Select(link => (Link: link, Pairs: link.Pairs(diary, days))).Where(each => IsEnough(each.Pairs))
            .Select(each => (each.Link, Result: LinkTest.Of(each.Pairs))).OrderBy(each => each.Result.Chance).ToList();

        // Holm: the likeliest must hold against all of them, and one that is not worth telling must not hide the next.
        var found = looked.Where((each, at) => looked.Take(at + 1).Select((other, place) => other.Result.Chance * (looked.Count - place)).Max() <= Chance)
            .FirstOrDefault(each => Math.Abs(each.Result.Difference) >= each.Link.Least);
        return new PatternLook(today, looked.Count, found.Link is null ? null : Tell(found.Link, found.Result, looked.Count));
    }

    private static bool IsEnough(IReadOnlyList<Pair> pairs) =>
        pairs.Count >= FewestDays && pairs.Count(pair => pair.Habit) >= FewestOfEach && pairs.Count(pair => !pair.Habit) >= FewestOfEach;

    private static Pattern Tell(Link link, LinkResult result, int looked)
    {
        var (low, high) = result.Interval(1 - Chance / looked);
        return new Pattern(link.Name, Round(result.Difference), Round(low), Round(high), result.With, result.Without);
    }

    private static decimal Round(double value) => Math.Round((decimal)value, 1, MidpointRounding.AwayFromZero);
}
