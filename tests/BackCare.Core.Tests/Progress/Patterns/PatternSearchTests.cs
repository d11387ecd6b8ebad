using BackCare.Core.Content;
using BackCare.Core.Diaries;
using BackCare.Core.Progress.Patterns;
using BackCare.Core.Understanding;

namespace BackCare.Core.Tests.Progress.Patterns;

/// <summary>What is told of a diary, over many made-up ones: seldom anything where there is nothing, mostly something where there is.</summary>
public sealed class PatternSearchTests
{
    private const int Diaries = 400;

    [Fact]
    public void Where_days_have_no_link_but_come_in_runs_a_link_is_told_in_one_diary_of_twenty_at_the_most()
    {
        var told = Enumerable.Range(0, Diaries).Count(seed => Search(seed, helps: 0).Found is not null);

        told.Should().BeLessThanOrEqualTo(Diaries / 20);
    }

    [Fact]
    public void Where_breathing_takes_two_points_off_the_next_day_it_is_mostly_found_and_its_interval_mostly_holds_the_truth()
    {
        var found = Enumerable.Range(0, Diaries).Select(seed => Search(seed, helps: 2).Found).OfType<Pattern>().Where(pattern => pattern.Link == "breathing-pain").ToList();

        found.Count.Should().BeGreaterThan(Diaries * 6 / 10);
        found.Count(pattern => pattern.Low <= -2 && pattern.High >= -2).Should().BeGreaterThan(found.Count * 9 / 10);
        found.Should().OnlyContain(pattern => pattern.With >= 10 && pattern.Without >= 10 && pattern.High < 0.05m);
    }

    [Fact]
    public void With_nine_days_of_one_kind_nothing_is_looked_at()
    {
        var diary = Diary.Of(Enumerable.Range(0, 60).Select(at => new Day(Some.Today.AddDays(-at))
        {
            Exercise = new(new ExerciseAnswer(at is > 0 and < 10 ? Done.Yes : Done.No, null), null),
            Pain = new(new PainAnswer(at % 5), null),
        }));

        PatternSearch.In(diary, Some.Today).Should().Be(new PatternLook(Some.Today, 0, null));
    }

    private static PatternLook Search(int seed, double helps) => PatternSearch.In(Diary.Of(Days(new Random(seed), helps)), Some.Today);

    /// <summary>Three months in which pain, sleep and habits each go up and down in runs of their own, and breathing takes points off the next day's pain.</summary>
    private static IEnumerable<Day> Days(Random random, double helps)
    {
        var (pain, sleep, breathed, moved, last) = (0.0, 0.0, false, false, false);
        for (var date = Some.Today.AddDays(-90); date <= Some.Today; date = date.AddDays(1))
        {
            pain = 0.6 * pain + Normal(random);
            sleep = 0.5 * sleep + Normal(random);
            (last, breathed, moved) = (breathed, random.Next(3) == 0 ? random.Next(2) == 0 : breathed, random.Next(3) == 0 ? random.Next(2) == 0 : moved);
            if (random.Next(10) == 0)
                continue;

            yield return new Day(date)
            {
                Pain = new(new PainAnswer((decimal)Math.Clamp(Math.Round(5.5 + pain - (last ? helps : 0)), 0, 10)), null),
                Sleep = new(new SleepAnswer(SleepKind.Hours, (decimal)Math.Clamp(Math.Round(6.5 + sleep, 1), 0, 24)), null),
                Walk = new(new WalkAnswer(random.Next(0, 12) * 5), null),
                Exercise = new(new ExerciseAnswer(moved ? Done.Yes : Done.No, null), null),
                Offers = breathed ? [new Offer(ContentIds.Breathing, Some.Noon, true)] : [],
            };
        }
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
