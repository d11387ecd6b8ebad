using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Notes;
using BackCare.Core.Nudges;
using BackCare.Core.Reviews;
using BackCare.Core.Understanding;

namespace BackCare.Core.EasingOff;

/// <summary>Needing the companion less: once a week, once a month, and goodbye with a plan in the member's own words. One word brings it back.</summary>
internal sealed class Graduation
{
    private const int LongestPlan = 400;
    private const int WordsShown = 45;

    /// <summary><c>/graduate</c>: the ways to see less of each other.</summary>
    public Turn Page(Situation s) => Turn.Of(s.Member with { Conversation = Conversation.None }, s.Say(ContentIds.Graduate).With(
        [s.Button(ContentIds.Graduate, "weekly", "ease:weekly"), s.Button(ContentIds.Graduate, "monthly", "ease:monthly")],
        [s.Button(ContentIds.Graduate, "leave", "ease:leave"), s.Button(ContentIds.Graduate, "keep", "ease:keep")]));

    public Turn? OnPress(Situation s, string[] press) => press switch
    {
        ["ease", "weekly"] => Rarely(s, monthly: false),
        ["ease", "monthly"] => Rarely(s, monthly: true),
        ["ease", "leave"] => Turn.Of(s.Member with { Conversation = new LeavingStep() }, s.Card(ContentIds.GraduatePlan).With([s.Button(ContentIds.GraduatePlan, "skip", "ease:go")])),
        ["ease", "go"] => Leave(s, null),
        ["ease", "number"] => Turn.Of(s.Member with { WithoutNumber = true }, s.Card(ContentIds.BrakeNumber)),
        ["ease", "keep"] => Turn.Of(s.Member, s.Card(ContentIds.BrakeKept)),
        _ => null,
    };

    /// <summary>The plan for a relapse, in their words; null where the words stand for a command.</summary>
    public Turn? OnText(Situation s, string words)
    {
        if (PlainWords.CommandFor(words) is not null)
            return null;

        return words.Trim().Length == 0 || PainReading.Read(words).Status is AnswerStatus.Skipped ? Leave(s, null) : Leave(s, Shortened.Letters(words.Trim(), LongestPlan));
    }

    /// <summary>"back": the plan is read to them, and the check-ins come again.</summary>
    public Turn Back(Situation s)
    {
        var plan = s.Member.Relapse;
        var days = s.Member.CheckInDays is DaysOfWeek.None ? plan?.Before ?? DaysOfWeek.Every : s.Member.CheckInDays;
        var member = s.Member with { CheckInDays = days is DaysOfWeek.None ? DaysOfWeek.Every : days, Monthly = false, PausedUntil = null, Conversation = Conversation.None };
        return Turn.Of(member, s.Say(ContentIds.GraduateBack, ("plan", plan?.Words is { } words ? Shortened.Words(words, WordsShown) : null), ("on", plan?.WrittenOn), ("hour", member.CheckInAt))
            .With([s.Button(ContentIds.GraduateBack, "start", "go:checkin")]));
    }

    private static Turn Rarely(Situation s, bool monthly)
    {
        var day = Weekdays.IsOneDay(s.Member.CheckInDays) ? s.Member.CheckInDays : Weekdays.DayOf(s.Today);
        var member = s.Member with { CheckInDays = day, Monthly = monthly, Conversation = s.Member.Conversation is LeavingStep ? Conversation.None : s.Member.Conversation };
        return Turn.Of(member, s.Card(ContentIds.GraduateRarely, ("monthly", monthly), ("hour", member.CheckInAt)));
    }

    private static Turn Leave(Situation s, string? words)
    {
        var before = s.Member.CheckInDays is DaysOfWeek.None ? s.Member.Relapse?.Before ?? DaysOfWeek.Every : s.Member.CheckInDays;
        Member member = s.Member with
        {
            Relapse = new RelapsePlan(words ?? s.Member.Relapse?.Words, s.Today, before),
            CheckInDays = DaysOfWeek.None,
            Monthly = false,
            Conversation = Conversation.None,
        };
        return Turn.Of(member, s.Card(ContentIds.GraduateLeft, ("plan", member.Relapse.Words is { } plan ? Shortened.Words(plan, WordsShown) : null)));
    }
}
