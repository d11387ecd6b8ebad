using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Messages;
using BackCare.Core.Progress.Patterns;

namespace BackCare.Core.Progress;

/// <summary><c>/progress</c>: the last fourteen days against the first fourteen, what was done first, pain last, and honest about change; with a picture of two weeks, three months or a year.</summary>
internal sealed class ProgressReport
{
    private const int FewestDays = 3;

    /// <summary>How much of the diary is needed; the least where progress is not asked for.</summary>
    public static DiaryScope Needs(InboundBody body) =>
        PatternReport.IsAsked(body) ? DiaryScope.Season : ProgressRequest.From(body)?.Over.Scope ?? DiaryScope.Recent;

    public Turn Show(Situation s, string argument) => Show(s, ProgressRequest.From(argument));

    public Turn? OnPress(Situation s, string[] press) => ProgressRequest.From(press) is { } request ? Show(s, request) : null;

    private static Turn Show(Situation s, ProgressRequest request)
    {
        var told = s.Diary.Between(request.Over.First(s.Today), s.Today).Count(Fortnight.IsAnswered);
        if (told < FewestDays)
            return Turn.Of(s.Member, s.Say(ContentIds.ProgressTooEarly, ("days", told)).With([s.Button(ContentIds.ProgressTooEarly, "start", "go:checkin")]));

        var now = Fortnight.Ending(s.Diary, s.Today);
        var before = Before(s, now);
        var change = ChangeRule.Between(before.Pain, now.Pain);
        var textOnly = request.TextOnly ?? s.Member.TextOnly;
        var summary = s.Say(
            ContentIds.Progress, ("span", request.Over.Name), ("told", told), ("length", request.Over.Days()), ("lines", Lines(s, now, before, change)), ("from", now.First), ("to", s.Today)) with
        {
            Buttons = Buttons(s, request.Over, textOnly),
            Blueprint = textOnly ? null : PictureWords.Of(s, request.Over, now, before, change),
        };
        return Turn.Of(s.Member, ChangeRule.IsWorse(change) ? summary.Then(s.Say(ContentIds.ProgressWorse)) : summary);
    }

    /// <summary>The start, unless it runs into the last fourteen days; then the fortnight before.</summary>
    private static Fortnight Before(Situation s, Fortnight now) => (s.Member.Reviews?.Start ?? Fortnight.Start(s.Diary, s.Today)) is { } start && start.Last() < now.First
        ? start
        : Fortnight.Ending(s.Diary, now.First.AddDays(-1));

    private static string Lines(Situation s, Fortnight now, Fortnight before, Change change) => s.Say(
        ContentIds.ProgressLines,
        ("days", now.Days),
        ("movement", now.MovementDays),
        ("movementbefore", before.Days == 0 ? null : before.MovementDays),
        ("walk", now.Walk.Shown()),
        ("walkdays", now.WalkDays),
        ("walkbefore", before.Walk.Shown()),
        ("sleepquality", now.SleepQuality.Shown()),
        ("sleepqualitybefore", before.SleepQuality.Shown()),
        ("sleephours", now.SleepHours.Shown()),
        ("sleephoursbefore", before.SleepHours.Shown()),
        ("goodthings", now.GoodThings),
        ("pain", now.Pain.Shown()),
        ("painlow", now.Pain.Count == 0 ? null : (decimal)now.Pain.Low),
        ("painhigh", now.Pain.Count == 0 ? null : (decimal)now.Pain.High),
        ("painbefore", before.Pain.Shown()),
        ("since", before.Days == 0 ? null : before.First),
        ("change", s.Say(ContentIds.ProgressChange, ("change", change.ToString())).Text)).Text;

    private static Button[][] Buttons(Situation s, Lookback over, bool textOnly)
    {
        var how = textOnly ? "picture" : "text";
        return
        [
            [.. Lookback.All.Where(other => other != over).Select(other => s.Button(ContentIds.ProgressPicture, other.Name, $"progress:{other.Name}"))],
            [s.Button(ContentIds.ProgressPicture, how, $"progress:{over.Name}:{how}"), s.Button(ContentIds.ProgressPicture, "patterns", "go:patterns")],
        ];
    }
}
