using BackCare.Core.Diaries;

namespace BackCare.Core.Exercises;

/// <summary>
/// Finds an exercise that was done for three weeks while neither pain nor walking got better: worth a look with a therapist rather than more of the same.
/// Says nothing where there are too few answers, and asks about the same exercise once a month at most.
/// </summary>
internal static class TherapistReview
{
    public const int Days = 21;
    public const int DaysBetween = 30;

    private const int FewestSessions = 6;
    private const int Week = 7;
    private const int FewestAnswers = 3;

    /// <summary>A fall of so many points, or of so large a part, is a change for the better: the smallest that matters (IMMPACT, Dworkin 2008).</summary>
    private const decimal LeastFall = 1.0m;
    private const decimal LeastPart = 0.1m;

    /// <summary>The exercise to ask about today, or null.</summary>
    public static PlanItem? Due(ExercisePlan plan, Diary diary, DateOnly today)
    {
        var asked = plan.Items.Where(item => item.Since <= today.AddDays(-Days)
            && !(item.ReviewAskedOn > today.AddDays(-DaysBetween))
            && Sessions(diary, item, today) >= FewestSessions);
        return asked.FirstOrDefault() is { } first && IsNoBetter(diary, today) ? first : null;
    }

    /// <summary>True where both weeks have enough answers, pain did not fall, and walking did not grow.</summary>
    public static bool IsNoBetter(Diary diary, DateOnly today)
    {
        var before = Between(diary, today.AddDays(1 - Days), Week);
        var now = Between(diary, today.AddDays(1 - Week), Week);
        if (Mean(before, day => day.Pain?.Value?.Value) is not { } painBefore || Mean(now, day => day.Pain?.Value?.Value) is not { } painNow)
            return false;

        var fell = painBefore - painNow >= LeastFall && painBefore - painNow >= LeastPart * painBefore;
        return !fell && !(Mean(now, Walked) - Mean(before, Walked) >= LeastPart * Mean(before, Walked) && Mean(now, Walked) > Mean(before, Walked));
    }

    private static decimal? Walked(Day day) => day.Walk?.Value?.Minutes;

    private static int Sessions(Diary diary, PlanItem item, DateOnly today) => Between(diary, today.AddDays(1 - Days), Days)
        .Count(day => day.Plan?.Items.Any(one => one.Done is true && ExerciseNames.AreTheSame(one.Name, item.Name)) is true);

    private static List<Day> Between(Diary diary, DateOnly first, int days) => [.. diary.Between(first, first.AddDays(days - 1))];

    private static decimal? Mean(List<Day> days, Func<Day, decimal?> value)
    {
        var values = days.Select(value).OfType<decimal>().ToList();
        return values.Count < FewestAnswers ? null : values.Average();
    }
}
