using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Learning;
using BackCare.Core.Messages;

namespace BackCare.Core.Coaching;

/// <summary>
/// What comes under today's finished check-in: one thing at most. A caution, a question about a medicine or about these days goes before it; only where nothing
/// else is said does a lesson or a suggestion follow.
/// </summary>
internal sealed class OneThing(LessonOffer lessons, Coach coach)
{
    private static readonly string[] Done = [ContentIds.CheckInDone, ContentIds.CheckInDoneHard, ContentIds.CheckInDoneRough];

    /// <summary>The turn as all the others left it, with one thing more where it closes today's check-in and says nothing beside.</summary>
    public Turn After(Situation s, Turn turn)
    {
        var said = turn.Replies.Where(reply => reply.Community is null).ToList();
        if (said is not [var closing] || !closing.Content.Any(Done.Contains) || !turn.Days.Any(day => day.Date == s.Today && day.FinishedAt == s.Now))
            return turn;

        var now = s with { Member = turn.Member, Diary = turn.Days.Aggregate(s.Diary, (diary, day) => diary.With(day)) };
        var closed = turn with { Replies = said };
        var more = lessons.After(now, closed) ?? coach.After(now, closed);
        return more with { Replies = [.. more.Replies, .. turn.Replies.Where(reply => reply.Community is not null)] };
    }
}
