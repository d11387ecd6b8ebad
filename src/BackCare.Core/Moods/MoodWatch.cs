using System.Text.RegularExpressions;
using BackCare.Core.Coaching;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Messages;
using BackCare.Core.Pacing;
using BackCare.Core.Safety;
using BackCare.Core.Understanding;

namespace BackCare.Core.Moods;

/// <summary>Low mood, anger or hopelessness on several days: one gentle question, once a week at most. A crisis is the safety screen's, and comes first.</summary>
/// <remarks>Long-lasting pain goes with low mood and about twice the risk of suicide, so mood is asked after: Tang and Crane, Psychol Med 2006;36:575. Three days of five: a product choice.</remarks>
internal sealed partial class MoodWatch(SafetyScreen screen, SafetyConversation safety)
{
    private const int DaysLookedAt = 5;
    private const int LowDays = 3;
    private const int DaysBetween = 7;
    private static readonly TimeSpan AnAnswerMayTake = TimeSpan.FromHours(12);

    /// <summary>Adds the question to a turn that ended a check-in or kept a note, where these days call for it.</summary>
    public Turn Watch(Situation s, Turn turn)
    {
        if (s.Member.ConsentedAt is null || turn.Erase || s.Inbound.Community is not null || !TellsOfADay(s, turn) || IsTooSoon(s, turn))
            return turn;

        var diary = turn.Days.Aggregate(s.Diary, (kept, day) => kept.With(day));
        var days = diary.Between(s.Today.AddDays(1 - DaysLookedAt), s.Today).Where(MayBeLow).ToList();
        if (days.Count < LowDays || days.Where(IsLow).Take(LowDays).Count() < LowDays)
            return turn;

        var question = s.Say(ContentIds.MoodCheck).With([s.Button(ContentIds.MoodCheck, "managing", "mood:managing"), s.Button(ContentIds.MoodCheck, "someone", "mood:someone")]);
        return turn with { Member = turn.Member with { MoodAskedOn = s.Today }, Replies = [.. turn.Replies, question] };
    }

    public Turn? OnPress(Situation s, string[] press) => press switch
    {
        ["mood", "managing"] => Turn.Of(s.Member, s.Card(ContentIds.MoodManaging)),
        ["mood", "someone"] => Turn.Of(s.Member, s.OnCard(safety.WithLine(s, ContentIds.MoodSomeone))),
        _ => null,
    };

    /// <summary>A bare "no" where the last thing asked was about their mood, and nothing else is open: an answer, and kept nowhere.</summary>
    public Turn? OnTopic(Situation s, string words)
    {
        if (words.Trim().TrimEnd('.', '!', ',').Replace('’', '\'').ToLowerInvariant() is not ("no" or "nope" or "nah" or "no thanks" or "no thank you" or "not now" or "not today" or "not really" or "i'd rather not" or "rather not"))
            return null;

        return LastNote(s) is { } note && s.Now - note.At < AnAnswerMayTake && screen.Read(note.Words).LowMood
            ? Turn.Of(s.Member, safety.WithLine(s, ContentIds.MoodNo))
            : s.Member.MoodAskedOn == s.Today ? Turn.Of(s.Member, safety.WithLine(s, ContentIds.MoodSomeone)) : null;
    }

    private static Note? LastNote(Situation s) => (s.Diary[s.Today].Notes, s.Diary[s.Today.AddDays(-1)].Notes) switch
    {
        ([.., var last], _) => last,
        (_, [.., var last]) => last,
        _ => null,
    };

    private static bool TellsOfADay(Situation s, Turn turn) =>
        turn.Days.Any(day => day.Date == s.Today && ((day.FinishedAt is not null && s.Diary[day.Date].FinishedAt is null) || day.Notes.Count > s.Diary[day.Date].Notes.Count));

    private static bool IsTooSoon(Situation s, Turn turn) =>
        s.Member.MoodAskedOn > s.Today.AddDays(-DaysBetween)
        || turn.Member.Conversation is PaceStep || WalkRule.SafetyHeld(s) || turn.Member.Hold != s.Member.Hold
        || turn.Replies.Any(reply => reply.Content.Any(id => id is ContentIds.LowMood or ContentIds.PaceBoom or ContentIds.PlanReview));

    /// <summary>Spares the reading of notes where too few days hold anything to read.</summary>
    private static bool MayBeLow(Day day) => day.Notes.Count > 0 || day.Mood?.Value?.Mood is Mood.Low;

    private bool IsLow(Day day) => day.Mood?.Value?.Mood is Mood.Low || day.Notes.Any(note => Heavy().IsMatch(note.Words) || screen.Read(note.Words).LowMood);

    [GeneratedRegex(@"\b(hopeless|pointless|no point|what'?s the point|give up|giving up|given up|can'?t go on|had enough|fed up|sick of (this|it|everything)|furious|so angry|hate (this|my|everything)|despair|worthless|useless)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heavy();
}
