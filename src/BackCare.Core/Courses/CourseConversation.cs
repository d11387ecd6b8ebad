using System.Globalization;
using BackCare.Core.Coaching;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Exercises;
using BackCare.Core.Messages;
using BackCare.Core.Notes;

namespace BackCare.Core.Courses;

/// <summary><c>/course</c>: sessions of physiotherapy had and planned, the next date, what the therapist changed, and what to ask. Having no therapist is a path of its own.</summary>
internal sealed class CourseConversation(ExerciseNames names)
{
    /// <summary>"/course", "/course had", "/course next 3 march".</summary>
    public Turn Open(Situation s, string argument)
    {
        var parts = argument.Split((char[])[' ', '\n'], 2, StringSplitOptions.TrimEntries);
        return (parts[0].ToLowerInvariant(), parts.Length > 1 ? parts[1] : "") switch
        {
            ("had" or "done" or "session", _) => Had(s),
            ("next", "") => Ask(s, new CourseStep.AskingNext(), ContentIds.CourseNext),
            ("next", var date) => Next(s, date),
            ("ask" or "questions" or "expect", _) => Turn.Of(s.Member, Expect(s)),
            ("stop" or "end" or "over", _) => Over(s),
            _ => Show(s),
        };
    }

    /// <summary>Words as the answer to what is asked; null where they are about something else.</summary>
    public Turn? OnText(Situation s, CourseStep step, string words)
    {
        if (PlainWords.CommandFor(words) is not null)
            return null;

        var skips = words.Trim().TrimEnd('.', '!').ToLowerInvariant() is "skip" or "no" or "nothing" or "none" or "don't know" or "dont know" or "not sure" or "no idea" or "cancel" or "back" or "later";
        return (step, skips) switch
        {
            (CourseStep.AskingPlanned, true) => Ask(s, new CourseStep.AskingNext(), ContentIds.CourseNext),
            (_, true) => Show(s),
            (CourseStep.AskingPlanned, _) => Planned(s, words),
            (CourseStep.AskingNext, _) => Next(s, words),
            _ => Changed(s, words),
        };
    }

    /// <summary>A button of the course: <c>course:had</c>.</summary>
    public Turn? OnPress(Situation s, string[] press) => press switch
    {
        ["course", "card"] => Show(s),
        ["course", "begin"] => Ask(s with { Member = s.Member with { Course = s.Member.Course ?? new PhysioCourse() } }, new CourseStep.AskingPlanned(), ContentIds.CoursePlanned),
        ["course", "planned"] => Ask(s, new CourseStep.AskingPlanned(), ContentIds.CoursePlanned),
        ["course", "planned", var number] => Planned(s, number),
        ["course", "next"] => Ask(s, new CourseStep.AskingNext(), ContentIds.CourseNext),
        ["course", "skip"] => s.Member.Conversation is CourseStep.AskingPlanned ? Ask(s, new CourseStep.AskingNext(), ContentIds.CourseNext) : Show(s),
        ["course", "had"] => Had(s),
        ["course", "expect"] => Turn.Of(s.Member, Expect(s)),
        ["course", "home"] => Turn.Of(s.Member, s.Card(ContentIds.CourseHomePlan, ("minutes", s.Member.Plan?.MinutesADay ?? ExercisePlan.UsualMinutes)).With([Labelled(s, "back", "course:card")])),
        ["course", "without"] => Turn.Of(
            s.Member with { Conversation = Conversation.None },
            s.Card(ContentIds.CourseWithout).With([Labelled(s, "gentle", "plan:gentle"), Labelled(s, "pace", "pace:card")], [Labelled(s, "back", "course:card")])),
        ["course", "over"] => Over(s),
        _ => null,
    };

    private static PhysioCourse Course(Situation s) => s.Member.Course ?? new PhysioCourse();

    private static Turn Show(Situation s, Reply? first = null)
    {
        var member = s.Member with { Conversation = Conversation.None };
        if (s.Member.Course is not { } course)
        {
            return Turn.Of(member, s.Card(ContentIds.CourseBegin).With(
                [Labelled(s, "begin", "course:begin"), Labelled(s, "without", "course:without")],
                [Labelled(s, "expect", "course:expect"), Labelled(s, "home", "course:home")]));
        }

        var card = s.Card(
            ContentIds.Course,
            ("had", course.Sessions.Count),
            ("planned", course.Planned),
            ("next", course.NextOn >= s.Today ? course.NextOn : null),
            ("past", course.NextOn < s.Today ? course.NextOn : null),
            ("changed", course.Sessions.LastOrDefault(session => session.Changed is not null)?.Changed)).With(
                [Labelled(s, "had", "course:had"), Labelled(s, "next", "course:next")],
                [Labelled(s, "expect", "course:expect"), Labelled(s, "home", "course:home")],
                [Labelled(s, "planned", "course:planned"), Labelled(s, "over", "course:over")]);
        return Turn.Of(member, first is null ? card : first.Then(card) with { Heading = card.Heading, Replaces = card.Replaces });
    }

    private static Turn Ask(Situation s, CourseStep step, string content, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Turn.Of(s.Member with { Conversation = step, Course = Course(s) }, s.Card(content, values).With([Labelled(s, "skip", "course:skip")]));

    private static Turn Planned(Situation s, string words)
    {
        var digits = new string([.. words.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var planned) && planned is >= 1 and <= PhysioCourse.MostSessions
            ? With(s, Course(s) with { Planned = planned }, now => Course(now).NextOn is null ? Ask(now, new CourseStep.AskingNext(), ContentIds.CourseNext) : Show(now))
            : Turn.Of(s.Member, s.Say(ContentIds.CoursePlannedUnclear).With([Labelled(s, "skip", "course:skip")]));
    }

    private static Turn Next(Situation s, string words) => ComingDate.Read(words, s.Today, s.Member.Country) is { } date
        ? With(s, Course(s) with { NextOn = date }, now => Show(now))
        : Turn.Of(s.Member with { Conversation = new CourseStep.AskingNext(), Course = Course(s) }, s.Say(ContentIds.CourseNextUnclear).With([Labelled(s, "skip", "course:skip")]));

    /// <summary>A session on the date that was planned where it has come and gone, else today.</summary>
    private static Turn Had(Situation s)
    {
        var on = Course(s).NextOn is { } planned && planned < s.Today ? planned : s.Today;
        return With(s, Course(s).Had(on), now => Ask(now, new CourseStep.AskingChanged(), ContentIds.CourseChanged, ("date", on), ("today", on == s.Today)));
    }

    /// <summary>The words are kept as they are; where they hold exercises, these are offered for the plan.</summary>
    private Turn Changed(Situation s, string words)
    {
        var kept = string.Join("; ", words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        kept = kept.Length <= PhysioCourse.LongestNote ? kept : kept[..(char.IsHighSurrogate(kept[PhysioCourse.LongestNote - 1]) ? PhysioCourse.LongestNote - 1 : PhysioCourse.LongestNote)];
        var shown = With(s, Course(s).Changed(kept), now => Show(now, now.Say(ContentIds.CourseNoted)));
        var reading = PlanReading.Of(words, names, s.Today);
        if (reading.Certain == 0 || WalkRule.SafetyHeld(s))
            return shown;

        var offer = PlanConversation.Understood(s with { Member = shown.Member }, reading);
        return offer with { Replies = [.. shown.Replies, .. offer.Replies] };
    }

    private static Turn Over(Situation s) => Turn.Of(s.Member with { Course = null, Conversation = Conversation.None }, s.Card(ContentIds.CourseOver));

    private static Reply Expect(Situation s) => s.Card(ContentIds.CourseExpect).With([Labelled(s, "home", "course:home"), Labelled(s, "back", "course:card")]);

    private static Turn With(Situation s, PhysioCourse course, Func<Situation, Turn> then) => then(s with { Member = s.Member with { Course = course } });

    private static Button Labelled(Situation s, string label, string press) => s.Button(ContentIds.CourseButtons, label, press);
}
