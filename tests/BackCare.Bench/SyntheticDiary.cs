using BackCare.Core.Diaries;
using BackCare.Core.Understanding;

namespace BackCare.Bench;

/// <summary>Diaries made up by rule, for pictures to look at and to measure with; the same seed, the same diary.</summary>
internal static class SyntheticDiary
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    /// <summary>What a diary is like: how much of it was told, and what of.</summary>
    public static IReadOnlyDictionary<string, Diary> Kinds { get; } = new Dictionary<string, Diary>
    {
        ["usual"] = Of(364, share: 0.8, seed: 1),
        ["full"] = Of(364, share: 1, seed: 2),
        ["sparse"] = Of(364, share: 0.25, seed: 3),
        ["few"] = Of(4, share: 1, seed: 4),
        ["nothing-moved"] = Same(40, pain: 0, minutes: 0, sleep: 0),
        ["extreme"] = Same(200, pain: 10, minutes: 1440, sleep: 24),
        ["pain-alone"] = Diary.Of(Of(364, share: 0.6, seed: 5).Days.Values.Select(day => new Day(day.Date) { Pain = day.Pain })),
    };

    /// <summary>Pain that falls slowly and walking that grows, with ups and downs that last some days.</summary>
    private static Diary Of(int days, double share, int seed)
    {
        var random = new Random(seed);
        var drift = 0.0;
        var kept = new List<Day>();
        for (var at = 0; at < days; at++)
        {
            drift = 0.7 * drift + 1.1 * (random.NextDouble() + random.NextDouble() - 1);
            var progress = (double)at / days;
            var day = Told(
                Today.AddDays(at + 1 - days),
                pain: 6.5 - 2.2 * progress + drift,
                minutes: Math.Round((10 + 22 * progress - 3 * drift + 8 * random.NextDouble()) / 5) * 5,
                sleep: Math.Round((5.6 + progress - 0.4 * drift + random.NextDouble()) * 2) / 2);
            if (random.NextDouble() < share)
                kept.Add(day);
        }

        return Diary.Of(kept);
    }

    private static Diary Same(int days, double pain, double minutes, double sleep) =>
        Diary.Of(Enumerable.Range(0, days).Select(at => Told(Today.AddDays(-at), pain, minutes, sleep)));

    private static Day Told(DateOnly date, double pain, double minutes, double sleep) => new(date)
    {
        Pain = new Answer<PainAnswer>(new PainAnswer((decimal)Math.Clamp(Math.Round(pain), 0, 10)), null),
        Walk = new Answer<WalkAnswer>(new WalkAnswer((decimal)Math.Clamp(minutes, 0, 1440)), null),
        Sleep = new Answer<SleepAnswer>(new SleepAnswer(SleepKind.Hours, (decimal)Math.Clamp(sleep, 0, 24)), null),
        Exercise = new Answer<ExerciseAnswer>(new ExerciseAnswer(date.DayNumber % 3 == 0 ? Done.No : Done.Yes, null), null),
    };
}
