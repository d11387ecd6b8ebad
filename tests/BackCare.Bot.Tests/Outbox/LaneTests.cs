using BackCare.Bot.Outbox;
using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Bot.Tests.Outbox;

public sealed class LaneTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_member_gets_their_rows_one_after_the_other_and_different_members_at_once()
    {
        var world = new LaneSimulation();
        world.Queue("ann");
        world.Queue("ann");
        world.Queue("bob");

        world.Run();

        world.Sent.Select(sent => (sent.Row.Id, sent.At.TotalMilliseconds)).Should().Equal((1, 0), (3, 0), (2, 30));
    }

    [Fact]
    public void No_more_sends_are_under_way_than_allowed()
    {
        var world = new LaneSimulation(new OutboxOptions { InFlight = 8 });
        for (var member = 0; member < 100; member++)
            world.Queue($"member-{member}");

        world.Run();

        world.MostInFlight.Should().Be(8);
        world.Settled.Should().HaveCount(100);
    }

    [Fact]
    public void A_person_who_talks_goes_before_the_nudges_that_are_waiting()
    {
        var world = new LaneSimulation();
        for (var member = 0; member < 10_000; member++)
            world.Queue($"member-{member}", proactive: true);
        for (var second = 1; second <= 60; second++)
            world.Queue("ann", at: second * Second);

        world.Run();

        world.Settled.Where(settled => settled.Row.Member.Value == "ann")
            .Should().HaveCount(60).And.OnlyContain(settled => settled.At - settled.Row.Id.SecondOf() <= world.Latency);
    }

    [Fact]
    public void Nudges_leave_at_their_own_rate_whatever_the_rush()
    {
        var world = new LaneSimulation();
        for (var member = 0; member < 10_000; member++)
            world.Queue($"member-{member}", proactive: true);

        world.Run();

        world.Settled.Should().HaveCount(10_000).And.OnlyContain(settled => settled.Outcome == Outcome.Delivered);
        world.Sent.GroupBy(sent => Math.Floor(sent.At.TotalSeconds)).Should().OnlyContain(second => second.Count() <= 21);
        world.Now.Should().BeLessThan(510 * Second);
    }

    [Fact]
    public void A_nudge_before_an_answer_to_the_same_member_does_not_hold_the_answer_up()
    {
        var world = new LaneSimulation();
        for (var member = 0; member < 1_000; member++)
            world.Queue($"member-{member}", proactive: true);
        var nudge = world.Queue("ann", proactive: true);
        var answer = world.Queue("ann", at: Second);

        world.Run();

        world.Sent.Where(sent => sent.Row.Member.Value == "ann").Select(sent => sent.Row.Id).Should().Equal(nudge.Id, answer.Id);
        world.Settled.Single(settled => settled.Row == answer).At.Should().BeLessThanOrEqualTo(Second + 2 * world.Latency);
    }

    [Fact]
    public void Slow_nudges_cannot_hold_every_place()
    {
        var world = new LaneSimulation { Latency = 10 * Second };
        for (var member = 0; member < 1_000; member++)
            world.Queue($"member-{member}", proactive: true);
        world.Queue("ann", at: 9 * Second);

        world.Run(9 * Second);

        world.Sent.Should().Contain(sent => sent.Row.Member.Value == "ann" && sent.At == 9 * Second);
    }

    [Fact]
    public void Being_asked_to_wait_for_one_chat_holds_that_member_only()
    {
        var asked = false;
        var world = new LaneSimulation
        {
            Answer = (row, _) => row.Member.Value == "ann" && !asked && (asked = true)
                ? new Delivery.Wait(3 * Second, WholeLane: false)
                : new Delivery.Delivered(),
        };
        world.Queue("ann");
        world.Queue("ann");
        world.Queue("bob", at: Second);

        world.Run();

        world.Settled.Select(settled => settled.Row.Id).Should().Equal(3, 1, 2);
        world.Settled[0].At.Should().Be(Second + world.Latency);
        world.Settled[1].At.Should().BeGreaterThan(3 * Second);
    }

    [Fact]
    public void A_limit_of_thirty_a_second_is_found_and_nearly_used_up_and_nobody_stays_unanswered()
    {
        var limit = new FixedWindowLimit(30);
        var world = new LaneSimulation { Answer = (_, now) => limit.Answer(now) };
        for (var member = 0; member < 6_000; member++)
            world.Queue($"member-{member}");

        world.Run();

        world.Settled.Should().HaveCount(6_000).And.OnlyContain(settled => settled.Outcome == Outcome.Delivered);
        (6_000 / world.Now.TotalSeconds).Should().BeInRange(27, 30);
        limit.Refused.Should().BeLessThan(100, "the first rush hears it from all its sends, and after that it is asked seldom");
    }

    [Fact]
    public void Whoever_was_first_is_still_first_after_the_lane_was_asked_to_wait()
    {
        var limit = new FixedWindowLimit(10);
        var world = new LaneSimulation { Answer = (_, now) => limit.Answer(now) };
        for (var member = 0; member < 300; member++)
            world.Queue($"member-{member}");

        world.Run();

        world.Settled.Where((settled, at) => Math.Abs(settled.Row.Id - 1 - at) > 2 * new OutboxOptions().InFlight).Should().BeEmpty("nobody falls behind by more than what is under way at once, once for each way");
    }

    [Fact]
    public void A_complaint_long_ago_is_forgotten()
    {
        var limit = new FixedWindowLimit(30);
        var world = new LaneSimulation { Answer = (_, now) => limit.Answer(now) };
        for (var member = 0; member < 100; member++)
            world.Queue($"member-{member}");
        world.Run();
        world.Lane.Health(world.Now).PerSecond.Should().BeLessThan(30);

        world.Lane.Health(world.Now + TimeSpan.FromHours(1)).PerSecond.Should().BeGreaterThan(1_000);
    }

    [Fact]
    public void A_nudge_that_could_not_go_for_two_hours_expires_and_says_so()
    {
        var world = new LaneSimulation { Answer = (_, _) => new Delivery.Failed("no line") };
        world.Queue("ann", proactive: true);
        world.Queue("bob", proactive: false);

        world.Run();

        world.Settled.Select(settled => settled.Outcome).Should().Equal(Outcome.Expired, Outcome.Expired);
        world.Settled[0].At.Should().BeLessThanOrEqualTo(DeliveryPolicy.ProactiveLives);
        world.Settled[1].At.Should().BeCloseTo(DeliveryPolicy.ReplyLives, DeliveryPolicy.LongestBackOff);
    }

    [Fact]
    public void When_a_member_cannot_be_reached_their_nudges_go_too_and_their_answers_are_tried()
    {
        var world = new LaneSimulation { Answer = (_, _) => new Delivery.Unreachable("blocked") };
        world.Queue("ann", proactive: true);
        world.Queue("ann", proactive: true);
        world.Queue("ann");

        world.Run();

        world.Sent.Select(sent => sent.Row.Id).Should().Equal(1, 3);
        world.Settled.Should().HaveCount(3).And.OnlyContain(settled => settled.Outcome == Outcome.Unreachable);
    }

    [Fact]
    public void While_a_picture_is_made_nobody_else_waits_and_its_member_hears_all_in_order()
    {
        var world = new LaneSimulation(new OutboxOptions { InFlight = 1 }) { MakingTime = Second };
        var picture = world.Queue("ann", unmade: true);
        var after = world.Queue("ann");
        for (var member = 0; member < 20; member++)
            world.Queue($"member-{member}");

        world.Run();

        world.Settled.Where(settled => settled.At < Second).Should().HaveCount(20);
        world.Sent.TakeLast(2).Select(sent => sent.Row.Id).Should().Equal(picture.Id, after.Id);
    }

    [Fact]
    public void A_member_who_is_erased_while_their_picture_is_made_gets_none()
    {
        var world = new LaneSimulation { MakingTime = Second };
        world.Queue("ann", unmade: true);
        world.Run(TimeSpan.FromMilliseconds(500));

        world.Lane.Forget(new MemberId("ann"), before: 2);
        world.Run();

        world.Sent.Should().BeEmpty();
        world.Settled.Select(settled => settled.Outcome).Should().Equal(Outcome.Erased);
    }

    [Fact]
    public void Rows_follow_a_member_whose_chat_moved()
    {
        var moved = new Address(Platform.Telegram, "new");
        var world = new LaneSimulation { Answer = (row, _) => row.To == moved ? new Delivery.Delivered() : new Delivery.Moved(moved) };
        world.Queue("ann");
        world.Queue("ann");

        world.Run();

        world.Sent.Select(sent => (sent.Row.Id, sent.Row.To.Chat)).Should().Equal((1, "chat-ann"), (1, "new"), (2, "new"));
    }
}

internal static class TestRows
{
    /// <summary>The second at which the nth row after ten thousand was queued.</summary>
    public static TimeSpan SecondOf(this long row) => TimeSpan.FromSeconds(row - 10_000);
}
