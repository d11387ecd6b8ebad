using BackCare.Core.Content;
using BackCare.Core.Diaries;
using BackCare.Core.Flares;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Nudges;
using BackCare.Core.Tests.Laws;
using CsCheck;

namespace BackCare.Core.Tests.Nudges;

/// <summary>What holds of everything that the companion comes back to by itself.</summary>
public sealed class FollowUpLaws
{
    private static readonly Companion Companion = new(Checkout.Content);

    [Fact]
    public void Nothing_is_come_back_to_in_quiet_hours_in_a_pause_within_a_day_of_a_red_flag_or_too_late()
        => Gen.Select(Anything.Member, Gen.Int[0, 600]).Sample(
            (member, late) =>
            {
                var settled = member with { NextNudge = Nudging.Next(member, Some.Noon) };
                if (settled.NextNudge is not { } due)
                    return;

                var now = due.AddMinutes(late);
                var turn = Fall(settled, due, now);
                if (!turn.Replies.Any(reply => reply.Content.Contains(ContentIds.FlareHow)))
                    return;

                var (date, time) = LocalClock.At(now, member.Zone);
                member.Quiet.Contains(time).Should().BeFalse();
                member.TalkLess.Should().Be(member.TalkLess && member.FollowUps!.Any(each => each.Wanted));
                (member.PausedUntil > now).Should().BeFalse();
                (member.Hold is { } hold && now - hold.HeardAt < TimeSpan.FromHours(24)).Should().BeFalse();
                (now - due).Should().BeLessThanOrEqualTo(Staleness.Patience);
                member.FollowUps!.Should().Contain(each => each.On <= date && date <= each.Until);
                turn.Replies.Should().OnlyContain(reply => reply.Proactive);
            },
            iter: 5000);

    [Fact]
    public void What_was_come_back_to_is_not_come_back_to_again()
        => Anything.Member.Sample(
            member =>
            {
                var at = Some.Noon;
                var said = 0;
                for (var turns = 0; turns < 40 && Nudging.Next(member, at) is { } due; turns++)
                {
                    var turn = Fall(member with { NextNudge = due }, due, due);
                    said += turn.Replies.Count(reply => reply.Content.Contains(ContentIds.FlareHow));
                    (member, at) = (turn.Member, due);
                }

                said.Should().BeLessThanOrEqualTo(3);
            },
            iter: 500);

    [Fact]
    public void A_question_about_a_flare_goes_out_the_next_day_and_after_three()
    {
        var rehearsal = new Rehearsals.Rehearsal(Companion, Some.Noon);
        rehearsal.Introduce("ann", Platform.Telegram, member => Some.Member() with { Id = member.Id, Address = member.Address, CheckInDays = DaysOfWeek.None });
        rehearsal.Write("ann", Platform.Telegram, null, "/flare");
        rehearsal.Press("ann", Platform.Telegram, "None of these");
        rehearsal.PassTo(Some.Noon.AddDays(30)).Select(shown => shown.At).Should().Equal(Some.Noon.AddDays(1), Some.Noon.AddDays(3));
        rehearsal.MemberOf("ann")!.Flares.Should().Equal(new Flare(Some.Today));
    }

    private static Turn Fall(Member member, DateTimeOffset due, DateTimeOffset now)
    {
        var inbound = Some.Of(new InboundBody.NudgeDue(due), $"due-{due.Ticks}");
        return Companion.Decide(member, Diary.Empty, inbound, Moment.Of(now, inbound));
    }
}
