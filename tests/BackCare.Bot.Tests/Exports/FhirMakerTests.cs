using System.Text.Json;
using BackCare.Bot.Exports;
using BackCare.Bot.Tests.Storage;
using BackCare.Core.Exports;
using CsCheck;
using Hl7.Fhir.Model;
using Hl7.Fhir.Validation;

namespace BackCare.Bot.Tests.Exports;

public sealed class FhirMakerTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    private static readonly ClinicRecord Record = new("alt", "abcdefghijklmnop", new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
        [
            new(MeasureKind.Pain, Day, 6.5m), new(MeasureKind.Walking, Day, 20), new(MeasureKind.SleepHours, Day, 7.5m), new(MeasureKind.SleepQuality, Day, 4),
            new(MeasureKind.PegPain, Day, 6), new(MeasureKind.PegEnjoyment, Day, 5), new(MeasureKind.PegActivity, Day, 7), new(MeasureKind.Peg, Day, 6),
        ],
        [new("ibuprofen", 400, new DateOnly(2025, 1, 1)), new("duloxetine", null, null)]);

    [Fact]
    public void The_bundle_is_valid_and_reads_back_the_same()
        => AnyRecord.Of<ClinicRecord>().Sample(
            any =>
            {
                var record = any with { Medicines = [.. any.Medicines.Select(medicine => medicine with { Generic = "x" + medicine.Generic.Replace("\u0000\u001f", "", StringComparison.Ordinal) })] };
                var file = new FhirMaker().Make(record).Single();

                var bundle = JsonSerializer.Deserialize<Bundle>(file.Bytes, FhirMaker.Json)!;

                bundle.Validate().Should().BeEmpty();
                bundle.IsExactly(FhirMaker.BundleOf(record)).Should().BeTrue();
                bundle.Entry.Should().HaveCount(1 + record.Measures.Count + record.Medicines.Count);
            },
            iter: 30);

    [Fact]
    public void Each_value_stands_under_the_code_that_says_the_same()
    {
        var values = FhirMaker.BundleOf(Record).Entry.Select(entry => entry.Resource).OfType<Observation>()
            .Select(seen => (seen.Code!.Coding.FirstOrDefault()?.Code, (seen.Value as Quantity)?.Value, (seen.Value as Quantity)?.Code));

        values.Should().Equal(
            ("72514-3", 6.5m, "{score}"), ("55411-3", 20, "min"), ("93832-4", 7.5m, "h"), (null, 4, "{score}"),
            ("75893-8", 6, "{score}"), ("91145-3", 5, "{score}"), ("91146-1", 7, "{score}"), ("91147-9", 6, "{score}"));
    }

    [Fact]
    public void The_patient_has_no_name_and_everything_is_about_them()
    {
        var bundle = FhirMaker.BundleOf(Record);
        var person = bundle.Entry[0];

        person.Resource.Should().BeOfType<Patient>().Which.Name.Should().BeNullOrEmpty();
        bundle.Entry.Skip(1).Select(entry => (entry.Resource as Observation)?.Subject?.Reference ?? (entry.Resource as MedicationStatement)?.Subject?.Reference)
            .Should().AllBe(person.FullUrl);
        bundle.Entry.Select(entry => entry.FullUrl).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_medicine_is_what_the_person_says_they_take()
    {
        var stated = FhirMaker.BundleOf(Record).Entry.Select(entry => entry.Resource).OfType<MedicationStatement>().ToList();

        stated.Select(each => (each.Medication as CodeableConcept)?.Text).Should().Equal("ibuprofen 400 mg", "duloxetine");
        stated.Should().OnlyContain(each => each.InformationSource!.Reference == each.Subject!.Reference);
        (stated[0].Effective as Period)!.Start.Should().Be("2025-01-01");
    }
}
