using BackCare.Core.Diaries;
using BackCare.Core.Understanding;

namespace BackCare.Core.Medications;

/// <summary>The diary as a log of medicines: what was taken on a local day, and what nobody knows.</summary>
internal sealed class MedicationLog(Diary diary, MedicineNames names, string? country)
{
    private readonly Dictionary<DateOnly, IReadOnlyList<Intake>> read = [];

    /// <summary>The first day that was read; what lies before it is not known here.</summary>
    public DateOnly? First => diary.Days.Count == 0 ? null : diary.Days.Keys.First();

    public string Market => Understanding.Market.Of(country);

    public IReadOnlyList<Intake> On(DateOnly date)
    {
        if (!read.TryGetValue(date, out var intakes))
            read[date] = intakes = [.. TakenOn(diary[date]).Select(Resolve).OfType<Intake>()];
        return intakes;
    }

    /// <summary>Whether something of a kind was taken on a day; null where the medicines of that day are unknown.</summary>
    public bool? Took(Kind kind, DateOnly date) => On(date).Any(intake => kind(intake)) ? true : diary[date].Medication?.Value is null ? null : false;

    public int DaysWith(Kind kind, DateOnly last, int days) => Enumerable.Range(0, days).Count(back => Took(kind, last.AddDays(-back)) is true);

    /// <summary>True where nothing of a kind was taken before a day, as far as is known.</summary>
    public bool IsFirst(Kind kind, DateOnly date) => !diary.Days.Keys.Any(other => other < date && Took(kind, other) is true);

    /// <summary>The latest day up to today whose medicines are known.</summary>
    public DateOnly? LastKnown(DateOnly today, int back) => Enumerable.Range(0, back).Select(days => today.AddDays(-days))
        .Where(date => diary[date].Medication?.Value is not null || diary[date].MedicineReports.Count > 0).Select(date => (DateOnly?)date).FirstOrDefault();

    /// <summary>What the member wrote about medicines on a day.</summary>
    public IEnumerable<string> WordsOn(DateOnly date) =>
        [.. diary[date].Medication is { Value: not null, Words: { } answer } ? new[] { answer } : [], .. diary[date].MedicineReports.Select(report => report.Words)];

    public Intake? Resolve(MedicineTaken taken)
    {
        if (names.Find(taken.Generic) is not { } medicine)
            return null;

        var topical = taken.Route is "topical" || (taken.Route is null && medicine.Route is "topical");
        var mg = topical ? null : names.UsualMgEach(taken, country);
        return new Intake(medicine, ProductOf(taken), topical, taken.Count, mg, Assumed: taken.MgEach is null && mg is not null);
    }

    /// <summary>The name the person used, without its numbers.</summary>
    private string ProductOf(MedicineTaken taken) =>
        names.Index.In(PlainText.Of(taken.Words).Tokens, Market).Find(mention => mention.Name.Product is not null) is { Name: { } name } ? name.Name.ToLowerInvariant() : taken.Generic;

    private static IEnumerable<MedicineTaken> TakenOn(Day day) =>
        [.. day.Medication?.Value?.Taken ?? [], .. day.MedicineReports.SelectMany(report => report.Taken)];
}
