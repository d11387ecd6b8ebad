using System.Globalization;
using System.Text.RegularExpressions;
using BackCare.Core.Coaching;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;
using BackCare.Core.Notes;
using BackCare.Core.Nudges;

namespace BackCare.Core.Exercises;

/// <summary><c>/plan</c>: the member's own exercises; today's first, then how to add, change and take off, in words or by buttons.</summary>
internal sealed partial class PlanConversation(ExerciseNames names)
{
    /// <summary>More words than this that say no amount are not the name of an exercise.</summary>
    private const int MostWordsOfAName = 5;

    /// <summary>"/plan", "/plan add bird-dog 3x8 mon,wed,fri", "/plan remove walk", or a whole plan pasted behind it.</summary>
    public Turn Open(Situation s, string argument)
    {
        if (WalkRule.SafetyHeld(s))
            return Resting(s);

        var parts = argument.Split((char[])[' ', '\n'], 2, StringSplitOptions.TrimEntries);
        return (parts[0].ToLowerInvariant(), parts.Length > 1 ? parts[1] : "") switch
        {
            ("" or "today", "") => PlanViews.Today(s),
            ("all" or "list" or "whole" or "show" or "edit", "") => PlanViews.Whole(s),
            ("add" or "change", "") => Ask(s),
            ("add" or "change", var what) => Add(s, what),
            ("remove" or "delete", var what) => Remove(s, what),
            ("time", var minutes) when Budget(minutes) is { } budget => Keep(s, Plan(s) with { MinutesADay = budget }, PlanViews.Whole),
            _ => Add(s, argument),
        };
    }

    /// <summary>Words while something about the plan is open; null where they are about something else.</summary>
    public Turn? OnText(Situation s, PlanStep step, string words)
    {
        if (WalkRule.SafetyHeld(s) || PlainWords.CommandFor(words) is not null || SmallTalk.Answer(s, words) is not null)
            return null;

        var reading = PlanReading.Of(words, names, s.Today);
        return (step, words.Trim().TrimEnd('.', '!').ToLowerInvariant()) switch
        {
            (_, "cancel" or "back" or "never mind" or "nothing") => PlanViews.Today(s),
            (PlanStep.Keeping open, "yes" or "y" or "yep" or "yeah" or "keep" or "keep it" or "keep them" or "yes please" or "sure") => KeepAll(s, open.Items),
            (PlanStep.Keeping, "no" or "nope" or "no thanks" or "n") => NotKept(s),
            (PlanStep.Changing { Item: var id }, _) when Plan(s).Find(id) is { } item => Change(s, item, words),
            (PlanStep.Beginning, _) => Begun(s, words, reading),
            (PlanStep.Adding, "done" or "no" or "no thanks" or "skip") => PlanViews.Today(s),
            (PlanStep.Adding, _) when reading.IsList || reading.Certain > 0 || reading.OffTheScale || IsAName(reading) => Add(s, words),
            (PlanStep.Keeping, _) when reading is { IsList: true, Certain: > 0 } => Add(s, words),
            _ => null,
        };
    }

    /// <summary>"Add walking 10 minutes to my plan", or a therapist's plan pasted without any command.</summary>
    public Turn? OnTopic(Situation s, string words)
    {
        if (WalkRule.SafetyHeld(s))
            return null;
        if (ToMyPlan().Match(words) is { Success: true } match)
            return Add(s, match.Groups["what"].Value);

        var reading = words.Contains('\n', StringComparison.Ordinal) ? PlanReading.Of(words, names, s.Today) : null;
        return reading is { Certain: > 1 } && reading.Items.Any(item => item.Card is not null) ? Understood(s, reading) : null;
    }

    /// <summary>A button of the plan: <c>plan:tick:3</c>.</summary>
    public Turn? OnPress(Situation s, string[] press)
    {
        if (press is not ["plan", ..])
            return null;
        if (WalkRule.SafetyHeld(s))
            return Resting(s);

        return press switch
        {
            [_, "today"] => PlanViews.Today(s),
            [_, "full"] => PlanViews.Today(s, full: true),
            [_, "whole"] => PlanViews.Whole(s),
            [_, "add"] => Ask(s),
            [_, "gentle"] => PlanViews.Gentle(s),
            [_, "take"] => KeepAll(s, [.. PlanViews.GentleItems(s)]),
            [_, "keep"] => s.Member.Conversation is PlanStep.Keeping open ? KeepAll(s, open.Items) : null,
            [_, "drop"] => NotKept(s),
            [_, "rest"] => Rest(s),
            [_, var what, var number, ..] when Item(s, number) is { } item => OnItem(s, what, item, press),
            _ => null,
        };
    }

    private static Turn? OnItem(Situation s, string what, PlanItem item, string[] press) => (what, press) switch
    {
        ("tick", _) => Tick(s, item, full: press is [.., "full"]),
        ("item", _) => PlanViews.Item(s, item),
        ("less", _) => Put(s, item with { Amount = item.Amount.Less() }),
        ("more", _) => Put(s, item with { Amount = item.Amount.More() }),
        ("day", [_, _, _, var name]) when Enum.TryParse<DaysOfWeek>(name, out var day) && DaysOfWeek.Every.HasFlag(day) => Put(s, item with { Days = item.Days ^ day, DaysSaid = true }),
        ("off", _) => TakeOff(s, item),
        _ => null,
    };

    private static ExercisePlan Plan(Situation s) => s.Member.Plan ?? ExercisePlan.Empty;

    private static PlanItem? Item(Situation s, string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? Plan(s).Find(id) : null;

    private static Turn Keep(Situation s, ExercisePlan plan, Func<Situation, Reply?, Turn> show, Reply? first = null) =>
        show(s with { Member = s.Member with { Plan = plan } }, first);

    private static Turn Put(Situation s, PlanItem item, Reply? first = null) => Keep(s, Plan(s).Changed(item), (now, said) => PlanViews.Item(now, item, said), first);

    private static Turn Ask(Situation s) =>
        Turn.Of(s.Member with { Conversation = new PlanStep.Adding() }, s.Card(ContentIds.PlanAdd).With([PlanWords.Labelled(s, "cards", "ex:list"), PlanWords.Labelled(s, "back", "plan:today")]));

    private Turn Add(Situation s, string words)
    {
        var reading = PlanReading.Of(words, names, s.Today);
        if (reading.IsList && reading.Items.Count > 0)
            return Understood(s, reading);
        if (reading.Items is not [var item] || !(reading.Certain > 0 || IsAName(reading)))
            return Turn.Of(s.Member with { Conversation = new PlanStep.Adding() }, s.Say(reading.OffTheScale ? ContentIds.PlanTooMuch : ContentIds.PlanUnclear));

        var plan = Plan(s).With(item);
        return plan.Named(item.Name) is { } kept
            ? Keep(s, plan, (now, first) => PlanViews.Item(now, kept, first), s.Say(ContentIds.PlanAdded, ("name", kept.Name), ("changed", Plan(s).Named(item.Name) is not null)))
            : Full(s);
    }

    /// <summary>
    /// Words under an empty plan, where nobody asked for a line of it yet: kept where they can be nothing else, asked about where they may be one, and otherwise
    /// none of the plan's, since "slept 6 hours" says an amount too.
    /// </summary>
    private Turn? Begun(Situation s, string words, PlanReading reading) => reading switch
    {
        { Certain: 0 } => null,
        { IsList: true } => Understood(s, reading),
        { Items: [var item] } when !FreeNote.IsQuestion(words) && !OfTheirDay().IsMatch(words) => IsSure(item, words) ? Add(s, words) : item.Card is not null || IsAName(reading) ? Understood(s, reading) : null,
        _ => null,
    };

    /// <summary>True for an exercise that is known here with its amount, and for anything with sets of times.</summary>
    private bool IsSure(PlanItem item, string words) =>
        PlanReading.Parts(words).Amount is { } said && (said is { Sets: not null, Reps: not null } || (!said.IsUnsaid() && names.Find(item.Name) is not null));

    private static Turn Full(Situation s) => Turn.Of(s.Member, s.Say(ContentIds.PlanFull, ("most", ExercisePlan.MostItems)));

    private static bool IsAName(PlanReading reading) => reading.Items is [{ Name: var name }] && name.Split(' ').Length <= MostWordsOfAName;

    /// <summary>What was understood of several lines; nothing is kept before the member says so.</summary>
    internal static Turn Understood(Situation s, PlanReading reading)
    {
        var items = reading.Items.Take(ExercisePlan.MostItems).ToList();
        return Turn.Of(
            s.Member with { Conversation = new PlanStep.Keeping(items) },
            s.Say(ContentIds.PlanUnderstood, ("items", PlanWords.Lines(s, items)), ("leftout", reading.LeftOut.Count)).With(
                [PlanWords.Labelled(s, "keep", "plan:keep"), PlanWords.Labelled(s, "drop", "plan:drop")]));
    }

    private static Turn KeepAll(Situation s, IReadOnlyList<PlanItem> items) => Keep(s, items.Aggregate(Plan(s), (plan, item) => plan.With(item)), PlanViews.Whole, s.Say(ContentIds.PlanKept));

    private static Turn NotKept(Situation s) => Turn.Of(s.Member with { Conversation = Conversation.None }, s.Card(ContentIds.PlanNotKept));

    private static Turn? Change(Situation s, PlanItem item, string words)
    {
        var (amount, days, _) = PlanReading.Parts(words);
        return (amount, days) switch
        {
            (null, _) => Turn.Of(s.Member, s.Say(ContentIds.PlanTooMuch)),
            _ when amount.IsUnsaid() && !amount.EachSide && days is null => words.Trim().ToLowerInvariant() is "remove" or "remove it" or "delete" or "take it off" ? TakeOff(s, item) : null,
            _ => Put(s, item with { Amount = (amount.IsUnsaid() ? item.Amount : amount) with { EachSide = amount.EachSide || item.Amount.EachSide }, Days = days ?? item.Days, DaysSaid = item.DaysSaid || days is not null }),
        };
    }

    private Turn Remove(Situation s, string what) =>
        (Plan(s).Named(what) ?? (names.Find(what) is { } known ? Plan(s).Items.FirstOrDefault(item => item.Card == known.Id) : null)) is { } item ? TakeOff(s, item) : PlanViews.Whole(s);

    private static Turn TakeOff(Situation s, PlanItem item) => Keep(s, Plan(s).Without(item.Id), PlanViews.Whole, s.Say(ContentIds.PlanRemoved, ("name", item.Name)));

    private static Turn Tick(Situation s, PlanItem item, bool full)
    {
        var day = PlanWatch.WithPlan(s, s.Diary[s.Today]);
        var done = PlanViews.IsDone(day, item);
        var entries = day.Plan!.Items.Any(one => ExerciseNames.AreTheSame(one.Name, item.Name)) ? day.Plan.Items : [.. day.Plan.Items, new DayPlanItem(item.Name, item.Amount)];
        var ticked = day with { Plan = new DayPlan([.. entries.Select(one => ExerciseNames.AreTheSame(one.Name, item.Name) ? one with { Done = done ? null : true } : one)]) };
        return PlanViews.Today(s with { Diary = s.Diary.With(ticked) }, full) with { Days = [ticked] };
    }

    private static Turn Rest(Situation s)
    {
        var day = PlanWatch.WithPlan(s, s.Diary[s.Today]);
        return Turn.Of(s.Member with { Conversation = Conversation.None }, s.Card(ContentIds.PlanRest)) with { Days = [day with { Plan = day.Plan! with { Rest = true } }] };
    }

    private static int? Budget(string words) => int.TryParse(new string([.. words.TakeWhile(char.IsAsciiDigit)]), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && ExercisePlan.Budgets.Contains(minutes) ? minutes : null;

    /// <summary>Within a day of a red flag nothing about exercise is said.</summary>
    internal static Turn Resting(Situation s) => Turn.Of(s.Member with { Conversation = Conversation.None }, s.Say(ContentIds.PlanHeld));

    [GeneratedRegex(@"^\s*(?:i|i['’]\w+|my|me|it|did|done|was|were|had|been|slept|sat|lay|only|about|took|take|taken|pain)\b|\b(?:today|yesterday|last night|this morning|ago|hours?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfTheirDay();

    [GeneratedRegex(@"^\s*(?:please\s+)?(?:add|put)\s+(?<what>.+?)\s+(?:to|on|in)\s+(?:my|the)\s+(?:exercise\s+)?plan\s*[.!]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ToMyPlan();
}
