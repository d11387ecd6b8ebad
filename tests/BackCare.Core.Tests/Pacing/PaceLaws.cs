using BackCare.Core.Pacing;
using CsCheck;

namespace BackCare.Core.Tests.Pacing;

/// <summary>What holds of an amount whatever a member does, says and presses, over half a year.</summary>
public sealed class PaceLaws
{
    private abstract record Act
    {
        public sealed record Do(int Minutes) : Act;

        public sealed record Tell(int DaysAgo, bool Settled) : Act;

        public sealed record AskForMore : Act;

        public sealed record Wait(int Days) : Act;
    }

    private static readonly Gen<Act> AnyAct = Gen.Frequency<Act>(
        (3, Gen.Int[1, 60].Select(minutes => (Act)new Act.Do(minutes))),
        (4, Gen.Select(Gen.Int[0, 3], Gen.Frequency((4, Gen.Const(true)), (1, Gen.Const(false)))).Select((ago, settled) => (Act)new Act.Tell(ago, settled))),
        (3, Gen.Const((Act)new Act.AskForMore())),
        (4, Gen.Int[0, 3].Select(days => (Act)new Act.Wait(days))));

    private static readonly Gen<(int Target, List<Act> Acts)> AnyHalfYear = Gen.Select(Gen.Int[1, PacedActivity.MostMinutes], AnyAct.List[0, 150]);

    [Fact]
    public void It_is_never_below_a_minute() => AnyHalfYear.Sample(
        half => Played(half.Target, half.Acts).Should().NotContain(step => step.After.Target < 1),
        iter: 2000);

    [Fact]
    public void It_never_rises_by_more_than_a_tenth_or_a_minute_nor_twice_within_a_week() => AnyHalfYear.Sample(
        half =>
        {
            var rises = Played(half.Target, half.Acts).Where(step => step.After.Target > step.Before.Target).ToList();
            rises.Should().NotContain(step => step.After.Target - step.Before.Target > Math.Max(1, step.Before.Target!.Value / 10));
            rises.Zip(rises.Skip(1)).Should().NotContain(pair => pair.Second.On.DayNumber - pair.First.On.DayNumber < 7);
        },
        iter: 2000);

    [Fact]
    public void It_never_rises_after_a_bad_24_hours_before_three_sessions_that_settled() => AnyHalfYear.Sample(
        half =>
        {
            var good = 0;
            foreach (var step in Played(half.Target, half.Acts))
            {
                if (step.After.Target > step.Before.Target)
                    good.Should().BeGreaterThanOrEqualTo(3);
                if (step.Act is Act.Tell told && step.After != step.Before)
                    good = told.Settled ? good + 1 : 0;
            }
        },
        iter: 2000);

    [Fact]
    public void A_bad_24_hours_lowers_it() => AnyHalfYear.Sample(
        half => Played(half.Target, half.Acts).Where(step => step.Act is Act.Tell { Settled: false } && step.After != step.Before)
            .Should().NotContain(step => step.Before.Target > 1 && step.After.Target >= step.Before.Target),
        iter: 2000);

    private static List<(Act Act, DateOnly On, PacedActivity Before, PacedActivity After)> Played(int target, List<Act> acts)
    {
        var steps = new List<(Act, DateOnly, PacedActivity, PacedActivity)>();
        var (activity, today) = (PaceRulesTests.Paced(target), Some.Today);
        foreach (var act in acts)
        {
            today = act is Act.Wait wait ? today.AddDays(wait.Days) : today;
            var after = act switch
            {
                Act.Do done => PaceRules.Log(activity, today, done.Minutes),
                Act.Tell told => PaceRules.Answer(activity, today.AddDays(-told.DaysAgo), told.Settled, today),
                Act.AskForMore => PaceRules.StepUp(activity, today),
                _ => activity,
            };
            steps.Add((act, today, activity, after));
            activity = after;
        }

        return steps;
    }
}
