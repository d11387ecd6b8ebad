using BackCare.Bot.Outbox;
using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Bot.Tests.Outbox;

/// <summary>A message that changes by itself: when its frames go out, and what ends them.</summary>
public sealed class FrameTests
{
    private static readonly Reply Breathing = new(["breathe"], "Ready")
    {
        Buttons = [[new("Stop", "stop")]],
        Frames = [new(6, "In"), new(10, "Out"), new(16, "Done", [[new("Again", "again")]])],
    };

    private readonly List<(long Row, Outcome Outcome)> settled = [];
    private readonly Lane lane;
    private long rows;

    public FrameTests() => lane = new Lane(Platform.Telegram, new OutboxOptions(), (row, outcome) => settled.Add((row.Id, outcome)));

    [Fact]
    public void Frames_edit_the_message_at_their_times_and_nobody_else_hears_of_them()
    {
        Deliver("ann", Breathing, at: 0);

        var sent = Run(until: 60);

        sent.Select(each => (each.At, each.Row.Reply.Text)).Should().Equal((6, "In"), (10, "Out"), (16, "Done"));
        sent.Should().OnlyContain(each => each.Row.Reply.Replaces == "card" && each.Row.Reply.Frames == null);
        sent[0].Row.Reply.Buttons.Should().BeEquivalentTo(Breathing.Buttons);
        sent[2].Row.Reply.Buttons[0][0].Label.Should().Be("Again");
        settled.Should().Equal((1, Outcome.Delivered));
        lane.Health(Seconds(60)).Waiting.Should().Be(0);
    }

    [Fact]
    public void Whatever_is_said_after_it_ends_the_frames()
    {
        Deliver("ann", Breathing, at: 0);
        Run(until: 7);
        lane.Add(Parcel("ann", new Reply(["stopped"], "Stopped"), at: 7));

        Run(until: 60).Select(each => each.Row.Reply.Text).Should().Equal("Stopped");
    }

    [Fact]
    public void An_answer_does_not_wait_behind_a_frame_that_waits_nor_does_a_frame_come_after_it()
    {
        Deliver("ann", Breathing, at: 0);
        lane.Take(Seconds(5)).Should().BeNull();
        lane.Add(Parcel("ann", new Reply(["answer"], "An answer"), at: 6));

        lane.Take(Seconds(6))!.Row.Reply.Text.Should().Be("An answer");
        lane.Next().Should().BeNull();
    }

    [Fact]
    public void A_frame_under_way_is_ended_before_the_answer_goes_so_that_it_cannot_overwrite_it()
    {
        Deliver("ann", Breathing, at: 0);
        var frame = lane.Take(Seconds(6))!;
        lane.Add(Parcel("ann", new Reply(["answer"], "An answer"), at: 6));

        lane.Take(Seconds(6)).Should().BeNull();
        lane.Finish(frame, new Delivery.Failed("no line"), Seconds(7));

        Run(until: 60).Select(each => each.Row.Reply.Text).Should().Equal("An answer");
    }

    [Fact]
    public void Frames_of_one_member_hold_up_nobody_else()
    {
        Deliver("ann", Breathing, at: 0);
        lane.Take(Seconds(6))!.IsFrame.Should().BeTrue();
        lane.Add(Parcel("bob", new Reply(["answer"], "For Bob"), at: 6));

        lane.Take(Seconds(6))!.Row.Member.Value.Should().Be("bob");
    }

    [Fact]
    public void A_frame_that_fails_is_not_tried_again_and_the_next_one_comes_at_its_time()
    {
        Deliver("ann", Breathing, at: 0);

        Run(until: 60, frame => frame.Row.Reply.Text == "In" ? new Delivery.Wait(Seconds(1), WholeLane: false) : new Delivery.Delivered())
            .Select(each => each.Row.Reply.Text).Should().Equal("In", "Out", "Done");
    }

    [Fact]
    public void A_message_that_can_be_changed_no_more_ends_its_frames()
    {
        Deliver("ann", Breathing, at: 0);

        Run(until: 60, _ => new Delivery.Refused("deleted")).Select(each => each.Row.Reply.Text).Should().Equal("In");
        settled.Should().Equal((1, Outcome.Delivered));
    }

    [Fact]
    public void Of_frames_that_were_missed_only_the_last_is_played()
    {
        Deliver("ann", Breathing, at: 0);

        lane.Take(Seconds(30))!.Row.Reply.Text.Should().Be("Done");
        lane.Next().Should().BeNull();
    }

    [Fact]
    public void Who_is_forgotten_sees_no_further_frame()
    {
        Deliver("ann", Breathing, at: 0);
        lane.Forget(new MemberId("ann"), before: 100);

        Run(until: 60).Should().BeEmpty();
    }

    [Fact]
    public void A_platform_that_cannot_change_messages_shows_the_first_and_no_frames()
    {
        Deliver("ann", Breathing, at: 0, card: null);

        Run(until: 60).Should().BeEmpty();
    }

    private void Deliver(string member, Reply reply, int at, string? card = "card")
    {
        lane.Add(Parcel(member, reply, at));
        lane.Finish(lane.Take(Seconds(at))!, new Delivery.Delivered(card), Seconds(at));
    }

    private List<(int At, OutboxRow Row)> Run(int until, Func<Parcel, Delivery>? answer = null)
    {
        var sent = new List<(int, OutboxRow)>();
        for (var second = 0; second <= until; second++)
        {
            while (lane.Take(Seconds(second)) is { } parcel)
            {
                sent.Add((second, parcel.Row));
                lane.Finish(parcel, answer?.Invoke(parcel) ?? new Delivery.Delivered(), Seconds(second));
            }
        }

        return sent;
    }

    private Parcel Parcel(string member, Reply reply, int at) =>
        new(new OutboxRow(++rows, new MemberId(member), new Address(Platform.Telegram, "1"), reply, DateTimeOffset.UnixEpoch), Seconds(at), attempted: false);

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);
}
