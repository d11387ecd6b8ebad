using BackCare.Core.Coaching;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Messages;

namespace BackCare.Core.Pacing;

/// <summary>Follows the check-in: takes its minutes as today's session, asks the 24-hour question of the session before (not on a rough day, on which nothing more is expected), and shows boom and bust when it happens.</summary>
internal sealed class PaceWatch
{
    public Turn Watch(Situation s, Turn turn)
    {
        var day = turn.Days.FirstOrDefault(day => day.Date == s.Today && day.FinishedAt is not null && s.Diary[day.Date].FinishedAt is null);
        if (day is null || s.Member.Pace is not { Target: not null } before || turn.Member.Conversation is not NoConversation || s.Inbound.Community is not null || WalkRule.SafetyHeld(s with { Member = turn.Member }))
            return turn;

        var activity = before.ByCheckIn && day.Walk?.Value is { Minutes: >= 1 } walk ? PaceRules.Log(before, s.Today, (int)walk.Minutes) : before;
        var now = s with { Member = turn.Member with { Pace = activity }, Diary = s.Diary.With(day) };
        return !day.Rough && PaceRules.ToAskAbout(activity, s.Today) is { } session
            ? turn with { Member = now.Member with { Conversation = new PaceStep.AskingSettled(session.On) }, Replies = [.. turn.Replies, PaceViews.Question(now, activity, session)] }
            : turn.Replies.Count == 1 && BoomAndBust.Find(activity, now.Diary, s.Today) is { } boom
            ? turn with { Member = now.Member with { Pace = Shown(activity, boom) }, Replies = [.. turn.Replies, Boom(now, activity, boom)] }
            : turn with { Member = now.Member };
    }

    /// <summary>
    /// The 24-hour question as the first thing of the day's nudge, with the way to the check-in under it; null where there is none to ask. It rides on the nudge of
    /// the day after and on no later one, so that nobody's check-in stands behind a question that they leave.
    /// </summary>
    public static (Conversation Conversation, Reply Question)? Opening(Situation s) =>
        !WalkRule.SafetyHeld(s) && s.Member.Pace is { Target: not null } activity && PaceRules.ToAskAbout(activity, s.Today) is { } session && session.On == s.Today.AddDays(-1)
            ? (new PaceStep.AskingSettled(session.On), PaceViews.ThenCheckIn(s, PaceViews.Question(s, activity, session)))
            : null;

    /// <summary>Boom and bust in words, as something seen and not as something done wrong.</summary>
    public static Reply Boom(Situation s, PacedActivity activity, PaceSession boom) =>
        s.Say(ContentIds.PaceBoom, ("name", activity.Name), ("minutes", boom.Minutes), ("target", boom.Target), ("date", boom.On));

    public static PacedActivity Shown(PacedActivity activity, PaceSession boom) =>
        activity with { Sessions = [.. activity.Sessions.Select(session => session.On == boom.On ? session with { BoomShown = true } : session)] };
}
