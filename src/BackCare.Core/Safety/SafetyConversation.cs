using BackCare.Core.CheckIns;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;

namespace BackCare.Core.Safety;

/// <summary>What follows when the screen has heard a red flag or a crisis sign: one reply, one number, two buttons, and quiet for a day.</summary>
internal sealed class SafetyConversation(CrisisNumbers numbers, CheckInConversation checkIns, Func<Situation, Conversation, Turn?> reopen)
{
    /// <summary>The reply to a sign. Nothing else is said with it, and an answer that stood in the same words is still kept.</summary>
    public Turn Answer(Situation s, Screening heard, string words)
    {
        var resume = s.Member.Conversation is AfterRedFlag earlier ? earlier.Resume : s.Member.Conversation;
        var kept = resume is CheckInStep step ? checkIns.Keep(s, step, words) : [];
        if (s.Member.ConsentedAt is null)
            return Turn.Of(s.Member, Say(s, heard));

        return new Turn(s.Member with
        {
            Conversation = new AfterRedFlag(heard.Level, resume),
            Hold = new SafetyHold(heard.Level, s.Now, FollowUpDue: true),
        })
        {
            Days = Record(s, kept, heard),
            Replies = [Say(s, heard)],
        };
    }

    /// <summary>A button under a safety reply: <c>safety:help</c>.</summary>
    public Turn? OnPress(Situation s, string[] press) => press switch
    {
        ["safety", "help"] => GettingHelp(s),
        ["safety", "not-meant"] => StepBack(s),
        ["safety", "why"] => Turn.Of(s.Member, WithWays(s, s.Say(ContentIds.SafetyWhyHesitate, Values(s)), more: true)),
        ["safety", "more"] => Turn.Of(s.Member, WithWays(s, s.Say(ContentIds.SafetyMoreOptions, Values(s)), more: false)),
        _ => null,
    };

    /// <summary>Words while a safety reply stands open and no new sign is in them: taken as the way back to the talk.</summary>
    public Turn? OnText(Situation s, AfterRedFlag state, string words)
    {
        if (SaysNotMeant(words))
            return StepBack(s);

        return SaysGettingHelp(words) ? GettingHelp(s) : null;
    }

    /// <summary>The day after: one kind question, no more.</summary>
    public Reply FollowUp(Situation s) => s.Say(ContentIds.SafetyFollowUp, ("crisis", s.Member.Hold?.Level is SafetyLevel.CrisisSelfHarm)) with { Proactive = true, Repeatable = false };

    /// <summary>Hopelessness without a wish to die: one kind question and the line, and the talk goes on.</summary>
    public Reply LowMood(Situation s) => WithLine(s, ContentIds.LowMood);

    /// <summary>A piece that names the one line of the member's country.</summary>
    public Reply WithLine(Situation s, string content) => s.Say(content, Values(s));

    private Reply Say(Situation s, Screening heard)
    {
        var (content, crisis) = heard.Level switch
        {
            SafetyLevel.EmergencyCaudaEquina => (ContentIds.SafetyCaudaEquina, false),
            SafetyLevel.EmergencyOther => (ContentIds.SafetyEmergency, false),
            SafetyLevel.CrisisSelfHarm => (ContentIds.SafetyCrisis, true),
            _ => (ContentIds.SafetyUrgent, false),
        };
        var reply = s.Say(content, [("heard", heard.Heard), ("harm", heard.HarmDone), ("poison", heard.Rule is "R17"), .. Values(s)]);
        if (heard.Level is SafetyLevel.EmergencyOther or SafetyLevel.UrgentSeeDoctor)
            reply = reply with { Footer = heard.Source ?? reply.Footer };
        return crisis ? WithWays(s, reply, more: false, why: true) : WithWays(s, reply, more: false);
    }

    private Reply WithWays(Situation s, Reply reply, bool more, bool why = false)
    {
        List<IReadOnlyList<Button>> rows =
            [[s.Button(ContentIds.SafetyAnswers, "help", "safety:help")], [s.Button(ContentIds.SafetyAnswers, "not-meant", "safety:not-meant")]];
        if (why)
            rows.Add([s.Button(ContentIds.SafetyAnswers, "why", "safety:why")]);
        if (more)
            rows.Add([s.Button(ContentIds.SafetyAnswers, "more", "safety:more")]);
        return reply with { Buttons = rows };
    }

    private (string Name, object? Value)[] Values(Situation s)
    {
        var of = numbers.For(s.Member.Country);
        return
        [
            ("emergency", of.Emergency),
            ("crisisname", of.CrisisName),
            ("crisishow", of.CrisisHow),
            ("other", of.Other),
            ("crisistext", of.CrisisText),
            ("urgent", of.Urgent),
            ("poisonline", of.Poison),
        ];
    }

    private static Turn GettingHelp(Situation s) => new(s.Member with { Conversation = Conversation.None })
    {
        Days = Answered(s, SafetyAnswer.GettingHelp),
        Replies = [s.Say(ContentIds.SafetyGettingHelp)],
    };

    /// <summary>Steps back kindly: nudges go on, the question that was open is asked again; suggestions still rest for the day, in case the step was too quick.</summary>
    private Turn StepBack(Situation s)
    {
        var resume = s.Member.Conversation is AfterRedFlag state ? state.Resume : Conversation.None;
        var member = s.Member with { Conversation = resume, Hold = s.Member.Hold is { } hold ? hold with { FollowUpDue = false } : null };
        var days = Answered(s, SafetyAnswer.NotMeant);
        var now = s with { Member = member, Diary = days.Aggregate(s.Diary, (diary, day) => diary.With(day)) };
        var again = reopen(now, resume);
        return new Turn(again?.Member ?? member)
        {
            Days = [.. days, .. again?.Days ?? []],
            Replies = [s.Say(ContentIds.SafetyNotMeant), .. (again?.Replies ?? []).Select(reply => reply with { Replaces = null })],
        };
    }

    private static IReadOnlyList<Day> Record(Situation s, IReadOnlyList<Day> kept, Screening heard)
    {
        var today = kept.FirstOrDefault(day => day.Date == s.Today) ?? s.Diary[s.Today];
        var sign = new SafetyEvent(heard.Level, heard.Rule ?? "", s.Now);
        return [.. kept.Where(day => day.Date != s.Today), today with { SafetyEvents = [.. today.SafetyEvents, sign] }];
    }

    /// <summary>Writes the member's answer on the day of the last sign, if it is still within the days that were read.</summary>
    private static IReadOnlyList<Day> Answered(Situation s, SafetyAnswer answer)
    {
        if (s.Diary.Days.Values.LastOrDefault(day => day.SafetyEvents.Count > 0) is not { } day)
            return [];

        return [day with { SafetyEvents = [.. day.SafetyEvents.SkipLast(1), day.SafetyEvents[^1] with { Answer = answer }] }];
    }

    private static bool SaysNotMeant(string words) => Simple(words) is
        "no" or "that's not what i meant" or "thats not what i meant" or "not what i meant" or "i didn't mean that" or "i didnt mean that" or "false alarm" or "i'm fine" or "im fine" or "i'm ok" or "im ok";

    private static bool SaysGettingHelp(string words) => Simple(words) is
        "i'm getting help" or "im getting help" or "getting help" or "yes" or "calling now" or "going now" or "on my way" or "i called" or "i will" or "ok";

    private static string Simple(string words) => words.Trim().TrimEnd('.', '!').Replace('’', '\'').ToLowerInvariant();
}
