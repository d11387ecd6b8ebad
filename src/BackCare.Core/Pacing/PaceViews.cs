using System.Globalization;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;

namespace BackCare.Core.Pacing;

/// <summary>The cards of pacing: how to begin, measuring, the amount, and the 24-hour question.</summary>
internal static class PaceViews
{
    private static readonly int[][] Minutes = [[2, 5, 8, 10], [15, 20, 30, 45]];

    /// <summary>Where the member stands: nothing begun, measuring, a question that waits, or the amount.</summary>
    public static Turn Now(Situation s, Reply? first = null) => s.Member.Pace switch
    {
        null => Begin(s),
        { Target: null } activity => Measuring(s, activity, first),
        var activity when first is null && PaceRules.ToAskAbout(activity, s.Today) is { } session => Asked(s, Question(s, activity, session), session),
        var activity => Amount(s, activity, first),
    };

    /// <summary>Which activity: walking or another.</summary>
    public static Turn Begin(Situation s) => Turn.Of(s.Member with { Conversation = new PaceStep.AskingActivity() }, s.Card(ContentIds.PaceBegin).With(
        [Labelled(s, "walk", "pace:of:walk"), Labelled(s, "stand", "pace:of:stand")],
        [Labelled(s, "sit", "pace:of:sit"), Labelled(s, "house", "pace:of:house")]));

    /// <summary>How many minutes were done today, where it was not the target.</summary>
    public static Turn AskMinutes(Situation s) =>
        Turn.Of(s.Member with { Conversation = new PaceStep.AskingMinutes() }, s.Card(ContentIds.PaceMinutes) with { Buttons = [.. MinuteRows(), [Labelled(s, "back", "pace:card")]] });

    /// <summary>True when it is time for a step; never while a flare goes on.</summary>
    public static bool MayStepUp(Situation s, PacedActivity activity) => PaceRules.MayStepUp(activity, s.Today) && s.Member.FlareBook?.Open(s.Today) is null;

    /// <summary>Whether pain was back to its usual the day after.</summary>
    public static Reply Question(Situation s, PacedActivity activity, PaceSession session)
    {
        var on = session.On.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return s.Say(
            ContentIds.PaceSettledAsk,
            ("name", activity.Name),
            ("minutes", session.Minutes),
            ("yesterday", session.On == s.Today.AddDays(-1)),
            ("date", session.On)).With([Labelled(s, "settled", $"pace:settled:{on}:yes"), Labelled(s, "worse", $"pace:settled:{on}:no")]);
    }

    /// <summary>A card with the way to today's check-in under it, until that is done.</summary>
    public static Reply ThenCheckIn(Situation s, Reply card) =>
        s.Diary[s.Today].FinishedAt is null ? card with { Buttons = [.. card.Buttons, [Labelled(s, "checkin", "go:checkin")]] } : card;

    public static Button Labelled(Situation s, string label, string press) => s.Button(ContentIds.PaceButtons, label, press);

    private static Turn Asked(Situation s, Reply question, PaceSession session) =>
        Turn.Of(s.Member with { Conversation = new PaceStep.AskingSettled(session.On) }, s.OnCard(question));

    private static Turn Measuring(Situation s, PacedActivity activity, Reply? first)
    {
        var isDone = activity.Measures.Any(measure => measure.On == s.Today);
        var card = s.Card(ContentIds.PaceMeasure, ("name", activity.Name), ("day", activity.Measures.Count + (isDone ? 0 : 1)), ("days", PaceRules.DaysToMeasure), ("done", isDone));
        return Turn.Of(s.Member with { Conversation = new PaceStep.AskingMinutes() }, Joined(first, card with { Buttons = [.. MinuteRows(), [Labelled(s, "new", "pace:new")]] }));
    }

    private static Turn Amount(Situation s, PacedActivity activity, Reply? first)
    {
        var mayStep = MayStepUp(s, activity);
        var target = activity.Target ?? 1;
        var isDone = activity.Sessions.Any(session => session.On == s.Today);
        var card = s.Card(
            ContentIds.PaceAmount,
            ("name", activity.Name),
            ("target", target),
            ("next", PaceRules.Up(target)),
            ("maystep", mayStep),
            ("done", activity.Sessions.FirstOrDefault(session => session.On == s.Today)?.Minutes));
        return Turn.Of(s.Member with { Conversation = Conversation.None }, Joined(first, card with
        {
            Buttons =
            [
                .. mayStep ? new[] { new[] { Labelled(s, "up", "pace:up"), Labelled(s, "stay", "pace:stay") } } : [],
                isDone ? [Labelled(s, "other", "pace:log")] : [Labelled(s, "did", "pace:did"), Labelled(s, "other", "pace:log")],
                [Labelled(s, "plan", "pace:plan"), Labelled(s, "new", "pace:new")],
            ],
        }));
    }

    private static Reply Joined(Reply? first, Reply card) => first is null ? card : first.Then(card) with { Heading = card.Heading, Footer = card.Footer ?? first.Footer, Replaces = card.Replaces };

    private static IEnumerable<IReadOnlyList<Button>> MinuteRows() =>
        Minutes.Select(row => row.Select(minutes => new Button(minutes.ToString(CultureInfo.InvariantCulture), $"pace:min:{minutes}")).ToArray());
}
