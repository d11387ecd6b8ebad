using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;

namespace BackCare.Core.Progress;

/// <summary><c>/progress</c>: the last fourteen days against the first fourteen, what was done first, pain last, and honest about change.</summary>
internal sealed class ProgressReport
{
    private const int FewestDays = 3;

    public Turn Show(Situation s)
    {
        var now = Fortnight.Ending(s.Diary, s.Today);
        if (now.Days < FewestDays)
            return Turn.Of(s.Member, s.Say(ContentIds.ProgressTooEarly, ("days", now.Days)).With([s.Button(ContentIds.ProgressTooEarly, "start", "go:checkin")]));

        var before = Before(s, now);
        var change = ChangeRule.Between(before.Pain, now.Pain);
        var summary = s.Say(ContentIds.Progress, ("lines", Lines(s, now, before, change)), ("from", now.First), ("to", s.Today));
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
        ("change", change.ToString())).Text;
}
