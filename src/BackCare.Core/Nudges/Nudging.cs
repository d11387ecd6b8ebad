using BackCare.Core.Anchors;
using BackCare.Core.CheckIns;
using BackCare.Core.Coaching;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Exercises;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Pacing;
using BackCare.Core.Paper;
using BackCare.Core.Reviews;
using BackCare.Core.Safety;

namespace BackCare.Core.Nudges;

/// <summary>Decides what a nudge that fell due comes to, which may be silence, and when the next one is due.</summary>
/// <param name="comeBack">What the feature of a follow-up says; null where there is nothing to say any more.</param>
internal sealed class Nudging(CheckInConversation checkIns, SafetyConversation safety, ReviewConversation reviews, PaperConversation paper, Func<Situation, FollowUp, Turn?> comeBack)
{
    private const int DaysOfAMonth = 28;
    private const int DaysBetweenPaper = 6;
    private static readonly TimeSpan FollowUpAfter = TimeSpan.FromHours(24);

    /// <summary>The nudge itself, or a turn that says nothing.</summary>
    public Turn Fall(Situation s, DateTimeOffset due)
    {
        var quiet = s.Member.Quiet.Contains(LocalClock.At(s.Now, s.Member.Zone).Time);
        if (!s.Member.Reachable || s.Member.ConsentedAt is null || quiet || due != s.Member.NextNudge)
            return Turn.Of(s.Member);

        if (s.Member.Hold is { FollowUpDue: true } hold)
            return s.Now - hold.HeardAt < FollowUpAfter ? Turn.Of(s.Member) : FollowUp(s, hold);

        var turn = ComeBack(s, due);
        var now = s with { Member = turn.Member, Diary = turn.Days.Aggregate(s.Diary, (diary, day) => diary.With(day)) };
        if (CheckInAfter(s.Member, due.AddTicks(-1)) != due || !MayWrite(now, due) || Question(now) is not { } asked)
            return turn;

        return asked with { Days = turn.Days, Replies = [.. turn.Replies, .. asked.Replies] };
    }

    /// <summary>When this member's next nudge falls due, from what they chose and where things stand; null for never.</summary>
    public static DateTimeOffset? Next(Member member, DateTimeOffset now)
    {
        if (!member.Reachable || member.ConsentedAt is null)
            return null;

        if (member.Hold is { FollowUpDue: true } hold)
            return Later(hold.HeardAt + FollowUpAfter, now) is var at && member.Quiet.Contains(LocalClock.At(at, member.Zone).Time)
                ? AfterQuiet(member, at)
                : at;

        if (!member.Onboarded)
            return null;

        var after = member.PausedUntil is { } until && until > now ? until.AddTicks(-1) : now;
        return (CheckInAfter(member, after), FollowUps.Next(member, after)) switch
        {
            ({ } checkIn, { } followUp) => checkIn < followUp ? checkIn : followUp,
            var (checkIn, followUp) => checkIn ?? followUp,
        };
    }

    private static DateTimeOffset? CheckInAfter(Member member, DateTimeOffset after) => NudgeTiming.Next(Plan(member), after, member.NudgedOn?.AddDays(member.Monthly ? DaysOfAMonth : 1));

    private static NudgePlan Plan(Member member) => new(member.CheckInAt, member.CheckInDays, member.Quiet, member.Zone);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset? AfterQuiet(Member member, DateTimeOffset at) =>
        NudgeTiming.Next(Plan(member) with { Hour = member.Quiet.To, Days = DaysOfWeek.Every }, at, null);

    private static bool MayWrite(Situation s, DateTimeOffset due) =>
        s.Member.Onboarded
        && !(s.Member.PausedUntil > s.Now)
        && s.Member.NudgedOn != s.Today
        && Staleness.IsStillKind(due, s.Now, Plan(s.Member));

    /// <summary>Says what falls due of the follow-ups, each once. One that may not be said now waits for its hour on the next day, until it is let go.</summary>
    private Turn ComeBack(Situation s, DateTimeOffset due)
    {
        var turn = Turn.Of(s.Member);
        if (!s.Member.Onboarded || s.Member.PausedUntil > s.Now || WalkRule.SafetyHeld(s))
            return turn;

        foreach (var followUp in FollowUps.Falling(s.Member, due).Where(each => each.Wanted || !s.Member.TalkLess))
        {
            if (!Staleness.IsStillKind(due, s.Now, FollowUps.Plan(s.Member, followUp)))
                continue;

            var member = FollowUps.Without(turn.Member, followUp);
            var said = comeBack(s with { Member = member, Diary = turn.Days.Aggregate(s.Diary, (diary, day) => diary.With(day)) }, followUp) ?? Turn.Of(member);
            turn = said with
            {
                Days = [.. turn.Days.Where(day => !said.Days.Any(other => other.Date == day.Date)), .. said.Days],
                Replies = [.. turn.Replies, .. said.Replies.Select(reply => reply with { Proactive = true, Repeatable = false })],
            };
        }

        return turn;
    }

    private static bool Started(Day today) =>
        today.FinishedAt is not null || today.Exercise is not null || today.Walk is not null || today.Sleep is not null || today.Mood is not null || today.Pain is not null;

    /// <summary>What is asked at the hour of the check-in; null where there is nothing to ask.</summary>
    private Turn? Question(Situation s)
    {
        if (s.Member.Paper is not null)
            return s.Member.NudgedOn > s.Today.AddDays(-DaysBetweenPaper) ? null : Send(s, s.Member, paper.Opening(s).Conversation, paper.Opening(s).Reply);

        if (ReviewConversation.IsDue(s))
            return Review(s);

        if (Started(s.Diary[s.Today]))
            return null;

        return (PaceWatch.Opening(s) ?? checkIns.Opening(s)) is var (conversation, card) ? Ask(s, s.Member, conversation, card, AnchorConversation.Nudge(s)) : null;
    }

    private Turn Review(Situation s)
    {
        var (member, conversation, card) = reviews.Opening(s);
        return Ask(s, member, conversation, card, s.Say(ContentIds.ReviewFortnight));
    }

    /// <summary>A first question under a line that says why it comes. A question of another kind that is open stays open.</summary>
    private static Turn Ask(Situation s, Member member, Conversation conversation, Reply card, Reply why)
    {
        var nudge = why.Then(card) with { Heading = card.Heading };
        return Send(s, member, conversation, nudge with { Content = [.. why.Content, .. card.Content] });
    }

    private static Turn Send(Situation s, Member member, Conversation conversation, Reply nudge)
    {
        var open = member.Conversation is NoConversation or CheckInStep or ReviewStep or PaperStep or PlanStep.Beginning or PaceStep.AskingSettled ? conversation : member.Conversation;
        return Turn.Of(member with { Conversation = open, NudgedOn = s.Today }, nudge with { Proactive = true, Repeatable = false });
    }

    private Turn FollowUp(Situation s, SafetyHold hold) =>
        Turn.Of(s.Member with { Hold = hold with { FollowUpDue = false } }, safety.FollowUp(s));
}
