using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BackCare.Bot.Making;
using BackCare.Core.Exports;
using BackCare.Core.Messages;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Attachment = BackCare.Core.Messages.Attachment;
using Measure = BackCare.Core.Exports.Measure;

namespace BackCare.Bot.Exports;

/// <summary>Writes a record as an HL7 FHIR R4 collection: a patient without a name, an observation for each value, a statement for each medicine.</summary>
internal sealed class FhirMaker : IMaker<ClinicRecord>
{
    public static readonly JsonSerializerOptions Json = new JsonSerializerOptions().ForFhir(ModelInfo.ModelInspector);

    private const string Categories = "http://terminology.hl7.org/CodeSystem/observation-category";

    public IReadOnlyList<Attachment> Make(ClinicRecord blueprint) =>
        [new Attachment("backcare-fhir.json", "application/fhir+json", blueprint.Alt, JsonSerializer.SerializeToUtf8Bytes(BundleOf(blueprint), Json))];

    public static Bundle BundleOf(ClinicRecord record)
    {
        var bundle = new Bundle { Type = Bundle.BundleType.Collection, Timestamp = record.At };
        var person = new ResourceReference(Name(record.Pseudonym));
        bundle.AddResourceEntry(new Patient { Identifier = [new Identifier("urn:ietf:rfc:3986", Name(record.Pseudonym))] }, person.Reference);
        foreach (var (measure, at) in record.Measures.Select((measure, at) => (measure, at)))
            bundle.AddResourceEntry(Observed(measure, person), Name($"{record.Pseudonym}/{measure.Kind}/{measure.On:O}/{at}"));
        foreach (var medicine in record.Medicines)
            bundle.AddResourceEntry(Stated(medicine, person, record.At), Name($"{record.Pseudonym}/{medicine.Generic}"));
        return bundle;
    }

    private static Observation Observed(Measure measure, ResourceReference person)
    {
        var term = Terms.For(measure.Kind);
        return new Observation
        {
            Status = ObservationStatus.Final,
            Category = [new CodeableConcept(Categories, term.Category)],
            Code = new CodeableConcept { Coding = term.Loinc is { } loinc ? [new Coding("http://loinc.org", loinc, term.Display)] : [], Text = term.Text },
            Subject = person,
            Performer = [person],
            Effective = new FhirDateTime(Day(measure.On)),
            Value = new Quantity(measure.Value, term.Unit) { System = "http://unitsofmeasure.org", Code = term.Ucum },
        };
    }

    private static MedicationStatement Stated(MedicineSaid medicine, ResourceReference person, DateTimeOffset at) => new()
    {
        Status = MedicationStatement.MedicationStatusCodes.Active,
        Medication = new CodeableConcept { Text = medicine.MgEach is { } mg ? string.Create(CultureInfo.InvariantCulture, $"{medicine.Generic} {mg:0.##} mg") : medicine.Generic },
        Subject = person,
        InformationSource = person,
        DateAssertedElement = new FhirDateTime(at),
        Effective = medicine.Since is { } since ? new Period { Start = Day(since) } : null,
    };

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The same name for the same thing in each file, so that a system that takes in two can tell.</summary>
    private static string Name(string of) => $"urn:uuid:{new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"backcare/{of}")).AsSpan(0, 16))}";
}
