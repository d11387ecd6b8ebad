using BackCare.Core.CheckIns;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Safety;
using BackCare.Core.Understanding;

namespace BackCare.Core.Medications;

/// <summary>
/// Watches what is logged and said about medicines, and shows the cautions that hold: an emergency first and alone, else two at most,
/// the gravest first. It informs and cites; it never starts, stops, changes or doses a medicine.
/// </summary>
internal sealed class Guardian(MedicineNames medicines, SafetyConversation safety)
{
    private const int MostAtOnce = 2;
    private const int DaysToLookBack = 3;
    private const decimal HardPain = 7;

    /// <summary>Looks at a turn of the check-in: at its end, or when an answer is changed, cautions follow; an emergency does not wait for the end.</summary>
    public Turn Watch(Situation s, Turn turn)
    {
        var answered = turn.Days.Where(day => !ReferenceEquals(day.Medication, s.Diary[day.Date].Medication) || day.MedicineReports.Count > s.Diary[day.Date].MedicineReports.Count).Select(day => day.Date).ToList();
        var finished = turn.Days.Where(day => day.FinishedAt is not null && s.Diary[day.Date].FinishedAt is null && (day.Medication?.Value is not null || day.MedicineReports.Count > 0)).Select(day => day.Date);
        var now = s with { Member = turn.Member, Diary = turn.Days.Aggregate(s.Diary, (diary, day) => diary.With(day)) };
        if (turn.Member.Conversation is CheckInStep)
            return answered.Select(date => Judge(now, date).Emergency).FirstOrDefault(found => found is not null) is { } emergency ? Alarm(now, turn, emergency) : turn;

        foreach (var date in answered.Union(finished).SelectMany(date => LeftOpen(now, date).Append(date)).Distinct())
        {
            var corrected = s.Diary[date].Medication?.Value is not null && answered.Contains(date);
            turn = Add(now with { Member = turn.Member }, turn, date, corrected, most: Math.Max(0, MostAtOnce - turn.Replies.Count(IsCaution)));
            if (turn.Member.Conversation is AfterRedFlag)
                return turn;
        }

        return turn;
    }

    /// <summary>Cautions for a day, added to a turn, and one question where a rule needs it.</summary>
    public Turn Add(Situation s, Turn turn, DateOnly date, bool corrected = false, Spoken? spoken = null, Func<Finding, bool>? only = null, bool ask = true, int most = MostAtOnce)
    {
        var judged = Judge(s, date, spoken, only);
        if (judged.Emergency is { } emergency)
            return Alarm(s, turn, emergency);

        var profile = s.Member.Medications with { NsaidsSince = judged.Since };
        IReadOnlyList<CautionSaid> withdrawn = [];
        if (corrected)
            (profile, withdrawn) = Repeats.Withdraw(profile, judged.Held, date, s.Today);

        var shown = judged.Due.Take(most).ToList();
        profile = Repeats.Remember(profile, judged.Held, [.. shown.SelectMany(finding => finding.Covering.Append(finding))], date, s.Today, asked: spoken?.Question is not null);
        var question = ask && !IsHard(s.Diary[date]) && !IsHeld(s) && !s.Member.TalkLess && profile.AskedOn != s.Today ? ProfileQuestions.Next(judged.Picture, profile) : null;
        if (question is not null)
            profile = profile with { Asked = [.. profile.Asked, question], AskedOn = s.Today };

        return turn with
        {
            Member = turn.Member with { Medications = profile },
            Replies =
            [
                .. turn.Replies,
                .. withdrawn.Count > 0 && shown.Count == 0 ? [s.Say(ContentIds.CautionWithdrawn)] : Array.Empty<Reply>(),
                .. shown.Select(finding => CautionWords.Say(s, finding)),
                .. question is null ? [] : new[] { ProfileQuestions.Card(s with { Member = s.Member with { Medications = profile } }, question) with { Replaces = null } },
            ],
        };
    }

    /// <summary>What holds for a day, and what of it is due.</summary>
    public Judged Judge(Situation s, DateOnly date, Spoken? spoken = null, Func<Finding, bool>? only = null)
    {
        var picture = See(s, date, spoken);
        var held = RuleBook.Findings(picture);
        var least = IsHeld(s) ? Severity.Strong : s.Member.TalkLess ? Severity.Caution : Severity.Info;
        var due = held.Where(finding => finding.Severity >= least && (only is null || only(finding)) && Repeats.IsDue(finding, s.Member.Medications, s.Today))
            .Select(finding => finding with { Covering = [.. finding.Covering.Where(other => Repeats.IsDue(other, s.Member.Medications, s.Today))] })
            .ToList();
        var run = picture.NsaidRun;
        var since = run.Days > 0 ? run.Since : picture.Log.Took(Kinds.Nsaid, date) is false ? null : s.Member.Medications.NsaidsSince;
        return new Judged(picture, held, due, since);
    }

    /// <summary>
    /// The safety reply to a sign that the screen heard. Where a rule names the same sign more closely, such as the milligrams of a day,
    /// its words are used, and it is remembered so that the day's log does not raise it again.
    /// </summary>
    public Turn Answer(Situation s, Screening heard, string words, Told told)
    {
        if (heard.Level is not SafetyLevel.EmergencyOther || s.Member.ConsentedAt is null)
            return safety.Answer(s, heard, words);

        var held = Judge(s, s.Today).Held.Where(finding => finding.Severity is Severity.Emergency && RedFlagOf(finding) == heard.Rule).ToList();
        if (held.Count == 0 && heard.Rule is "R17" && told.Named.Count > 0)
            held.Add(new Finding(RuleBook.Find("M52")!, Severity.Emergency, new Fact(told.Named), Prescribed: false));
        if (held.Count == 0)
            return safety.Answer(s, heard, words);

        var turn = safety.Answer(s, heard with { Heard = CautionWords.Heard(s, held[0]) }, words);
        return turn with
        {
            Member = turn.Member with { Medications = Repeats.Remember(turn.Member.Medications, held, held, s.Today, s.Today) },
            Replies = [.. turn.Replies.Select(reply => reply with { Content = [.. reply.Content, held[0].Rule.Content] })],
        };
    }

    public Picture See(Situation s, DateOnly date, Spoken? spoken = null)
    {
        var log = new MedicationLog(s.Diary, medicines, s.Member.Country);
        return new Picture(date, s.Today, log, s.Member.Medications, [.. log.WordsOn(date).Select(words => MedicineTalk.Read(words, medicines, s.Member.Country)), .. spoken?.Question is { } question ? [question] : Array.Empty<Told>()], spoken?.Of ?? []);
    }

    private static bool IsCaution(Reply reply) => reply.Content.Any(id => id.StartsWith("caution/", StringComparison.Ordinal) && id is not ContentIds.CautionWithdrawn);

    /// <summary>On a day of much pain the questions for the list can wait.</summary>
    private static bool IsHard(Day day) => day is { Rough: true } or { Pain.Value.Value: >= HardPain } or { Mood.Value.Mood: Mood.Low };

    /// <summary>Within a day of a red flag nothing is added that can wait.</summary>
    private static bool IsHeld(Situation s) => s.Member.Hold is { } hold && s.Now - hold.HeardAt < TimeSpan.FromHours(24);

    /// <summary>The safety reply, alone; the talk that it breaks into is asked again when the member steps back.</summary>
    private Turn Alarm(Situation s, Turn turn, Finding emergency)
    {
        var sign = new Screening(SafetyLevel.EmergencyOther, RedFlagOf(emergency), CautionWords.Heard(s, emergency), HarmDone: true, LowMood: false);
        var alarm = safety.Answer(s, sign, "");
        var reply = alarm.Replies[0] with { Content = [.. alarm.Replies[0].Content, emergency.Rule.Content, .. emergency.Covering.Select(other => other.Rule.Content)] };
        var profile = Repeats.Remember(s.Member.Medications, [emergency], [.. emergency.Covering, emergency], s.Today, s.Today);
        return turn with
        {
            Member = alarm.Member with { Medications = profile },
            Days = [.. turn.Days.Where(day => !alarm.Days.Any(other => other.Date == day.Date)), .. alarm.Days],
            Replies = [reply],
        };
    }

    /// <summary>The sign of the red-flag table that an emergency among the cautions stands for.</summary>
    private static string RedFlagOf(Finding emergency) => emergency.Rule.Id switch
    {
        "M39a" or "M52" => "R17",
        "M37" => "R16",
        "M46" => "R15",
        "M18b" => "R18",
        _ => "R13",
    };

    /// <summary>Days shortly before whose check-in was left half done, so that nothing was said of their medicines.</summary>
    private static IEnumerable<DateOnly> LeftOpen(Situation s, DateOnly date) => Enumerable.Range(1, DaysToLookBack).Select(back => date.AddDays(-back))
        .Where(day => s.Diary[day] is { FinishedAt: null, Medication.Value: not null } && !s.Member.Medications.Said.Any(said => said.About == day));
}

/// <summary>Medicines that are spoken of and not taken: named in a text, asked about, or put on the list; and the question itself, which no log keeps.</summary>
internal sealed record Spoken(IReadOnlyList<Intake> Of, Told? Question = null);

/// <summary>A day as the rules see it.</summary>
/// <param name="Held">All that holds, the gravest first.</param>
/// <param name="Due">What of it is to be shown now.</param>
/// <param name="Since">The first day of the run of NSAID days, to be remembered.</param>
internal sealed record Judged(Picture Picture, IReadOnlyList<Finding> Held, IReadOnlyList<Finding> Due, DateOnly? Since)
{
    public Finding? Emergency => Due.FirstOrDefault(finding => finding.Severity is Severity.Emergency);
}
