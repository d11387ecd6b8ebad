using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;

namespace BackCare.Core.Medications;

/// <summary>The questions about the member that rules may need: each is a card with buttons, can be passed over, and is put once by itself.</summary>
internal static class ProfileQuestions
{
    public const string Health = "health", MoreHealth = "health2", Daily = "daily", Age = "age", Pregnant = "pregnancy", Alcohol = "alcohol", Weight = "weight", Prescribed = "prescribed";

    /// <summary>Those that can be answered from the list at any time.</summary>
    public static readonly IReadOnlyList<string> All = [Health, MoreHealth, Age, Pregnant, Alcohol, Weight];

    private static readonly Dictionary<string, Condition[]> Conditions = new(StringComparer.Ordinal)
    {
        [Health] = [Condition.StomachUlcer, Condition.KidneyDisease, Condition.HeartFailure, Condition.HeartDisease, Condition.Stroke, Condition.HighBloodPressure, Condition.AspirinAsthma, Condition.NsaidAllergy],
        [MoreHealth] = [Condition.LiverDisease, Condition.SevereKidneyDisease, Condition.Glaucoma, Condition.UrinaryRetention, Condition.OveractiveThyroid, Condition.HeartRhythm, Condition.LungDisease, Condition.SleepApnoea, Condition.Seizures],
    };

    private static readonly Dictionary<string, string[][]> Choices = new(StringComparer.Ordinal)
    {
        [Age] = [["Under25", "From25"], ["From60", "From65", "From75"]],
        [Pregnant] = [["no", "trying"], ["11", "19", "29", "30"]],
        [Alcohol] = [["yes", "no"]],
        [Weight] = [["yes", "no"]],
        [Prescribed] = [["yes", "no"]],
        [Daily] = [["add", "no"]],
    };

    /// <summary>The pieces of content that ask them.</summary>
    public static IEnumerable<string> Pieces => Conditions.Keys.Concat(Choices.Keys).Select(question => $"meds-ask/{question}");

    /// <summary>The next question that a rule needs for this picture, or null.</summary>
    public static string? Next(Picture picture, MedicationProfile profile) =>
        RuleBook.Questions(picture).FirstOrDefault(question => !profile.WasAsked(question) && !IsAnswered(question, profile));

    public static Reply Card(Situation s, string question)
    {
        var (name, generic) = Split(question);
        var content = $"meds-ask/{name}";
        var profile = s.Member.Medications;
        List<IReadOnlyList<Button>> rows = Conditions.TryGetValue(name, out var conditions)
            ? [.. conditions.Select(condition => new Button($"{(profile.Has(condition) ? "✓ " : "")}{s.Words[content].Labels[condition.ToString()]}", Press(question, condition.ToString()))).Chunk(2)]
            : [.. Choices[name].Select(row => row.Select(value => new Button(s.Words[content].Labels[value], Press(question, value))).ToArray())];
        rows.Add(conditions is null
            ? [new Button(s.Words[ContentIds.MedicationButtons].Labels["skip"], Press(question, "skip"))]
            : [s.Button(ContentIds.MedicationButtons, conditions.Any(condition => profile.Has(condition)) ? "done" : "none", Press(question, "done")), s.Button(ContentIds.MedicationButtons, "skip", Press(question, "skip"))]);
        return s.Card(content, ("name", generic is null ? null : LocalNames.Of(s.Words, generic, s.Member.Country))) with { Buttons = rows };
    }

    /// <summary>The profile with an answer in it; whether the card stays open for more; null where the value is none of the question's.</summary>
    public static (MedicationProfile Profile, bool Open)? Answer(MedicationProfile profile, string question, string value, DateOnly today)
    {
        var (name, generic) = Split(question);
        profile = profile with { Asked = [.. profile.Asked.Where(asked => asked != question), question] };
        return (name, value) switch
        {
            (_, "skip" or "done") => (profile, false),
            (Health or MoreHealth, _) when Enum.TryParse<Condition>(value, out var condition) && Conditions[name].Contains(condition) => (Toggle(profile, condition), true),
            (Age, _) when Enum.TryParse<AgeBand>(value, out var age) && Enum.IsDefined(age) => (profile with { Age = age }, false),
            (Alcohol, "yes" or "no") => (profile with { ThreeDrinks = value == "yes" }, false),
            (Weight, "yes" or "no") => (profile with { Under50Kilos = value == "yes" }, false),
            (Pregnant, "no") => (profile with { Pregnancy = new Pregnancy(PregnancyState.NotPregnant, null, today) }, false),
            (Pregnant, "trying") => (profile with { Pregnancy = new Pregnancy(PregnancyState.Trying, null, today) }, false),
            (Pregnant, "11" or "19" or "29" or "30") => (profile with { Pregnancy = new Pregnancy(PregnancyState.Pregnant, int.Parse(value, System.Globalization.CultureInfo.InvariantCulture), today) }, false),
            (Prescribed, "yes" or "no") when generic is not null => (ListEdits.Prescribe(profile, generic, value == "yes"), false),
            (Daily, "no") => (profile, false),
            _ => null,
        };
    }

    public static (string Name, string? Generic) Split(string question) => question.Split(':', 2) switch
    {
        [var name, var generic] => (name, generic),
        _ => (question, null),
    };

    public static bool Exists(string question) => Conditions.ContainsKey(Split(question).Name) || Choices.ContainsKey(Split(question).Name);

    private static bool IsAnswered(string question, MedicationProfile profile) => Split(question) switch
    {
        (Age, _) => profile.Age is not null,
        (Pregnant, _) => profile.Pregnancy is not null || profile.Age >= AgeBand.From60,
        (Alcohol, _) => profile.ThreeDrinks is not null,
        (Daily, _) => profile.Current.Any(),
        (Weight, _) => profile.Under50Kilos is not null,
        (Prescribed, { } generic) => profile.Current.Any(medicine => medicine.Generic == generic && medicine.Prescribed is not null),
        _ => false,
    };

    private static MedicationProfile Toggle(MedicationProfile profile, Condition condition) => profile with
    {
        Conditions = profile.Has(condition) ? [.. profile.Conditions.Where(other => other != condition)] : [.. profile.Conditions, condition],
    };

    private static string Press(string question, string value) => $"meds:ask:{question}:{value}";
}
