using BackCare.Core.CheckIns;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Safety;
using BackCare.Core.Understanding;

namespace BackCare.Core.Medications;

/// <summary>Words about a medicine when no question is open: something taken, something that ended, a question about it.</summary>
internal sealed class MedicineTopic(MedicineNames medicines, Guardian guardian, MedicineCards cards)
{
    /// <summary>Signs that concern a medicine in use even where the text names none.</summary>
    private const TalkSigns Telling = TalkSigns.Alcohol | TalkSigns.Foggy | TalkSigns.Dehydrated | TalkSigns.Jaundice | TalkSigns.Withdrawal | TalkSigns.Swelling
        | TalkSigns.Breathless | TalkSigns.LittleUrine | TalkSigns.Bleeding | TalkSigns.SlowBreathing | TalkSigns.HeatPad;

    public Turn? OnText(Situation s, string words)
    {
        var told = MedicineTalk.Read(words, medicines, s.Member.Country);
        return told switch
        {
            { AsksDose: true } => AnswerDose(s, told),
            { Asks: true, Named.Count: > 0 } => AnswerQuestion(s, told),
            { Named.Count: > 0 } when MedicineTalk.IsOnlyNames(words, medicines) => cards.Show(s, told.Named),
            { Named.Count: > 0, Habit: true } => Listed(s, words, told),
            { Named.Count: > 0 } when Reports(words, told) => Note(s, words, told),
            { PregnantWeeks: > 0 } => Note(s, words, told),
            _ when told.Ending is not Ending.None || told.Shows(Telling) || told.SerotoninSigns >= 2 => Unnamed(s, words, told),
            _ => null,
        };
    }

    /// <summary>
    /// The same while a question of the check-in is open: a question about a medicine, or words that answer nothing else, are answered and the
    /// check-in waits; a report beside an answer is kept with it.
    /// </summary>
    public Turn During(Situation s, CheckInStep step, string words, Turn checkIn)
    {
        var told = MedicineTalk.Read(words, medicines, s.Member.Country);
        var unread = checkIn.Replies.Any(reply => reply.Content.Any(id => id is ContentIds.CheckInUnclear or ContentIds.CheckInAside or ContentIds.CheckInWordsKept));
        if (told.Taken.Count > 0 && step.Question is not (CheckInQuestion.Medication or CheckInQuestion.GoodThing) && MedicineTalk.IsOnlyReport(words))
            return Note(s, words, told);
        var ends = told.Ending is not Ending.None && step.Question is not CheckInQuestion.Medication && !words.Any(char.IsDigit);
        if ((told.AsksDose || (ends && told.Named.Count > 0) || (told.Asks && told.Named.Count > 0) || (unread && told.Named.Count > 0)) && OnText(s, words) is { } topic)
            return topic;

        if (step.Question is CheckInQuestion.Medication && step.AskedAgain && unread && IsOneName(words))
            return checkIn with { Replies = [.. checkIn.Replies, MedicineCards.Unknown(s, words)] };
        if (step.Question is CheckInQuestion.Medication || told.Taken.Count == 0 || !Reports(words, told))
            return guardian.Watch(s, checkIn);

        var now = s with { Diary = checkIn.Days.Aggregate(s.Diary, (diary, day) => diary.With(day)) };
        return guardian.Watch(s, Keep(now, checkIn, words, told));
    }

    /// <summary>
    /// A text in which the screen heard a sign: the safety reply, and what was taken is kept. After a sign that is no emergency the gravest
    /// caution about the medicine follows, such as what it means when it ended.
    /// </summary>
    public Turn OnSign(Situation s, Screening heard, string words)
    {
        var told = MedicineTalk.Read(words, medicines, s.Member.Country);
        var concerns = told.Named.Count > 0 || told.Ending is not Ending.None || told.Shows(Telling);
        if (s.Member.ConsentedAt is null || !concerns || heard.Level is not (SafetyLevel.UrgentSeeDoctor or SafetyLevel.EmergencyOther))
            return guardian.Answer(s, heard, words, Told.Nothing);

        var kept = Keep(s, Turn.Of(s.Member), words, told);
        var now = s with { Member = kept.Member, Diary = kept.Days.Aggregate(s.Diary, (diary, day) => diary.With(day)) };
        var safety = guardian.Answer(now, heard, words, told);
        if (heard.Level.IsEmergency)
            return safety;

        var after = now with { Member = safety.Member, Diary = safety.Days.Aggregate(now.Diary, (all, day) => all.With(day)) };
        var added = guardian.Add(after, safety with { Replies = [] }, s.Today, only: finding => finding.Severity is Severity.Strong or Severity.Urgent, ask: false);
        return added with { Replies = [.. safety.Replies, .. added.Replies.Take(1)] };
    }

    private Turn AnswerDose(Situation s, Told told)
    {
        string[] today = [.. guardian.See(s, s.Today).Taken.Select(intake => intake.Generic).Distinct()];
        var generic = told.Named.Count > 0 ? told.Named[0] : today is [var only] ? only : null;
        s = s with { Member = s.Member with { Medications = Learn(s.Member, told, s.Today) } };
        var spoken = Named(s, told);
        var careful = generic is not null && guardian.Judge(s, s.Today, spoken).Held.Any(finding => finding.Severity >= Severity.Strong && finding.Fact.Generics.Contains(generic));
        return guardian.Add(s, Turn.Of(s.Member, cards.Limit(s, generic, careful)), s.Today, spoken: spoken, only: finding => finding.Severity > Severity.Info, ask: false);
    }

    private Turn AnswerQuestion(Situation s, Told told)
    {
        s = s with { Member = s.Member with { Medications = Learn(s.Member, told, s.Today) } };
        var turn = guardian.Add(s, Turn.Of(s.Member), s.Today, spoken: Named(s, told) with { Question = told }, only: finding => finding.Severity > Severity.Info && Concerns(finding, told), ask: false);
        return turn.Replies.Count > 0 ? turn : cards.Show(s, told.Named);
    }

    private Turn Note(Situation s, string words, Told told)
    {
        var kept = Keep(s, Turn.Of(s.Member), words, told);
        var now = s with { Member = kept.Member, Diary = kept.Days.Aggregate(s.Diary, (diary, day) => diary.With(day)) };
        var started = told.Started && told.Taken.Count == 0;
        var names = LocalNames.Joined([.. (started ? told.About : told.Taken.Count > 0 ? told.Taken.Select(taken => taken.Generic).Distinct() : told.Named).Select(generic => LocalNames.Of(s.Words, generic, s.Member.Country))]);
        var added = guardian.Add(now, kept, s.Today, spoken: told.Ending is Ending.None or Ending.Missed ? Named(s, told) : null);
        var noted = s.Say(ContentIds.MedicationNoted, ("names", names), ("started", started), ("taken", told.Taken.Count > 0), ("weeks", told.PregnantWeeks is > 0 ? told.PregnantWeeks : null));
        return IsAlarm(added) || added.Replies.Count > 0 && told.Taken.Count == 0 && !started
            ? added
            : added with { Replies = [noted, .. added.Replies] };
    }

    /// <summary>What is taken regularly goes on the list; whether its pairs go together is looked at right away.</summary>
    private Turn Listed(Situation s, string words, Told told)
    {
        var listed = MedicineListing.Read(words, medicines, s.Member.Country, s.Today);
        var kept = Keep(s, Turn.Of(s.Member), words, told);
        var member = kept.Member with { Medications = listed.Aggregate(kept.Member.Medications, ListEdits.Add) };
        var names = LocalNames.Joined([.. told.Named.Select(generic => LocalNames.Of(s.Words, generic, s.Member.Country))]);
        var now = s with { Member = member, Diary = kept.Days.Aggregate(s.Diary, (diary, day) => diary.With(day)) };
        return guardian.Add(now, kept with { Member = member, Replies = [s.Say(ContentIds.MedicationAdded, ("names", names))] }, s.Today, spoken: Named(s, told));
    }

    /// <summary>No medicine is named: kept and answered only where it concerns one in use, else it is a note like any other.</summary>
    private Turn? Unnamed(Situation s, string words, Told told)
    {
        var before = guardian.Judge(s, s.Today).Held.Select(finding => finding.Rule.Id).ToHashSet();
        var kept = Keep(s, Turn.Of(s.Member), words, told);
        var now = s with { Diary = kept.Days.Aggregate(s.Diary, (diary, day) => diary.With(day)) };
        var added = guardian.Add(now, kept, s.Today, only: finding => !before.Contains(finding.Rule.Id), ask: false);
        return added.Replies.Count > 0 ? added : null;
    }

    private Turn Keep(Situation s, Turn turn, string words, Told told)
    {
        var day = s.Diary[s.Today];
        var report = new MedicineReport(words, s.Now, told.Taken, AfterAnswer: day.Medication?.Value is not null);
        return turn with
        {
            Member = turn.Member with { Medications = Learn(turn.Member, told, s.Today) },
            Days = [.. turn.Days.Where(other => other.Date != s.Today), day with { MedicineReports = [.. day.MedicineReports, report] }],
        };
    }

    /// <summary>A medicine said to have been begun goes on the list with its day; what the member says of their health is remembered.</summary>
    private static MedicationProfile Learn(Member member, Told told, DateOnly today)
    {
        var profile = member.Medications;
        if (told.Started && told.Ending is Ending.None)
        {
            profile = told.About.Where(generic => !profile.Current.Any(medicine => medicine.Generic == generic))
                .Aggregate(profile, (list, generic) => ListEdits.Add(list, new ListedMedicine(generic, generic, Since: today.AddDays(-(told.StartedDaysAgo ?? 0)))));
        }

        return profile with
        {
            Conditions = [.. profile.Conditions.Union(told.Conditions)],
            Age = told.Age ?? profile.Age,
            Pregnancy = told.PregnantWeeks is > 0 and var weeks ? new Pregnancy(PregnancyState.Pregnant, weeks, today) : profile.Pregnancy,
        };
    }

    private Spoken Named(Situation s, Told told)
    {
        var log = new MedicationLog(s.Diary, medicines, s.Member.Country);
        return new Spoken([.. told.Named.Where(generic => !told.Taken.Any(taken => taken.Generic == generic))
            .Select(generic => log.Resolve(new MedicineTaken(generic, null, null, null, generic))).OfType<Intake>()]);
    }

    private static bool Reports(string words, Told told) =>
        MedicineTalk.TellsOfTaking(words) || told.Taken.Any(taken => taken.Count is not null || taken.MgEach is not null)
        || told.Ending is not Ending.None || told.Started || told.Signs is not TalkSigns.None || told.SerotoninSigns >= 2 || told.PregnantWeeks is not null;

    private static bool IsAlarm(Turn turn) => turn.Replies.Any(reply => reply.Content.Contains(ContentIds.SafetyEmergency));

    private static bool IsOneName(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.All(char.IsLetter)) == 1;

    private static bool Concerns(Finding finding, Told told) => finding.Fact.Generics.Any(told.Named.Contains);
}
