using BackCare.Core.CheckIns;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Safety;

namespace BackCare.Core.Nudges;

/// <summary>Decides what a nudge that fell due comes to, which may be silence, and when the next one is due.</summary>
internal sealed class Nudging(CheckInConversation checkIns, SafetyConversation safety)
{
    private static readonly TimeSpan FollowUpAfter = TimeSpan.FromHours(24);

    /// <summary>The nudge itself, or a turn that says nothing.</summary>
    public Turn Fall(Situation s, DateTimeOffset due)
    {
        var quiet = s.Member.Quiet.Contains(LocalClock.At(s.Now, s.Member.Zone).Time);
        if (!s.Member.Reachable || s.Member.ConsentedAt is null || quiet || due != s.Member.NextNudge)
            return Turn.Of(s.Member);

        if (s.Member.Hold is { FollowUpDue: true } hold)
            return s.Now - hold.HeardAt < FollowUpAfter ? Turn.Of(s.Member) : FollowUp(s, hold);

        return MayAsk(s, due) && checkIns.Opening(s) is var (conversation, card) ? Ask(s, conversation, card) : Turn.Of(s.Member);
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
        return NudgeTiming.Next(Plan(member), after, member.NudgedOn?.AddDays(1));
    }

    private static NudgePlan Plan(Member member) => new(member.CheckInAt, member.CheckInDays, member.Quiet, member.Zone);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset? AfterQuiet(Member member, DateTimeOffset at) =>
        NudgeTiming.Next(Plan(member) with { Hour = member.Quiet.To, Days = DaysOfWeek.Every }, at, null);

    private static bool MayAsk(Situation s, DateTimeOffset due) =>
        s.Member.Onboarded
        && !(s.Member.PausedUntil > s.Now)
        && s.Member.NudgedOn != s.Today
        && !Started(s.Diary[s.Today])
        && Staleness.IsStillKind(due, s.Now, Plan(s.Member));

    private static bool Started(Day today) =>
        today.FinishedAt is not null || today.Exercise is not null || today.Walk is not null || today.Sleep is not null || today.Mood is not null || today.Pain is not null;

    private static Turn Ask(Situation s, Conversation conversation, Reply card)
    {
        var open = s.Member.Conversation is NoConversation or CheckInStep ? conversation : s.Member.Conversation;
        var member = s.Member with { Conversation = open, NudgedOn = s.Today };
        var nudge = s.Say(ContentIds.NudgeCheckIn).Then(card) with { Heading = card.Heading, Proactive = true, Repeatable = false };
        return Turn.Of(member, nudge with { Content = [ContentIds.NudgeCheckIn, .. card.Content] });
    }

    private Turn FollowUp(Situation s, SafetyHold hold) =>
        Turn.Of(s.Member with { Hold = hold with { FollowUpDue = false } }, safety.FollowUp(s));
}
