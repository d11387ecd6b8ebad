using BackCare.Core.Pacing;

namespace BackCare.Core.Tests.Pacing;

/// <summary>The arithmetic of pacing, as a table.</summary>
public sealed class PaceRulesTests
{
    [Theory]
    [InlineData(10, 10, 10, 8)]
    [InlineData(9, 10, 11, 8)]
    [InlineData(5, 7, 12, 6)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(2, 1, 1, 1)]
    [InlineData(30, 45, 20, 25)]
    public void The_start_is_a_fifth_under_the_mean_of_three_days(int first, int second, int third, int start) => PaceRules.Start([first, second, third]).Should().Be(start);

    [Theory]
    [InlineData(1, 2)]
    [InlineData(8, 9)]
    [InlineData(10, 11)]
    [InlineData(20, 22)]
    [InlineData(45, 49)]
    [InlineData(180, 180)]
    public void A_step_up_is_a_tenth_or_a_minute(int target, int next) => PaceRules.Up(target).Should().Be(next);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(5, 4)]
    [InlineData(10, 8)]
    [InlineData(24, 19)]
    public void A_step_down_is_a_fifth_and_never_below_a_minute(int target, int next) => PaceRules.Down(target).Should().Be(next);

    [Theory]
    [InlineData("yyy", 7, true, "three sessions that settled, a week on")]
    [InlineData("yyy", 6, false, "less than a week")]
    [InlineData("yy", 9, false, "two sessions")]
    [InlineData("yy?", 9, false, "one of three was not told")]
    [InlineData("yyy?", 9, true, "a later one not told yet")]
    [InlineData("yyyy", 30, true, "four of four")]
    public void A_step_up_waits_for_a_week_and_three_sessions_that_settled(string answers, int days, bool may, string because)
    {
        var activity = Paced(10) with { Sessions = [.. answers.Select((answer, at) => new PaceSession(Some.Today.AddDays(at + 1), 10, 10, answer switch { 'y' => true, 'n' => false, _ => null }))] };
        PaceRules.MayStepUp(activity, Some.Today.AddDays(days)).Should().Be(may, because);
    }

    [Fact]
    public void Sessions_far_below_the_amount_do_not_bring_a_step_nearer()
    {
        var activity = Paced(10) with { Sessions = [.. Enumerable.Range(0, 5).Select(at => new PaceSession(Some.Today.AddDays(at + 1), 4, 10, true))] };
        PaceRules.MayStepUp(activity, Some.Today.AddDays(9)).Should().BeFalse();
    }

    [Fact]
    public void Pain_that_stayed_lowers_the_amount_once_and_begins_the_count_anew()
    {
        var activity = PaceRules.Log(Paced(10), Some.Today, 10);
        var lowered = PaceRules.Answer(activity, Some.Today, settled: false, Some.Today.AddDays(1));
        lowered.Target.Should().Be(8);
        lowered.ChangedOn.Should().Be(Some.Today.AddDays(1));
        PaceRules.Answer(lowered, Some.Today, settled: false, Some.Today.AddDays(1)).Should().Be(lowered);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void The_question_is_asked_on_the_day_after_or_the_next(int days, bool asked) =>
        (PaceRules.ToAskAbout(PaceRules.Log(Paced(10), Some.Today, 10), Some.Today.AddDays(days)) is not null).Should().Be(asked);

    [Fact]
    public void A_day_measured_twice_counts_once()
    {
        var activity = PaceRules.Measure(PaceRules.Measure(new PacedActivity("Walking", true), Some.Today, 4), Some.Today, 6);
        activity.Measures.Should().Equal(new PaceMeasure(Some.Today, 6));
    }

    internal static PacedActivity Paced(int target) => new("Walking", true) { Target = target, ChangedOn = Some.Today };
}
