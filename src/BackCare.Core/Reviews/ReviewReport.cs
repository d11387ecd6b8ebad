using System.Globalization;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Messages;
using BackCare.Core.Progress;
using BackCare.Core.Safety;

namespace BackCare.Core.Reviews;

/// <summary>What is said at the end of a review: what was done first, then pain, then the member's own words; honest about change, and plain about worse.</summary>
/// <remarks>PEG: a point is about the smallest change people notice (0.6-1.75 by method), 30 % a clear one: Reed, J Pain 2024;25:142.</remarks>
internal sealed class ReviewReport(SafetyScreen screen)
{
    private const decimal NoticedPoints = 1;
    private const decimal ClearShare = 0.3m;
    private const int MostWordsOfAPlan = 12;
    private const int MostWordsOfANote = 25;

    public IReadOnlyList<Reply> On(Situation s, DateOnly date)
    {
        var log = s.Member.Reviews ?? new ReviewLog();
        var now = Fortnight.Latest(s.Diary, s.Today);
        var start = log.Start is { } first && first.Last() < now.First ? first : null;
        var pain = start is null ? Change.NotEnoughAnswers : ChangeRule.Between(start.Pain, now.Pain);
        var peg = Peg(log, date);

        List<Reply> replies = [Done(s, log, date, now, start)];
        if (now.Pain.Count > 0 || peg.Now is not null)
            replies.Add(Felt(s, now, start, pain, peg));
        if (ChangeRule.IsWorse(pain) || peg.Change is PegChange.Worse or PegChange.MuchWorse)
            replies.Add(s.Say(ContentIds.ReviewWorse));
        replies.Add(Words(s, now, date));
        return replies;
    }

    private static Reply Done(Situation s, ReviewLog log, DateOnly date, Fortnight now, Fortnight? start) => s.Card(
        ContentIds.ReviewFortnight,
        ("summary", true),
        ("days", now.Days),
        ("start", start?.First),
        ("walk", now.Walk.Shown()),
        ("walkbefore", start?.Walk.Shown()),
        ("walkchange", ChangeRule.Of(start?.Walk ?? Sample.None, now.Walk).ToString()),
        ("sleepquality", now.SleepQuality.Count >= now.SleepHours.Count ? now.SleepQuality.Shown() : null),
        ("sleepqualitybefore", start?.SleepQuality.Shown()),
        ("sleephours", now.SleepHours.Count > now.SleepQuality.Count ? now.SleepHours.Shown() : null),
        ("sleephoursbefore", start?.SleepHours.Shown()),
        ("sleepchange", SleepChange(now, start).ToString()),
        ("matters", log.Matters),
        ("howfar", log.On(date).Matters),
        ("howfarbefore", log.Kept.FirstOrDefault(review => review.Matters is not null && review.On < date)?.Matters),
        ("sure", s.Member.Confidence.LastOrDefault(answer => answer.On == date)?.Value),
        ("surebefore", s.Member.Confidence.FirstOrDefault(answer => answer.On < date)?.Value));

    private static Movement SleepChange(Fortnight now, Fortnight? start) => now.SleepHours.Count > now.SleepQuality.Count
        ? ChangeRule.Of(start?.SleepHours ?? Sample.None, now.SleepHours)
        : ChangeRule.Of(start?.SleepQuality ?? Sample.None, now.SleepQuality);

    private static Reply Felt(Situation s, Fortnight now, Fortnight? start, Change pain, (decimal? Now, decimal? Before, PegChange Change) peg) => s.Say(
        ContentIds.ReviewPain,
        ("compared", start is not null),
        ("pain", now.Pain.Shown()),
        ("painbefore", start?.Pain.Shown()),
        ("change", pain.ToString()),
        ("peg", peg.Now),
        ("pegbefore", peg.Before),
        ("pegchange", peg.Change.ToString()));

    private static (decimal? Now, decimal? Before, PegChange Change) Peg(ReviewLog log, DateOnly date)
    {
        var now = log.On(date).Peg();
        var before = log.Kept.Where(review => review.On < date).Select(review => review.Peg()).FirstOrDefault(peg => peg is not null);
        return (now, before, now - before is { } rise ? Step(rise, before!.Value) : PegChange.NotEnoughAnswers);
    }

    private static PegChange Step(decimal rise, decimal before) => Math.Abs(rise) switch
    {
        < NoticedPoints => PegChange.AboutTheSame,
        var points when before > 0 && points / before >= ClearShare => rise < 0 ? PegChange.MuchBetter : PegChange.MuchWorse,
        _ => rise < 0 ? PegChange.Better : PegChange.Worse,
    };

    /// <summary>A good thing that happened and something they wrote, as they wrote it; never words of despair, which nobody wants handed back.</summary>
    private Reply Words(Situation s, Fortnight now, DateOnly date)
    {
        var days = s.Diary.Between(now.First, s.Today).ToList();
        var good = days.LastOrDefault(day => day.GoodThing?.Value?.Happened is true);
        var notes = days.Where(day => day.SafetyEvents.Count == 0)
            .SelectMany(day => day.Notes.Select(note => (day.Date, note.Words)))
            .Where(note => screen.Read(note.Words) is { Level: SafetyLevel.None, LowMood: false })
            .ToList();
        var (on, words) = notes.Count == 0 ? (default, null) : notes[s.Moment.Pick(notes.Count)];
        List<Button> row = [];
        if (s.Diary[s.Today].FinishedAt is null)
            row.Add(s.Button(ContentIds.ReviewWords, "start", "go:checkin"));
        row.Add(s.Button(ContentIds.ReviewWords, "progress", "go:progress"));
        row.Add(s.Button(ContentIds.ReviewWords, "again", $"rv:{date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}:{ReviewQuestion.Pain}:again"));
        return s.Say(
            ContentIds.ReviewWords,
            ("goodthings", now.GoodThings),
            ("good", good?.GoodThing?.Value is { } thing ? Shortened.Words(thing.Plan, MostWordsOfAPlan) : null),
            ("note", words is null ? null : Shortened.Words(words, MostWordsOfANote)),
            ("noteon", words is null ? null : on)).With(row);
    }

    private enum PegChange
    {
        NotEnoughAnswers,
        MuchBetter,
        Better,
        AboutTheSame,
        Worse,
        MuchWorse,
    }
}
