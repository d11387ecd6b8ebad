using System.Text.Json;
using BackCare.Core.Content;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Nudges;
using CsCheck;

namespace BackCare.Core.Tests.Laws;

/// <summary>What holds of every decision, whatever comes in and wherever the talk stands.</summary>
public sealed class CompanionLaws
{
    private static readonly Companion Companion = new(Checkout.Content);

    private static readonly string[] Dangers =
    [
        "I can't feel between my legs since last night", "I wet myself this morning and my back is worse", "both my legs went numb today",
        "I have crushing chest pain and I'm sweating", "I want to kill myself", "I took 30 paracetamol an hour ago", "black tarry stool since yesterday",
    ];

    [Fact]
    public void A_decision_is_total_it_never_throws()
        => Gen.Select(Anything.Member, Anything.Inbound.List[1, 12]).Sample((member, inbounds) => Play(member, inbounds), iter: 3000);

    [Fact]
    public void The_same_inbound_twice_changes_nothing_and_says_nothing()
        => Gen.Select(Anything.Member, Anything.Inbound).Sample(
            (member, inbound) =>
            {
                var (first, diary) = Step(member, Diary.Empty, inbound);
                if (first.Erase || first.Member == member)
                    return;

                var (again, _) = Step(first.Member, diary, inbound);
                again.Replies.Should().BeEmpty();
                again.Days.Should().BeEmpty();
                again.Member.Should().Be(first.Member);
            },
            iter: 3000);

    [Fact]
    public void A_red_flag_is_answered_in_every_state_and_never_with_coaching()
        => Gen.Select(Anything.Member, Gen.OneOf(Dangers), Gen.Bool).Sample(
            (member, danger, channel) =>
            {
                var (turn, _) = Step(member, Diary.Empty, Some.Text(danger) with { Community = channel ? "channel" : null });
                turn.Replies[0].Content[0].Should().StartWith("safety/");
                turn.Replies[0].Community.Should().BeNull();
                turn.Replies.SelectMany(reply => reply.Content).Should().NotContain(id => id.StartsWith("coaching/", StringComparison.Ordinal));
            },
            iter: 2000);

    [Fact]
    public void Coaching_rests_for_a_day_after_a_red_flag()
        => Gen.Select(Anything.Member, Gen.OneOf(Dangers), Anything.Inbound.List[1, 10]).Sample(
            (member, danger, inbounds) =>
            {
                var (turn, diary) = Step(member with { ConsentedAt = Some.Noon }, Diary.Empty, Some.Text(danger, "danger"));
                Replies(turn.Member, diary, inbounds).SelectMany(reply => reply.Content).Should()
                    .NotContain(id => id == ContentIds.ShortWalk || id == ContentIds.Breathing || id == ContentIds.ChangePosition
                        || id == ContentIds.PlanToday || id == ContentIds.PlanReview || id == ContentIds.ExerciseStop || id == ContentIds.PaceAmount || id == ContentIds.PaceMeasure);
            },
            iter: 1000);

    [Fact]
    public void Nothing_about_health_is_said_in_a_channel()
        => Gen.Select(Anything.Member, Anything.Inbound.List[1, 8]).Sample(
            (member, inbounds) => Replies(member, Diary.Empty, inbounds).Where(reply => reply.Community is not null).SelectMany(reply => reply.Content)
                .Should().BeSubsetOf([ContentIds.SentPrivately, ContentIds.OpenPrivately]),
            iter: 2000);

    [Fact]
    public void Before_consent_no_day_is_kept()
        => Gen.Select(Anything.Member, Anything.Inbound).Sample(
            (member, inbound) => Step(member with { ConsentedAt = null }, Diary.Empty, inbound).Turn.Days.Should().BeEmpty(),
            iter: 2000);

    [Fact]
    public void A_nudge_is_never_due_in_the_past_nor_in_quiet_hours()
        => Gen.Select(Anything.Member, Anything.Inbound, Gen.Int[0, 60 * 24 * 400]).Sample(
            (member, inbound, minutes) =>
            {
                var now = Some.Noon.AddMinutes(minutes);
                var after = Companion.Decide(member, Diary.Empty, inbound, Moment.Of(now, inbound)).Member;
                if (after.NextNudge is not { } due || after == member)
                    return;

                due.Should().BeOnOrAfter(now);
                after.Quiet.Contains(LocalClock.At(due, after.Zone).Time).Should().BeFalse();
            },
            iter: 3000);

    [Fact]
    public void Buttons_fit_into_what_platforms_carry_back()
        => Gen.Select(Anything.Member, Anything.Inbound.List[1, 6]).Sample(
            (member, inbounds) => Replies(member, Diary.Empty, inbounds).SelectMany(reply => reply.Buttons).SelectMany(row => row)
                .Should().NotContain(button => button.Label.Length == 0 || System.Text.Encoding.UTF8.GetByteCount(button.Press ?? "") > 64),
            iter: 1000);

    [Fact]
    public void A_member_is_read_back_as_they_were_written()
        => Gen.Select(Anything.Member, Anything.Inbound.List[1, 12]).Sample(
            (member, inbounds) =>
            {
                var (after, diary) = Play(member, inbounds);
                var written = JsonSerializer.Serialize(after, MemberRecord.Default.Member);
                JsonSerializer.Serialize(MemberRecord.ReadMember(System.Text.Encoding.UTF8.GetBytes(written)), MemberRecord.Default.Member).Should().Be(written);
                var days = JsonSerializer.Serialize([.. diary.Days.Values], MemberRecord.Default.DayArray);
                JsonSerializer.Serialize(MemberRecord.ReadDays(System.Text.Encoding.UTF8.GetBytes(days)).ToArray(), MemberRecord.Default.DayArray).Should().Be(days);
            },
            iter: 1000);

    [Fact]
    public void The_same_values_give_the_same_turn_with_any_seed()
        => Gen.Select(Anything.Member, Anything.Inbound, Gen.Int).Sample(
            (member, inbound, seed) =>
            {
                var one = Companion.Decide(member, Diary.Empty, inbound, new Moment(Some.Noon, seed));
                var other = Companion.Decide(member, Diary.Empty, inbound, new Moment(Some.Noon, seed));
                other.Replies.Select(reply => reply.Plain).Should().Equal(one.Replies.Select(reply => reply.Plain));
            },
            iter: 1000);

    private static (Member Member, Diary Diary) Play(Member member, IEnumerable<Inbound> inbounds)
    {
        var diary = Diary.Empty;
        foreach (var (inbound, at) in inbounds.Select((inbound, at) => (inbound, at)))
        {
            var (turn, after) = Step(member, diary, inbound with { Id = $"{inbound.Id}-{at}" });
            (member, diary) = (turn.Member, after);
        }

        return (member, diary);
    }

    private static List<Reply> Replies(Member member, Diary diary, IEnumerable<Inbound> inbounds)
    {
        var replies = new List<Reply>();
        foreach (var (inbound, at) in inbounds.Select((inbound, at) => (inbound, at)))
        {
            var (turn, after) = Step(member, diary, inbound with { Id = $"{inbound.Id}-{at}" });
            (member, diary) = (turn.Member, after);
            replies.AddRange(turn.Replies);
        }

        return replies;
    }

    private static (Turn Turn, Diary Diary) Step(Member member, Diary diary, Inbound inbound)
    {
        var turn = Companion.Decide(member, diary, inbound, Moment.Of(Some.Noon, inbound));
        return (turn, turn.Days.Aggregate(diary, (kept, day) => kept.With(day)));
    }
}
