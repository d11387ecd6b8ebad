using BackCare.Core.Content;
using BackCare.Core.Understanding;

namespace BackCare.Core.Tests.Understanding;

public sealed class MedicineFileTests
{
    private const string Rest = "\nask: []\nclasses: []\nnotCounted: []\nordinary: []\n";

    [Fact]
    public void The_shipped_file_says_that_no_clinician_has_reviewed_it_yet() => Repository.Medicines.Reviewed.Should().BeFalse();

    [Theory]
    [InlineData("reviewed: false\nmedicines:\n  - { generic: a, tags: [] }\n  - { generic: a, tags: [] }\nproducts: []", 4, "a is listed twice")]
    [InlineData("reviewed: false\nmedicines:\n  - { generic: a, tags: [] }\nproducts:\n  - { us: [B], of: { c: 1 } }", 5, "c is not among the medicines")]
    [InlineData("reviewed: false\nmedicines:\n  - { generic: a, brand: [] }\nproducts: []", 3, "brand is not known here; known are generic, tags, also, us, uk, in, strengths, unit, otcMaxMgPerDay, route")]
    [InlineData("reviewed: false\nmedicines:\n  - { generic: a, strengths: [x] }\nproducts: []", 3, "x is no number")]
    [InlineData("reviewed: false\nmedicines: []", 1, "products is missing")]
    public void A_mistake_is_named_with_its_file_and_line(string head, int line, string problem)
    {
        var load = () => MedicineNames.Load(new ContentSource("medicines.yaml", head + Rest));
        load.Should().Throw<ContentException>().WithMessage($"medicines.yaml:{line}: {problem}");
    }

    [Fact]
    public void A_file_that_is_no_yaml_is_named_with_its_line()
    {
        var load = () => MedicineNames.Load(new ContentSource("medicines.yaml", "reviewed: false\nmedicines: [\n"));
        load.Should().Throw<ContentException>().Which.File.Should().Be("medicines.yaml");
    }

    [Theory]
    [InlineData("2 advil", "US", 200)]
    [InlineData("tylenol", "US", 325)]
    [InlineData("paracetamol", "GB", 500)]
    [InlineData("naproxen 500", "US", 500)]
    [InlineData("tylenol extra strength", "US", 500)]
    public void Totals_take_the_stated_strength_else_the_smallest_usual_one_of_the_country(string text, string country, decimal mg)
    {
        var taken = MedicationReading.Read(text, Repository.Medicines, country).Value!.Taken;
        Repository.Medicines.UsualMgEach(taken[0], country).Should().Be(mg);
    }

    [Fact]
    public void Totals_of_a_combination_take_its_pack_strength()
    {
        var taken = MedicationReading.Read("2 combiflam", Repository.Medicines, "IN").Value!.Taken;
        taken.Select(t => (t.Generic, Repository.Medicines.UsualMgEach(t, "IN"))).Should().BeEquivalentTo([("ibuprofen", (decimal?)400), ("acetaminophen", 325)]);
    }
}
