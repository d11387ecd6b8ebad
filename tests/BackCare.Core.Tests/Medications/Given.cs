using System.Globalization;
using BackCare.Core.Diaries;
using BackCare.Core.Medications;
using BackCare.Core.Understanding;

namespace BackCare.Core.Tests.Medications;

/// <summary>
/// The "given" column of the rule tables, in a pharmacist's words: <c>days: 6 ibuprofen > 1 ? > 4 ibuprofen; rx: lisinopril; age: 70; has: Stroke</c>.
/// Everything is read as members' words are; <c>?</c> is a day without an answer, and the last of <c>days</c> is today.
/// </summary>
internal sealed class Given
{
    public static readonly DateOnly Today = new(2026, 3, 20);

    private readonly MedicineNames names = Checkout.Content.Medicines;
    private string? country = "US";
    private Diary diary = Diary.Empty;
    private MedicationProfile profile = MedicationProfile.Blank;
    private Told? asked;

    private Given()
    {
    }

    public static Given Read(string text)
    {
        var given = new Given();
        var clauses = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(clause => clause.Split(':', 2, StringSplitOptions.TrimEntries)).ToList();
        given.country = clauses.Find(clause => clause[0] == "in")?[1] ?? "US";
        foreach (var clause in clauses)
            given.Take(clause[0], clause.ElementAtOrDefault(1) ?? "");
        return given;
    }

    /// <summary>What would be shown, the gravest first, with the rules that it speaks for.</summary>
    public IReadOnlyList<Finding> Due()
    {
        var found = RuleBook.Findings(Picture());
        return [.. found.Where(finding => Repeats.IsDue(finding, profile, Today)).SelectMany(finding => finding.Covering.Prepend(finding))];
    }

    public Picture Picture()
    {
        var log = new MedicationLog(diary, names, country);
        IReadOnlyList<Intake> spoken = asked is null ? [] : [.. asked.Named.Select(generic => log.Resolve(new MedicineTaken(generic, null, null, null, generic))).OfType<Intake>()];
        return new Picture(Today, Today, log, profile, [.. log.WordsOn(Today).Select(words => MedicineTalk.Read(words, names, country))], spoken);
    }

    private void Take(string what, string value)
    {
        switch (what.Split(' ')[0])
        {
            case "in": break;
            case "today": Answer(Today, value); break;
            case "yesterday": Answer(Today.AddDays(-1), value); break;
            case "days": Days(value); break;
            case "says": Report(value); break;
            case "asks": asked = MedicineTalk.Read(value, names, country); break;
            case "list": List(value, medicine => medicine); break;
            case "rx": List(value, medicine => medicine with { Prescribed = true }); break;
            case "since": List(value, medicine => medicine with { Since = Today.AddDays(-Number(what)) }); break;
            case "ended": List(value, medicine => medicine with { EndedOn = Today.AddDays(-Number(what)) }); break;
            case "age": profile = profile with { Age = Band(int.Parse(value, CultureInfo.InvariantCulture)) }; break;
            case "has": profile = profile with { Conditions = [.. value.Split(',', StringSplitOptions.TrimEntries).Select(Enum.Parse<Condition>)] }; break;
            case "pregnant": profile = profile with { Pregnancy = new Pregnancy(PregnancyState.Pregnant, value == "?" ? null : int.Parse(value, CultureInfo.InvariantCulture), Today) }; break;
            case "trying": profile = profile with { Pregnancy = new Pregnancy(PregnancyState.Trying, null, Today) }; break;
            case "drinks": profile = profile with { ThreeDrinks = true }; break;
            case "light": profile = profile with { Under50Kilos = true }; break;
            case "knows": profile = profile with { PrescriberKnows = [value] }; break;
            case "shown": Shown(value); break;
            default: throw new InvalidOperationException($"The tables have no clause '{what}'.");
        }
    }

    private static int Number(string what) => int.Parse(what.Split(' ')[1], CultureInfo.InvariantCulture);

    private static AgeBand Band(int age) => age switch { < 25 => AgeBand.Under25, < 60 => AgeBand.From25, < 65 => AgeBand.From60, < 75 => AgeBand.From65, _ => AgeBand.From75 };

    private void Answer(DateOnly date, string words)
    {
        var reading = MedicationReading.Read(words, names, country);
        reading.Status.Should().Be(AnswerStatus.Ok, $"'{words}' is an answer");
        diary = diary.With(diary[date] with { Medication = new Answer<MedicationAnswer>(reading.Value, words) });
    }

    private void Report(string words) => diary = diary.With(diary[Today] with
    {
        MedicineReports = [.. diary[Today].MedicineReports, new MedicineReport(words, DateTimeOffset.UnixEpoch, MedicineTalk.Read(words, names, country).Taken)],
    });

    private void Days(string value)
    {
        var stretches = value.Split('>', StringSplitOptions.TrimEntries).Select(stretch => stretch.Split(' ', 2)).ToList();
        var date = Today.AddDays(1 - stretches.Sum(stretch => int.Parse(stretch[0], CultureInfo.InvariantCulture)));
        foreach (var stretch in stretches)
        {
            for (var day = int.Parse(stretch[0], CultureInfo.InvariantCulture); day > 0; day--, date = date.AddDays(1))
            {
                if (stretch[1] != "?")
                    Answer(date, stretch[1]);
            }
        }
    }

    private void List(string value, Func<ListedMedicine, ListedMedicine> change)
    {
        foreach (var medicine in value.Split(',').SelectMany(words => MedicineListing.Read(words, names, country, Today)))
            profile = profile with { List = [.. profile.List, change(medicine)] };
    }

    /// <summary>"M6 1 strong": M6 was shown 1 day ago as strong; "held 1" says that it last held a day ago, "key 11" what it was told apart by.</summary>
    private void Shown(string value)
    {
        var words = value.Split(' ');
        var on = Today.AddDays(-int.Parse(words[1], CultureInfo.InvariantCulture));
        var held = Array.IndexOf(words, "held") is > 0 and var at ? Today.AddDays(-int.Parse(words[at + 1], CultureInfo.InvariantCulture)) : on;
        var key = Array.IndexOf(words, "key") is > 0 and var from ? words[from + 1] : "";
        profile = profile with { Said = [.. profile.Said, new CautionSaid(words[0], key, Enum.Parse<Severity>(words[2], ignoreCase: true), on, on, held)] };
    }
}
