using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Privacy;
using BackCare.Core.Understanding;

namespace BackCare.Core.Exports;

/// <summary><c>/export</c>: everything as JSON, and by a button the diary as a table or as a bundle for a clinic's system. Each is noted as a reading of the record.</summary>
internal sealed class RecordFiles
{
    public Turn Show(Situation situation)
    {
        var s = Noted(situation);
        return Turn.Of(s.Member, s.Say(ContentIds.Export, ("days", s.Diary.Days.Count)).With(
            [s.Button(ContentIds.Export, "csv", "export:csv"), s.Button(ContentIds.Export, "fhir", "export:fhir")]) with
        {
            Files = [new Attachment("backcare.json", "application/json", s.Words[ContentIds.Export].Labels["alt"], MemberExport.Write(s.Member, s.Diary, s.Now))],
        });
    }

    public Turn? OnPress(Situation s, string[] press) => press switch
    {
        ["export", "csv"] => Made(Noted(s), ContentIds.ExportTable, alt => DayTable.Of(s.Diary, alt)),
        ["export", "fhir"] => Made(Noted(s), ContentIds.ExportClinic, alt => ClinicRecordOf(s.Member, s.Diary, s.Now, alt)),
        _ => null,
    };

    private static Turn Made(Situation s, string content, Func<string, Blueprint> blueprint) =>
        Turn.Of(s.Member, s.Say(content, ("days", s.Diary.Days.Count)) with { Blueprint = blueprint(s.Words[content].Labels["alt"]) });

    private static ClinicRecord ClinicRecordOf(Member member, Diary diary, DateTimeOffset now, string alt) => new(
        alt,
        member.Id.Value,
        now,
        [.. diary.Days.Values.SelectMany(Measured), .. Reviewed(member)],
        [.. member.Medications.Current.Select(medicine => new MedicineSaid(medicine.Generic, medicine.MgEach, medicine.Since))]);

    private static IEnumerable<Measure> Measured(Day day)
    {
        if (day.Walk?.Value is { } walk)
            yield return new Measure(MeasureKind.Walking, day.Date, walk.Minutes);
        if (day.Sleep?.Value is { } sleep)
            yield return new Measure(sleep.Kind is SleepKind.Hours ? MeasureKind.SleepHours : MeasureKind.SleepQuality, day.Date, sleep.Value);
        if (day.Pain?.Value is { } pain)
            yield return new Measure(MeasureKind.Pain, day.Date, pain.Value);
    }

    private static IEnumerable<Measure> Reviewed(Member member)
    {
        foreach (var review in member.Reviews?.Kept ?? [])
        {
            if (review.Pain is { } pain)
                yield return new Measure(MeasureKind.PegPain, review.On, pain);
            if (review.Enjoyment is { } enjoyment)
                yield return new Measure(MeasureKind.PegEnjoyment, review.On, enjoyment);
            if (review.Activity is { } activity)
                yield return new Measure(MeasureKind.PegActivity, review.On, activity);
            if (review.Peg() is { } peg)
                yield return new Measure(MeasureKind.Peg, review.On, peg);
        }
    }

    private static Situation Noted(Situation s) => s.Member.ConsentedAt is null ? s : s with { Member = s.Member.ReadOut(DisclosureKind.Export, s.Now) };
}
