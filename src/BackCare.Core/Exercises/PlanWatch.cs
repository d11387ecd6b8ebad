using BackCare.Core.Coaching;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Messages;
using BackCare.Core.Understanding;

namespace BackCare.Core.Exercises;

/// <summary>Follows the check-in: keeps with the day what was on the plan and what of it was done, and after it looks at exercises that bring nothing.</summary>
internal sealed class PlanWatch
{
    public Turn Watch(Situation s, Turn turn)
    {
        if (turn.Erase || turn.Member.Plan is not { Items.Count: > 0 } || turn.Days.Count == 0)
            return turn;

        s = s with { Member = turn.Member };
        var kept = turn with { Days = [.. turn.Days.Select(day => ReferenceEquals(day.Exercise, s.Diary[day.Date].Exercise) ? day : Answered(s, day))] };
        var finished = kept.Days.FirstOrDefault(day => day.Date == s.Today && day.FinishedAt is not null && s.Diary[day.Date].FinishedAt is null);
        var now = s with { Member = kept.Member };
        return finished is null || kept.Member.Conversation is not NoConversation || s.Inbound.Community is not null || WalkRule.SafetyHeld(now) ? kept : AfterCheckIn(now, kept, finished);
    }

    /// <summary>The day with what is on its plan written down, where it was not yet.</summary>
    public static Day WithPlan(Situation s, Day day)
    {
        if (day.Plan is not null)
            return day;

        var plan = s.Member.Plan ?? ExercisePlan.Empty;
        return day with { Plan = new DayPlan([.. PlannedDay.Of(plan, day.Date, plan.MinutesADay).Items.Select(item => new DayPlanItem(item.Name, item.Amount))]) };
    }

    /// <summary>"Yes" is all of it, "partly" what was ticked or named; what was ticked before stays so.</summary>
    private static Day Answered(Situation s, Day day)
    {
        if (day.Exercise?.Value is not { } answer)
            return day;

        var planned = WithPlan(s, day);
        var words = day.Exercise.Words;
        return planned with
        {
            Plan = planned.Plan! with { Items = [.. planned.Plan.Items.Select(item => item.Done is true ? item : item with { Done = DoneAs(answer.Done, item, words) })] },
        };
    }

    private static bool? DoneAs(Done done, DayPlanItem item, string? words) => done switch
    {
        Done.Yes => true,
        Done.No => false,
        _ => words is not null && ExerciseNames.Speaks(words, item.Name) ? true : null,
    };

    private static Turn AfterCheckIn(Situation s, Turn turn, Day day)
    {
        if (turn.Replies.Count == 1 && !s.Member.TalkLess && !day.Rough && TherapistReview.Due(s.Member.Plan!, s.Diary.With(day), s.Today) is { } item)
        {
            var plan = s.Member.Plan!.Changed(item with { ReviewAskedOn = s.Today });
            var prompt = s.Say(ContentIds.PlanReview, ("name", item.Name)).With([PlanWords.Labelled(s, "open", $"plan:item:{item.Id}"), PlanWords.Labelled(s, "whole", "plan:whole")]);
            return turn with { Member = turn.Member with { Plan = plan }, Replies = [.. turn.Replies, prompt] };
        }

        var isLeft = PlannedDay.Of(s.Member.Plan!, s.Today, s.Member.Plan!.MinutesADay).Items.Any(planned => !PlanViews.IsDone(day, planned));
        return isLeft && !day.Rough && turn.Replies is [var last]
            ? turn with { Replies = [last with { Buttons = [.. last.Buttons, [PlanWords.Labelled(s, "today", "plan:today")]] }] }
            : turn;
    }
}
