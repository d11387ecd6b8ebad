using BackCare.Bot.Outbox;
using BackCare.Bot.Tests.Desk;
using BackCare.Core.Messages;

namespace BackCare.Bot.Tests.Outbox;

public sealed class DeliveryPolicyTests
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private static readonly Reply Answer = A.Reply("an answer");
    private static readonly Reply Nudge = A.Reply("a nudge") with { Proactive = true, Repeatable = false };

    public static TheoryData<Delivery, Outcome> Ends => new()
    {
        { new Delivery.Delivered(), Outcome.Delivered },
        { new Delivery.Refused("too long"), Outcome.Refused },
        { new Delivery.Unreachable("blocked"), Outcome.Unreachable },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void Some_answers_are_final(Delivery delivery, Outcome outcome) =>
        DeliveryPolicy.After(Answer, delivery, new Tries().With(delivery), Fresh).Should().Be(new Verdict.Settle(outcome));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(4, 8)]
    [InlineData(7, 60)]
    [InlineData(1000, 60)]
    public void A_failure_is_tried_again_ever_more_slowly_up_to_a_minute(int failures, int seconds) =>
        DeliveryPolicy.After(Answer, new Delivery.Failed("no line"), new Tries(failures, 0, 0), Fresh)
            .Should().Be(new Verdict.Retry(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void An_answer_is_worth_sending_for_a_day_and_a_nudge_for_two_hours()
    {
        var failed = new Delivery.Failed("no line");

        DeliveryPolicy.After(Nudge, failed, new Tries(1, 0, 0), TimeSpan.FromHours(2)).Should().Be(new Verdict.Settle(Outcome.Expired));
        DeliveryPolicy.After(Answer, failed, new Tries(1, 0, 0), TimeSpan.FromHours(2)).Should().BeOfType<Verdict.Retry>();
        DeliveryPolicy.After(Answer, failed, new Tries(1, 0, 0), TimeSpan.FromHours(24)).Should().Be(new Verdict.Settle(Outcome.Expired));
    }

    [Fact]
    public void What_may_have_arrived_is_sent_again_only_where_twice_is_kinder_than_not_at_all()
    {
        var uncertain = new Delivery.Uncertain("the line broke");

        DeliveryPolicy.After(Answer, uncertain, new Tries(0, 1, 0), Fresh).Should().Be(new Verdict.Retry(DeliveryPolicy.FirstBackOff));
        DeliveryPolicy.After(Nudge, uncertain, new Tries(0, 1, 0), Fresh).Should().Be(new Verdict.Settle(Outcome.OutcomeUnknown));
    }

    [Fact]
    public void What_may_have_arrived_many_times_is_not_sent_for_ever() =>
        DeliveryPolicy.After(Answer, new Delivery.Uncertain("time-out"), new Tries(0, DeliveryPolicy.MostUncertain, 0), Fresh)
            .Should().Be(new Verdict.Settle(Outcome.OutcomeUnknown));

    [Fact]
    public void A_limit_of_the_bot_pauses_the_lane_and_a_limit_of_a_chat_the_member()
    {
        var wait = TimeSpan.FromSeconds(3);

        DeliveryPolicy.After(Answer, new Delivery.Wait(wait, WholeLane: true), new Tries(), Fresh).Should().Be(new Verdict.PauseLane(wait));
        DeliveryPolicy.After(Answer, new Delivery.Wait(wait, WholeLane: false), new Tries(), Fresh).Should().Be(new Verdict.Retry(wait));
    }

    [Fact]
    public void A_chat_that_moves_in_a_circle_is_not_followed_for_ever()
    {
        var moved = new Delivery.Moved(A.Home("elsewhere"));

        DeliveryPolicy.After(Answer, moved, new Tries(0, 0, 1), Fresh).Should().Be(new Verdict.Redirect(moved.To));
        DeliveryPolicy.After(Answer, moved, new Tries(0, 0, 4), Fresh).Should().Be(new Verdict.Settle(Outcome.Refused));
    }
}
