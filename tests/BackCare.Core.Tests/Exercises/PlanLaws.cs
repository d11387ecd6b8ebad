using BackCare.Core.Exercises;
using BackCare.Core.Nudges;
using CsCheck;

namespace BackCare.Core.Tests.Exercises;

/// <summary>What holds of every plan on every day.</summary>
public sealed class PlanLaws
{
    private static readonly Gen<Amount> AnyAmount = Gen.Select(Part(Amount.MostSets), Part(Amount.MostReps), Part(Amount.MostSeconds), Part(Amount.MostMinutes), Part(Amount.MostTimesADay), Gen.Bool)
        .Select((sets, reps, seconds, minutes, times, side) => new Amount { Sets = sets, Reps = reps, Seconds = seconds, Minutes = minutes, TimesADay = times, EachSide = side });

    private static readonly Gen<ExercisePlan> AnyPlan = Gen.Select(AnyAmount, Gen.Int[0, 127]).List[0, ExercisePlan.MostItems]
        .Select(items => new ExercisePlan { Items = [.. items.Select((item, at) => new PlanItem(at + 1, $"exercise {(char)('a' + at)}", null, item.Item1, (DaysOfWeek)item.Item2, Some.Today))] });

    [Fact]
    public void A_day_never_takes_longer_than_the_budget()
        => Gen.Select(AnyPlan, Gen.Int[0, 700], Gen.OneOf(ExercisePlan.Budgets.ToArray())).Sample(
            (plan, day, budget) => PlannedDay.Of(plan, Some.Today.AddDays(day), budget).Items.Sum(item => item.Amount.SecondsADay()).Should().BeLessThanOrEqualTo(budget * 60),
            iter: 5000);

    [Fact]
    public void A_day_with_something_on_it_has_something_to_do_even_in_two_minutes()
        => Gen.Select(AnyPlan, Gen.Int[0, 700], Gen.OneOf(ExercisePlan.Budgets.ToArray())).Sample(
            (plan, day, budget) => PlannedDay.Of(plan, Some.Today.AddDays(day), budget).Items.Any().Should().Be(plan.Items.Any(item => item.IsOn(Some.Today.AddDays(day)))),
            iter: 5000);

    [Fact]
    public void Nothing_is_lost_what_does_not_fit_waits()
        => Gen.Select(AnyPlan, Gen.Int[0, 700], Gen.OneOf(ExercisePlan.Budgets.ToArray())).Sample(
            (plan, day, budget) =>
            {
                var planned = PlannedDay.Of(plan, Some.Today.AddDays(day), budget);
                planned.Items.Concat(planned.Waiting).Select(item => item.Id).Should().BeEquivalentTo(plan.Items.Where(item => item.IsOn(Some.Today.AddDays(day))).Select(item => item.Id));
            },
            iter: 2000);

    [Fact]
    public void Over_as_many_days_as_there_are_exercises_each_has_its_turn()
        => Gen.Select(AnyPlan, Gen.OneOf(ExercisePlan.Budgets.ToArray())).Sample(
            (plan, budget) =>
            {
                var daily = plan with { Items = [.. plan.Items.Select(item => item with { Days = DaysOfWeek.Every })] };
                Enumerable.Range(0, daily.Items.Count).SelectMany(day => PlannedDay.Of(daily, Some.Today.AddDays(day), budget).Items).Select(item => item.Id).Distinct()
                    .Should().BeEquivalentTo(daily.Items.Select(item => item.Id));
            },
            iter: 2000);

    [Fact]
    public void A_shorter_amount_is_never_more()
        => Gen.Select(AnyAmount, Gen.Int[1, 4000]).Sample(
            (amount, seconds) => (amount.Within(seconds)?.SecondsADay() ?? 0).Should().BeLessThanOrEqualTo(Math.Min(seconds, amount.SecondsADay())),
            iter: 5000);

    [Fact]
    public void Whatever_is_pasted_is_read_without_a_fault()
        => Gen.OneOf(Gen.String, Gen.String[Gen.Char["0123456789x× ,\n-monwedfri"], 0, 120]).Sample(
            words => PlanReading.Of(words, Checkout.Content.Exercises, Some.Today).Items.All(item => item.Name.Length is > 0 and <= PlanItem.LongestName).Should().BeTrue(),
            iter: 3000);

    private static Gen<int?> Part(int most) => Gen.Frequency((2, Gen.Const((int?)null)), (1, Gen.Int[1, most].Select(number => (int?)number)));
}
