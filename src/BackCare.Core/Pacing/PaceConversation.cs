using System.Globalization;
using BackCare.Core.Coaching;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Exercises;
using BackCare.Core.Messages;
using BackCare.Core.Notes;
using BackCare.Core.Nudges;

namespace BackCare.Core.Pacing;

/// <summary><c>/pace</c>: finds an amount over three days, keeps it the same on good days and bad, and moves it by small steps as the days after allow.</summary>
internal sealed class PaceConversation(ExerciseNames names)
{
    private const int MostWordsOfAName = 5;

    /// <summary>"/pace", "/pace 12", "/pace standing".</summary>
    public Turn Open(Situation s, string argument) => argument.ToLowerInvariant() switch
    {
        _ when WalkRule.SafetyHeld(s) => PlanConversation.Resting(s),
        "" => PaceViews.Now(s),
        "new" or "start over" or "restart" => PaceViews.Begin(s),
        "stop" or "end" or "off" => Turn.Of(s.Member with { Pace = null, Conversation = Conversation.None }, s.Say(ContentIds.PaceEnded)),
        _ when s.Member.Pace is not null && PaceReading.Minutes(argument) is { } minutes => Told(s, minutes),
        _ when IsAName(argument) => Begin(s, argument),
        _ => PaceViews.Now(s),
    };

    /// <summary>Words while something about pacing is open; null where they are about something else.</summary>
    public Turn? OnText(Situation s, PaceStep step, string words)
    {
        if (WalkRule.SafetyHeld(s) || PlainWords.CommandFor(words) is not null || SmallTalk.Answer(s, words) is not null)
            return null;

        return step switch
        {
            PaceStep.AskingActivity when IsAName(words) => Begin(s, words),
            PaceStep.AskingMinutes when s.Member.Pace is not null && PaceReading.Minutes(words) is { } minutes => Told(s, minutes),
            PaceStep.AskingSettled asked when s.Member.Pace is not null && PaceReading.Settled(words) is { } settled => Settled(s, asked.On, settled),
            _ => null,
        };
    }

    /// <summary>A button of pacing: <c>pace:settled:20260302:yes</c>.</summary>
    public Turn? OnPress(Situation s, string[] press)
    {
        if (press is not ["pace", ..])
            return null;
        if (WalkRule.SafetyHeld(s))
            return PlanConversation.Resting(s);

        return press switch
        {
            [_, "of", "walk" or "stand" or "sit" or "house"] => Begin(s, s.Words[ContentIds.PaceButtons].Labels[press[2]]),
            [_, "new"] => PaceViews.Begin(s),
            [_, "card"] => PaceViews.Now(s),
            [_, ..] when s.Member.Pace is null => PaceViews.Begin(s),
            [_, "min", var words] when PaceReading.Minutes(words) is { } minutes => Told(s, minutes),
            [_, "did"] when s.Member.Pace.Target is { } target => Told(s, target),
            [_, "log"] => PaceViews.AskMinutes(s),
            [_, "up"] => StepUp(s),
            [_, "stay"] => PaceViews.Now(s, s.Say(ContentIds.PaceStay)),
            [_, "plan"] when s.Member.Pace.Target is { } target => OnPlan(s, s.Member.Pace, target),
            [_, "settled", var when, var answer] when DateOnly.TryParseExact(when, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) => Settled(s, on, answer == "yes"),
            _ => null,
        };
    }

    private static bool IsAName(string words) => words.Any(char.IsLetter) && words.Trim().Length <= PlanItem.LongestName && words.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsOfAName;

    private Turn Begin(Situation s, string words)
    {
        var name = words.Trim().ReplaceLineEndings(" ");
        name = $"{char.ToUpperInvariant(name[0])}{name[1..]}";
        var kind = names.FindWithin(name)?.Kind;
        return PaceViews.Now(s with { Member = s.Member with { Pace = new PacedActivity(name, kind is ExerciseKind.Aerobic) } });
    }

    /// <summary>Minutes were said: one more day of measuring, or today's session.</summary>
    private static Turn Told(Situation s, int minutes)
    {
        var activity = s.Member.Pace!;
        if (activity.Target is not null)
        {
            var logged = PaceRules.Log(activity, s.Today, minutes);
            var far = logged.Sessions.Any(session => session.On == s.Today && BoomAndBust.IsBoom(session));
            return With(s, logged, s.Say(ContentIds.PaceLogged, ("minutes", minutes), ("target", activity.Target), ("far", far)));
        }

        var measured = PaceRules.Measure(activity, s.Today, minutes);
        return With(s, measured, measured.Target is { } target
            ? s.Say(ContentIds.PaceFound, ("name", activity.Name), ("target", target), ("measures", string.Join(", ", measured.Measures.Select(measure => measure.Minutes))))
            : null);
    }

    private static Turn Settled(Situation s, DateOnly on, bool settled)
    {
        var before = s.Member.Pace!;
        var after = PaceRules.Answer(before, on, settled, s.Today);
        if (after == before)
            return PaceViews.Now(s);
        if (settled)
            return CheckInLeft(s, With(s, after, s.Say(ContentIds.PaceSettled, ("target", after.Target), ("maystep", PaceViews.MayStepUp(s, after)))));

        var less = s.Card(ContentIds.PaceLess, ("target", after.Target), ("before", before.Target), ("lower", after.Target < before.Target)).With([PaceViews.Labelled(s, "card", "pace:card")]);
        return BoomAndBust.Find(after, s.Diary, s.Today) is { } boom
            ? With(s, PaceWatch.Shown(after, boom)) with { Replies = [less, PaceWatch.Boom(s, after, boom)] }
            : With(s, after) with { Replies = [PaceViews.ThenCheckIn(s, less)] };
    }

    private static Turn CheckInLeft(Situation s, Turn turn) => turn with { Replies = [.. turn.Replies.Select(card => PaceViews.ThenCheckIn(s, card))] };

    private static Turn StepUp(Situation s)
    {
        var activity = PaceViews.MayStepUp(s, s.Member.Pace!) ? PaceRules.StepUp(s.Member.Pace!, s.Today) : s.Member.Pace!;
        return With(s, activity, activity == s.Member.Pace ? s.Say(ContentIds.PaceNotYet) : s.Say(ContentIds.PaceSteppedUp, ("target", activity.Target)));
    }

    /// <summary>The plan follows: where it has this activity in minutes, it gets the new amount.</summary>
    private static Turn With(Situation s, PacedActivity activity, Reply? first = null)
    {
        var plan = activity.Target is { } target && s.Member.Plan?.Named(activity.Name) is { Amount.Minutes: not null } item
            ? s.Member.Plan.Changed(item with { Amount = item.Amount with { Minutes = target } })
            : s.Member.Plan;
        return PaceViews.Now(s with { Member = s.Member with { Pace = activity, Plan = plan } }, first);
    }

    private Turn OnPlan(Situation s, PacedActivity activity, int target)
    {
        var item = new PlanItem(0, activity.Name, names.Find(activity.Name)?.Id, new Amount { Minutes = target }, DaysOfWeek.Every, s.Today);
        return PlanViews.Whole(s with { Member = s.Member with { Plan = (s.Member.Plan ?? ExercisePlan.Empty).With(item) } }, s.Say(ContentIds.PlanKept));
    }
}
