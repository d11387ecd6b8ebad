using BackCare.Core.Conversations;
using BackCare.Core.Diaries;

namespace BackCare.Core.Coaching;

/// <summary>
/// Which of the suggestions that fit is offered: the one that this member took up most often before, with a bonus for those they were seldom offered, so that each gets its turn.
/// What goes unheeded fades, first that kind, then all of them.
/// </summary>
/// <remarks>
/// An upper-confidence bandit (UCB1: Auer, Machine Learning 2002;47:235) with a prior for each place in the list and a half-life of four weeks, since what suits people changes.
/// That suggestions wear out with repetition: HeartSteps (Klasnja, 2019). The caps are a product choice. Described in <c>docs/coaching.md</c>.
/// </remarks>
internal static class Suggestions
{
    private const int MostADay = 3;

    /// <summary>How many imagined offers the prior is worth.</summary>
    private const double PriorWeight = 2;
    private const double PriorOfTheFirst = 0.5;
    private const double PriorOfTheLast = 0.2;
    private const double PriorStep = 0.05;
    private const double Curiosity = 0.3;

    /// <summary>Scores closer than this are a tie, and the seed picks.</summary>
    private const double Tie = 0.02;

    /// <summary>The suggestions that may be offered now, best first; none where it is time to be quiet.</summary>
    public static IReadOnlyList<string> Ranked(Situation s, IReadOnlyList<string> fitting)
    {
        if (IsTimeToBeQuiet(s))
            return [];

        var kinds = fitting.Select((content, place) => (content, prior: Prior(place), heeded: Heeded.Of(s.Diary, s.Today, content)))
            .Where(kind => !kind.heeded.Rests(s.Today))
            .ToList();
        var all = kinds.Sum(kind => kind.heeded.Offered);
        var scored = kinds.Select(kind => (kind.content, score: Score(kind.heeded, kind.prior, all))).OrderByDescending(kind => kind.score).ToList();
        var tied = scored.TakeWhile(kind => kind.score > scored[0].score - Tie).ToList();
        var chosen = tied.Count == 0 ? 0 : s.Moment.Pick(tied.Count);
        return [.. scored.Skip(chosen).Take(1).Concat(scored.Where((_, at) => at != chosen)).Select(kind => kind.content)];
    }

    /// <summary>How much speaks for a kind: the share that was taken up, the prior counted in, and a bonus that shrinks with each time it was offered.</summary>
    public static double Score(Heeded heeded, double prior, double all) =>
        ((heeded.Taken + (prior * PriorWeight)) / (heeded.Offered + PriorWeight))
        + (Curiosity * Math.Sqrt(Math.Log(1 + all) / (heeded.Offered + PriorWeight)));

    private static double Prior(int place) => Math.Max(PriorOfTheLast, PriorOfTheFirst - (PriorStep * place));

    /// <summary>Three a day at most; every third day once seven in a row went unheeded, once a week after fourteen.</summary>
    private static bool IsTimeToBeQuiet(Situation s)
    {
        var any = Heeded.Of(s.Diary, s.Today);
        var days = any.UnheededInARow switch { >= 14 => 7, >= 7 => 3, _ => 0 };
        return s.Diary[s.Today].Offers.Count >= MostADay || s.Today < any.LastOn.AddDays(days);
    }
}
