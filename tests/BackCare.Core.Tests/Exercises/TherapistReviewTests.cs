using BackCare.Core.Content;
using BackCare.Core.Diaries;
using BackCare.Core.Exercises;
using BackCare.Core.Messages;
using BackCare.Core.Nudges;
using BackCare.Core.Understanding;

namespace BackCare.Core.Tests.Exercises;

/// <summary>Three weeks of an exercise with nothing to show for it: once, and only where the answers say so.</summary>
public sealed class TherapistReviewTests
{
    [Theory]
    [InlineData(6, 6, 10, 10, true, "no change")]
    [InlineData(5, 7, 10, 10, true, "worse")]
    [InlineData(6, 5.5, 10, 10, true, "a change too small to matter")]
    [InlineData(6, 4.5, 10, 10, false, "less pain")]
    [InlineData(6, 6, 10, 15, false, "more walking")]
    [InlineData(6, 6, 0, 5, false, "walking at last")]
    [InlineData(6, 6, 10, 10.5, true, "walking much the same")]
    public void Is_due_where_neither_pain_nor_walking_got_better(double painBefore, double painNow, double walkBefore, double walkNow, bool due, string because) =>
        (TherapistReview.Due(Plan(), Days(painBefore, painNow, walkBefore, walkNow), Some.Today) is not null).Should().Be(due, because);

    [Fact]
    public void Is_not_due_again_within_a_month()
    {
        var asked = Plan() with { Items = [Plan().Items[0] with { ReviewAskedOn = Some.Today.AddDays(-TherapistReview.DaysBetween + 1) }] };
        TherapistReview.Due(asked, Days(6, 6, 10, 10), Some.Today).Should().BeNull();
        TherapistReview.Due(asked with { Items = [asked.Items[0] with { ReviewAskedOn = Some.Today.AddDays(-TherapistReview.DaysBetween) }] }, Days(6, 6, 10, 10), Some.Today).Should().NotBeNull();
    }

    [Fact]
    public void Is_not_due_for_an_exercise_of_less_than_three_weeks() =>
        TherapistReview.Due(Plan() with { Items = [Plan().Items[0] with { Since = Some.Today.AddDays(-20) }] }, Days(6, 6, 10, 10), Some.Today).Should().BeNull();

    [Fact]
    public void Is_not_due_for_an_exercise_that_was_hardly_done() =>
        TherapistReview.Due(Plan(), Days(6, 6, 10, 10, doneEvery: 7), Some.Today).Should().BeNull();

    [Fact]
    public void Is_not_due_where_too_few_answers_were_given() =>
        TherapistReview.Due(Plan(), Diary.Of(Days(6, 6, 10, 10).Days.Values.Where(day => day.Date < Some.Today.AddDays(-1 - 7))), Some.Today).Should().BeNull();

    [Fact]
    public void Is_said_after_a_check_in_and_remembered()
    {
        var last = Some.Of(new InboundBody.Press("ci:20260302:GoodThing:skip", "card"));

        var turn = new Companion(Checkout.Content).Decide(Some.Member() with { Plan = Plan() }, Days(6, 6, 10, 10), last, Moment.Of(Some.Noon, last));

        var prompt = turn.Replies.Should().ContainSingle(reply => reply.Content.Contains(ContentIds.PlanReview)).Subject;
        prompt.Plain.Should().StartWith("Bird-dog: time for a second look").And.Contain("That isn't your fault").And.Contain("show a therapist");
        turn.Member.Plan!.Items[0].ReviewAskedOn.Should().Be(Some.Today);
    }

    private static ExercisePlan Plan() => new()
    {
        Items = [new PlanItem(1, "Bird-dog", "bird-dog", new Amount { Sets = 2, Reps = 5 }, DaysOfWeek.Every, Some.Today.AddDays(-21))],
    };

    private static Diary Days(double painBefore, double painNow, double walkBefore, double walkNow, int doneEvery = 2) => Diary.Of(Enumerable.Range(0, 21).Select(at => new Day(Some.Today.AddDays(at - 20))
    {
        Pain = new Answer<PainAnswer>(new PainAnswer((decimal)(at < 7 ? painBefore : painNow)), null),
        Walk = new Answer<WalkAnswer>(new WalkAnswer((decimal)(at < 7 ? walkBefore : walkNow)), null),
        Plan = new DayPlan([new DayPlanItem("Bird-dog", new Amount { Sets = 2, Reps = 5 }, at % doneEvery == 0)]),
    }));
}
