using BackCare.Core.Coaching;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Messages;
using BackCare.Core.Understanding;

namespace BackCare.Core.Learning;

/// <summary>After a check-in, once a week at most: a lesson that was neither read nor offered before. It takes the place of another suggestion.</summary>
internal sealed class LessonOffer(LessonCatalogue lessons)
{
    private const int DaysBetween = 7;
    private const decimal HardPain = 7;

    /// <summary>The closing turn with an offer under it; null where none is due.</summary>
    public Turn? After(Situation s, Turn closing)
    {
        var seen = s.Member.Lessons ?? LessonsSeen.None;
        if (!IsDue(s, seen) || Choose(s, seen) is not { } lesson)
            return null;

        var offer = s.Say(ContentIds.LearnOffer, ("title", lesson.Title)).With(
            [s.Button(ContentIds.LearnOffer, "yes", $"learn:read:{lesson.Id}"), s.Button(ContentIds.LearnOffer, "no", "learn:no")]);
        return closing with
        {
            Member = closing.Member with { Lessons = seen with { Offered = [.. seen.Offered, new SeenLesson(lesson.Id, s.Today)] } },
            Replies = [.. closing.Replies.SkipLast(1), closing.Replies[^1].Then(offer)],
        };
    }

    private static bool IsDue(Situation s, LessonsSeen seen) =>
        !s.Member.TalkLess
        && !WalkRule.SafetyHeld(s)
        && !IsHard(s.Diary[s.Today])
        && s.Member.ConsentedAt is { } since && s.Member.Today(since).AddDays(DaysBetween) <= s.Today
        && (seen.Offered.Count == 0 || seen.Offered[^1].On.AddDays(DaysBetween) <= s.Today);

    private Lesson? Choose(Situation s, LessonsSeen seen)
    {
        var fresh = lessons.All.Where(lesson => lesson.Offered && lesson.IsFor(s.Member.Country) && !seen.Knows(lesson.Id)).ToList();
        return fresh.FirstOrDefault(lesson => lesson.Id == Fitting(s.Diary[s.Today])) ?? fresh.FirstOrDefault();
    }

    private static string Fitting(Day today) => today switch
    {
        { Sleep.Value: { Kind: SleepKind.Quality, Value: <= 3 } or { Kind: SleepKind.Hours, Value: < 5 } } => "sleep",
        { Walk.Value.Minutes: 0 } => "walking",
        _ => "",
    };

    private static bool IsHard(Day today) => today is { Rough: true } or { Pain.Value.Value: >= HardPain } or { Mood.Value.Mood: Mood.Low };
}
