using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;
using BackCare.Core.Notes;
using BackCare.Core.Understanding;

namespace BackCare.Core.Medications;

/// <summary><c>/meds</c>: the member's own list, what they told about themselves, and the cautions that wait.</summary>
internal sealed class MedicineList(MedicineNames medicines, Guardian guardian)
{
    private const int DaysToLookBack = 7;
    private const int MostShown = 6;

    /// <summary>The list, or a change of it: "/meds add lisinopril", "/meds remove advil".</summary>
    public Turn Open(Situation s, string argument) => argument.Split(' ', 2, StringSplitOptions.TrimEntries) switch
    {
        ["add", var what] => Added(s, what),
        ["remove" or "delete", var what] => Removed(s, what),
        ["add"] => Ask(s),
        [""] => Show(s),
        _ => Added(s, argument),
    };

    /// <summary>Words while a name is waited for.</summary>
    public Turn? OnText(Situation s, string words) => PlainWords.CommandFor(words) is not null ? null : words.Trim().ToLowerInvariant() is "cancel" or "back" or "no" or "nothing" or "never mind" or "done" or "skip" ? Show(s) : Added(s, words);

    /// <summary>A button of the list, of a question about the member, or under a caution.</summary>
    public Turn? OnPress(Situation s, string[] press) => press switch
    {
        ["meds", "list"] => Show(s),
        ["meds", "add"] => Ask(s),
        ["meds", "remove"] => Choose(s),
        ["meds", "remove", var generic] => Remove(s, generic),
        ["meds", "about"] => About(s),
        ["meds", "put", var question] when ProfileQuestions.Exists(question) => Turn.Of(s.Member, ProfileQuestions.Card(s, question)),
        ["meds", "caution", var id] => Caution(s, id),
        ["meds", "knows", var id] when RuleBook.Find(id) is { Lowers: true } => Knows(s, id),
        ["meds", "ask", "daily", "add"] => Ask(s),
        ["meds", "ask", "prescribed", var generic, var value] => Answered(s, $"prescribed:{generic}", value),
        ["meds", "ask", var question, var value] => Answered(s, question, value),
        _ => null,
    };

    private Turn Show(Situation s, Reply? first = null)
    {
        var profile = s.Member.Medications;
        var waiting = Waiting(s);
        List<IReadOnlyList<Button>> rows =
        [
            .. waiting.Take(MostShown).Select(finding => new[] { new Button(Title(s, finding), $"meds:caution:{finding.Rule.Id}") }),
            profile.Current.Any() ? [Labelled(s, "add", "meds:add"), Labelled(s, "remove", "meds:remove")] : [Labelled(s, "add", "meds:add")],
            [Labelled(s, "about", "meds:about")],
        ];
        var card = s.Card(
            ContentIds.MedicationList,
            ("medicines", string.Join('\n', profile.Current.Select(medicine => Line(s, medicine)))),
            ("about", string.Join(", ", AboutLines(s))),
            ("waiting", waiting.Count)) with { Buttons = rows };
        return Turn.Of(s.Member with { Conversation = Conversation.None }, first is null ? card : first.Then(card) with { Heading = card.Heading, Replaces = card.Replaces });
    }

    private static string Line(Situation s, ListedMedicine medicine) => s.Say(
        ContentIds.MedicationLine,
        ("name", LocalNames.Of(s.Words, medicine.Generic, s.Member.Country)),
        ("words", string.Equals(medicine.Words, medicine.Generic, StringComparison.OrdinalIgnoreCase) ? null : medicine.Words),
        ("mg", medicine.MgEach),
        ("prescribed", medicine.Prescribed),
        ("bought", medicine.Prescribed is false),
        ("since", medicine.Since is { } since ? since.ToString("MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture) : null)).Text;

    private static IEnumerable<string> AboutLines(Situation s)
    {
        var profile = s.Member.Medications;
        foreach (var condition in profile.Conditions)
            yield return s.Words[s.Words["meds-ask/health"].Labels.ContainsKey(condition.ToString()) ? "meds-ask/health" : "meds-ask/health2"].Labels[condition.ToString()].ToLowerInvariant();
        if (profile.Age is { } age)
            yield return s.Words["meds-ask/age"].Labels[age.ToString()].ToLowerInvariant();
        if (profile.Pregnancy is { State: PregnancyState.Pregnant } pregnancy && pregnancy.HoldsOn(s.Today))
            yield return s.Say(ContentIds.MedicationPregnant, ("weeks", pregnancy.WeeksOn(s.Today))).Text;
        if (profile.ThreeDrinks is true)
            yield return s.Words["meds-ask/alcohol"].Labels["line"];
        if (profile.Under50Kilos is true)
            yield return s.Words["meds-ask/weight"].Labels["line"];
    }

    private static Button Labelled(Situation s, string label, string press) => s.Button(ContentIds.MedicationButtons, label, press);

    private static string Title(Situation s, Finding finding) => CautionWords.Say(s, finding) is { Heading.Length: > 0 } reply ? reply.Heading! : finding.Rule.Id;

    /// <summary>What holds for the latest day whose medicines are known.</summary>
    private IReadOnlyList<Finding> Waiting(Situation s)
    {
        var date = new MedicationLog(s.Diary, medicines, s.Member.Country).LastKnown(s.Today, DaysToLookBack) ?? s.Today;
        return [.. guardian.Judge(s, date, date == s.Today ? ListedNow(s) : null).Held.Where(finding => finding.Severity is Severity.Caution or Severity.Strong or Severity.Urgent)];
    }

    /// <summary>The list itself, looked at as a whole: pairs on it count though neither was logged today.</summary>
    private IReadOnlyList<Intake> ListedNow(Situation s)
    {
        var log = new MedicationLog(s.Diary, medicines, s.Member.Country);
        return [.. s.Member.Medications.Current.Select(medicine => log.Resolve(new MedicineTaken(medicine.Generic, 1, medicine.MgEach, null, medicine.Words))).OfType<Intake>()];
    }

    private Turn Caution(Situation s, string id) => Waiting(s).FirstOrDefault(finding => finding.Rule.Id == id) is { } finding
        ? Turn.Of(
            s.Member with { Medications = Repeats.Remember(s.Member.Medications, [finding], [finding], s.Today, s.Today) },
            CautionWords.Say(s, finding))
        : Show(s);

    private static Turn Ask(Situation s) => Turn.Of(
        s.Member with { Conversation = new MedicineListStep() },
        s.Card(ContentIds.MedicationAdd).With([Labelled(s, "back", "meds:list")]));

    private Turn Added(Situation s, string words)
    {
        var listed = MedicineListing.Read(words, medicines, s.Member.Country, s.Today);
        if (listed.Count == 0)
            return Turn.Of(s.Member, MedicineCards.Unknown(s, words).With([Labelled(s, "back", "meds:list")]));

        var profile = listed.Aggregate(s.Member.Medications, ListEdits.Add);
        var member = s.Member with { Medications = profile, Conversation = Conversation.None };
        var log = new MedicationLog(s.Diary, medicines, s.Member.Country);
        var spoken = listed.Select(medicine => log.Resolve(new MedicineTaken(medicine.Generic, 1, medicine.MgEach ?? (medicine.Generic == "aspirin" ? 81 : null), null, medicine.Words))).OfType<Intake>().ToList();
        var names = LocalNames.Joined([.. listed.Select(medicine => LocalNames.Of(s.Words, medicine.Generic, s.Member.Country))]);
        var shown = Show(s with { Member = member }, s.Say(ContentIds.MedicationAdded, ("names", names)));
        var turn = guardian.Add(s with { Member = member }, shown, s.Today, spoken: spoken, only: finding => finding.Severity > Severity.Info && finding.Fact.Generics.Any(generic => listed.Any(medicine => medicine.Generic == generic)), ask: false);
        return listed is [{ Prescribed: null } only] && turn.Replies.Count == shown.Replies.Count ? AskPrescribed(s, turn, only.Generic) : turn;
    }

    private static Turn AskPrescribed(Situation s, Turn turn, string generic)
    {
        var question = $"prescribed:{generic}";
        var profile = turn.Member.Medications;
        if (profile.WasAsked(question))
            return turn;

        var member = turn.Member with { Medications = profile with { Asked = [.. profile.Asked, question] } };
        return turn with { Member = member, Replies = [.. turn.Replies, ProfileQuestions.Card(s with { Member = member }, question) with { Replaces = null }] };
    }

    private Turn Removed(Situation s, string words) => MedicineTalk.Read(words, medicines, s.Member.Country).Named is [var generic, ..] ? Remove(s, generic) : Choose(s);

    private Turn Remove(Situation s, string generic)
    {
        var member = s.Member with { Medications = ListEdits.Remove(s.Member.Medications, generic, s.Today) };
        return Show(s with { Member = member }, s.Say(ContentIds.MedicationRemoved, ("name", LocalNames.Capital(LocalNames.Of(s.Words, generic, s.Member.Country))), ("taper", NeedsTapering(generic))));
    }

    private bool NeedsTapering(string generic) =>
        new MedicationLog(Diaries.Diary.Empty, medicines, null).Resolve(new MedicineTaken(generic, null, null, null, generic)) is { } intake && Kinds.NeedsTapering(intake);

    private static Turn Choose(Situation s) => Turn.Of(s.Member, s.Card(ContentIds.MedicationRemove) with
    {
        Buttons =
        [
            .. s.Member.Medications.Current.Select(medicine => new Button(LocalNames.Of(s.Words, medicine.Generic, s.Member.Country), $"meds:remove:{medicine.Generic}")).Chunk(2),
            [Labelled(s, "back", "meds:list")],
        ],
    });

    private static Turn About(Situation s) => Turn.Of(s.Member, s.Card(ContentIds.MedicationAbout, ("about", string.Join(", ", AboutLines(s)))) with
    {
        Buttons = [.. ProfileQuestions.All.Select(question => Labelled(s, question, $"meds:put:{question}")).Chunk(2), [Labelled(s, "back", "meds:list")]],
    });

    private Turn Knows(Situation s, string id)
    {
        var profile = s.Member.Medications;
        return Turn.Of(s.Member with { Medications = profile with { PrescriberKnows = [.. profile.PrescriberKnows.Where(other => other != id), id] } }, s.Say(ContentIds.MedicationKnown));
    }

    private Turn? Answered(Situation s, string question, string value)
    {
        if (ProfileQuestions.Answer(s.Member.Medications, question, value, s.Today) is not var (profile, open))
            return null;

        var member = s.Member with { Medications = profile };
        var now = s with { Member = member };
        if (open)
            return Turn.Of(member, ProfileQuestions.Card(now, question));

        var thanks = Turn.Of(member, s.Card(value == "skip" ? ContentIds.MedicationPassed : ContentIds.MedicationThanks));
        var date = new MedicationLog(s.Diary, medicines, s.Member.Country).LastKnown(s.Today, 2);
        return date is null || value == "skip" ? thanks : guardian.Add(now, thanks, date.Value, ask: false);
    }
}
