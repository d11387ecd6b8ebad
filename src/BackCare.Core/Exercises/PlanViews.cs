using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Messages;
using BackCare.Core.Understanding;

namespace BackCare.Core.Exercises;

/// <summary>The cards of the plan: today, the whole, one exercise, and the ways to begin.</summary>
internal static class PlanViews
{
    /// <summary>The version for a day of little strength; complete in itself.</summary>
    private const int ShortMinutes = 2;

    private const decimal PoorSleep = 3;
    private const decimal ShortSleepHours = 5;
    private const decimal MuchPain = 8;

    /// <summary>Today's exercises, each with a button that ticks it off.</summary>
    /// <param name="full">True where the member asked for their usual minutes on a day that got the short version.</param>
    public static Turn Today(Situation s, bool full = false)
    {
        var plan = s.Member.Plan ?? ExercisePlan.Empty;
        if (plan.Items.Count == 0)
            return Beginning(s, Empty(s));

        var day = s.Diary[s.Today];
        var isShort = !full && plan.MinutesADay > ShortMinutes && (IsLow(day) || s.Member.FlareBook?.Open(s.Today) is not null);
        var planned = PlannedDay.Of(plan, s.Today, isShort ? ShortMinutes : plan.MinutesADay);
        if (planned.Items.Count == 0)
            return Closed(s, s.Card(ContentIds.PlanNone).With([PlanWords.Labelled(s, "whole", "plan:whole"), PlanWords.Labelled(s, "add", "plan:add")]));

        var card = s.Card(
            ContentIds.PlanToday,
            ("items", string.Join('\n', planned.Items.Select(item => PlanWords.Line(s, item.Name, item.Amount, done: IsDone(day, item))))),
            ("minutes", planned.Minutes),
            ("budget", isShort ? ShortMinutes : plan.MinutesADay),
            ("short", isShort),
            ("shortened", planned.Shortened),
            ("waiting", planned.Waiting.Count == 0 ? null : string.Join(", ", planned.Waiting.Select(item => item.Name))),
            ("done", planned.Items.All(item => IsDone(day, item))));
        return Closed(s, card with
        {
            Buttons =
            [
                .. planned.Items.Select(item => new Button($"{(IsDone(day, item) ? "✓ " : "")}{item.Name}", $"plan:tick:{item.Id}{(full ? ":full" : "")}")).Chunk(2),
                .. isShort ? new[] { new[] { PlanWords.Labelled(s, "full", "plan:full") } } : [],
                [PlanWords.Labelled(s, "rest", "plan:rest"), PlanWords.Labelled(s, "whole", "plan:whole")],
            ],
        });
    }

    /// <summary>Everything on the plan, each with a button that opens it.</summary>
    public static Turn Whole(Situation s, Reply? first = null)
    {
        var plan = s.Member.Plan ?? ExercisePlan.Empty;
        var card = plan.Items.Count == 0 ? Empty(s) : s.Card(ContentIds.PlanWhole, ("items", PlanWords.Lines(s, plan.Items)), ("budget", plan.MinutesADay)) with
        {
            Buttons =
            [
                .. plan.Items.Select(item => new Button(item.Name, $"plan:item:{item.Id}")).Chunk(2),
                [PlanWords.Labelled(s, "add", "plan:add"), PlanWords.Labelled(s, "time", "set:time")],
                [PlanWords.Labelled(s, "today", "plan:today")],
            ],
        };
        var shown = first is null ? card : first.Then(card) with { Heading = card.Heading, Replaces = card.Replaces };
        return plan.Items.Count == 0 ? Beginning(s, shown) : Closed(s, shown);
    }

    /// <summary>One exercise of the plan, with buttons and words that change it.</summary>
    public static Turn Item(Situation s, PlanItem item, Reply? first = null)
    {
        var card = s.Card(
            ContentIds.PlanItem,
            ("name", item.Name),
            ("amount", PlanWords.Amount(s, item.Amount)),
            ("days", PlanWords.Days(s, item.Days)),
            ("known", item.Card is not null)) with
        {
            Buttons =
            [
                [PlanWords.Labelled(s, "less", $"plan:less:{item.Id}"), PlanWords.Labelled(s, "more", $"plan:more:{item.Id}")],
                .. PlanWords.DayRows(s, item),
                .. item.Card is { } id ? new[] { new[] { PlanWords.Labelled(s, "how", $"ex:{id}") } } : [],
                [PlanWords.Labelled(s, "off", $"plan:off:{item.Id}"), PlanWords.Labelled(s, "whole", "plan:whole")],
            ],
        };
        return Turn.Of(
            s.Member with { Conversation = new PlanStep.Changing(item.Id) },
            first is null ? card : first.Then(card) with { Heading = card.Heading, Replaces = card.Replaces });
    }

    public static Turn Gentle(Situation s) => Closed(s, s.Card(ContentIds.PlanGentle, ("items", PlanWords.Lines(s, GentleItems(s)))).With(
        [PlanWords.Labelled(s, "take", "plan:take"), PlanWords.Labelled(s, "no", "plan:today")]));

    /// <summary>The gentle default as items of a plan.</summary>
    public static IEnumerable<PlanItem> GentleItems(Situation s) =>
        ExerciseCatalogue.Gentle.Select((exercise, at) => ExerciseCards.AsItem(s, exercise) with { Id = at + 1 });

    public static bool IsDone(Day day, PlanItem item) => day.Plan?.Items.Any(one => one.Done is true && ExerciseNames.AreTheSame(one.Name, item.Name)) is true;

    private static Reply Empty(Situation s) => s.Card(ContentIds.PlanEmpty).With(
        [PlanWords.Labelled(s, "gentle", "plan:gentle")],
        [PlanWords.Labelled(s, "cards", "ex:list"), PlanWords.Labelled(s, "own", "plan:add")]);

    private static bool IsLow(Day day) => day.Rough
        || day.Pain?.Value is { Value: >= MuchPain }
        || day.Mood?.Value is { Mood: Mood.Low }
        || day.Sleep?.Value is { Kind: SleepKind.Quality, Value: <= PoorSleep } or { Kind: SleepKind.Hours, Value: < ShortSleepHours };

    private static Turn Beginning(Situation s, Reply card) => Turn.Of(s.Member with { Conversation = new PlanStep.Beginning() }, card);

    private static Turn Closed(Situation s, Reply card) => Turn.Of(s.Member with { Conversation = Conversation.None }, card);
}
