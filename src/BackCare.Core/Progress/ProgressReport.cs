using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;

namespace BackCare.Core.Progress;

/// <summary><c>/progress</c>: the last fourteen days against the fourteen before, what was done first, pain last, and honest about change.</summary>
internal sealed class ProgressReport
{
    private const int FewestDays = 3;

    public Turn Show(Situation s)
    {
        var now = Fortnight.Ending(s.Diary, s.Today);
        if (now.Days < FewestDays)
            return Turn.Of(s.Member, s.Say(ContentIds.ProgressTooEarly, ("days", now.Days)).With([s.Button(ContentIds.ProgressTooEarly, "start", "go:checkin")]));

        var before = Fortnight.Ending(s.Diary, s.Today.AddDays(-Fortnight.Length));
        var change = ChangeRule.Between(before.Pain, now.Pain);
        var summary = s.Say(ContentIds.Progress, ("lines", Lines(s, now, before, change)), ("from", s.Today.AddDays(1 - Fortnight.Length)), ("to", s.Today));
        return Turn.Of(s.Member, change is Change.SmallRise or Change.MuchWorse or Change.LargeRise ? summary.Then(s.Say(ContentIds.ProgressWorse)) : summary);
    }

    private static string Lines(Situation s, Fortnight now, Fortnight before, Change change) => s.Say(
        ContentIds.ProgressLines,
        ("days", now.Days),
        ("movement", now.MovementDays),
        ("movementbefore", before.Days == 0 ? null : before.MovementDays),
        ("walk", now.WalkMinutes),
        ("walkdays", now.WalkDays),
        ("walkbefore", before.WalkMinutes),
        ("sleepquality", now.SleepQuality),
        ("sleepqualitybefore", before.SleepQuality),
        ("sleephours", now.SleepHours),
        ("sleephoursbefore", before.SleepHours),
        ("goodthings", now.GoodThings),
        ("pain", now.Pain.Count == 0 ? null : (decimal)now.Pain.Average()),
        ("painlow", now.Pain.Count == 0 ? null : (decimal)now.Pain.Min()),
        ("painhigh", now.Pain.Count == 0 ? null : (decimal)now.Pain.Max()),
        ("painbefore", before.Pain.Count == 0 ? null : (decimal)before.Pain.Average()),
        ("change", change.ToString())).Text;
}
