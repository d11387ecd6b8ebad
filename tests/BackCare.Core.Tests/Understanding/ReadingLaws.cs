using System.Globalization;
using System.Text.Json;
using BackCare.Core.Understanding;
using CsCheck;

namespace BackCare.Core.Tests.Understanding;

public sealed class ReadingLaws
{
    private static readonly string[] Words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Char.Array[0, 200].Select(chars => new string(chars)),
        Gen.Int[0, 0x10FFFF].Array[0, 60].Select(points => string.Concat(points.Select(p => p is >= 0xD800 and <= 0xDFFF ? ((char)p).ToString() : char.ConvertFromUtf32(p)))),
        Gen.OneOf("7", "-", "/", "10", " ", "½", "6:30", "h", "min", "and a half", "x", "2", "advil", ",", ".", "#", "no", "from", "to", "pm", "hundred", "mg", "99999999999999999999", "'", "\n", "🔟", "7️⃣", "%", "(", ")").Array[0, 60].Select(string.Concat));

    private static readonly Gen<string> Pain = Gen.Select(Gen.Int[0, 10], Gen.OneOf<Func<int, string>>(
            n => Invariant($"{n}"), n => Words[n], n => Invariant($"{n}/10"), n => Invariant($"{n} out of 10"), n => $"{Words[n]} out of ten", n => Invariant($"about a {n}"), n => Invariant($"{n}ish"),
            n => Invariant($"pain {n} today"), n => Words[n].ToUpperInvariant(), n => n == 10 ? "🔟" : Invariant($"{n}\uFE0F\u20E3"), n => Invariant($"it's a {n}!"), n => Invariant($"{n}.0")))
        .Select((n, write) => Invariant($"{n}|{write(n)}"));

    [Fact]
    public void No_text_makes_a_reader_throw() => AnyText.Sample(text =>
    {
        PainReading.Read(text);
        SleepReading.Read(text);
        ExerciseReading.Read(text);
        WalkReading.Read(text);
        MoodReading.Read(text);
        MedicationReading.Read(text, Repository.Medicines, "US");
    });

    [Fact]
    public void A_value_is_there_exactly_when_the_status_is_ok_and_it_is_within_its_scale() => AnyText.Sample(text =>
    {
        Fits(PainReading.Read(text), p => p.Value is >= 0 and <= 10).Should().BeTrue();
        Fits(SleepReading.Read(text), s => s.Value >= 0 && s.Value <= (s.Kind == SleepKind.Hours ? 24 : 10)).Should().BeTrue();
        Fits(ExerciseReading.Read(text), e => e.Minutes is null or (>= 0 and <= 1440)).Should().BeTrue();
        Fits(WalkReading.Read(text), w => w.Minutes is >= 0 and <= 1440).Should().BeTrue();
        Fits(MoodReading.Read(text), m => m.Score is null or (>= 0 and <= 10)).Should().BeTrue();
        Fits(MedicationReading.Read(text, Repository.Medicines, null), m => m.Taken.All(t => Repository.Medicines.Find(t.Generic) is not null)).Should().BeTrue();
    });

    [Fact]
    public void Every_integer_from_0_to_10_reads_as_itself_in_each_written_form() => Pain.Sample(pair =>
    {
        var (n, text) = (pair[..pair.IndexOf('|')], pair[(pair.IndexOf('|') + 1)..]);
        PainReading.Read(text).Should().Be(new Reading<PainAnswer>(AnswerStatus.Ok, new PainAnswer(decimal.Parse(n, CultureInfo.InvariantCulture))), text);
    });

    [Fact]
    public void A_number_outside_0_to_10_is_never_a_pain_score() =>
        Gen.Select(Gen.OneOf(Gen.Int[-1000, -1], Gen.Int[11, 100_000]), Gen.OneOf("{0}", "{0}/10", "it's {0}", "a {0} today", "{0} out of 10", "pain is {0}!", "{0}.5", "about {0}"))
            .Sample((n, form) => PainReading.Read(string.Format(CultureInfo.InvariantCulture, form, n)).Status.Should().NotBe(AnswerStatus.Ok, $"{form} of {n}"));

    [Fact]
    public void A_product_lists_each_of_its_ingredients_once() =>
        Gen.Select(Gen.OneOf("combiflam", "excedrin", "percocet", "co-codamol", "zerodol-sp", "nurofen plus", "advil pm", "mobizox", "tylenol #3"), Gen.OneOf("{0}", "2 {0}", "{0} x2", "took {0} this morning", "one {0} at night"))
            .Sample((name, form) =>
            {
                var taken = Taken(string.Format(CultureInfo.InvariantCulture, form, name));
                taken.Should().HaveCountGreaterThan(1);
                taken.Select(t => t.Generic).Should().OnlyHaveUniqueItems();
            });

    [Fact]
    public void The_order_of_medicines_does_not_matter() =>
        Gen.Shuffle(new[] { "2 advil", "tylenol 500mg", "gabapentin 300", "1 flexeril", "voltaren gel", "half a tramadol" }).Sample(parts =>
            Taken(string.Join(", ", parts)).Should().BeEquivalentTo(Taken("2 advil, tylenol 500mg, gabapentin 300, 1 flexeril, voltaren gel, half a tramadol")));

    [Fact]
    public void Answers_survive_json_unchanged()
    {
        var medication = new MedicationAnswer([new MedicineTaken("ibuprofen", 2, 200, null, "2 advil")]);
        Again(new PainAnswer(6.5m)).Should().Be(new PainAnswer(6.5m));
        Again(new SleepAnswer(SleepKind.Hours, 7)).Should().Be(new SleepAnswer(SleepKind.Hours, 7));
        Again(new ExerciseAnswer(Done.Partly, null)).Should().Be(new ExerciseAnswer(Done.Partly, null));
        Again(new WalkAnswer(12.5m)).Should().Be(new WalkAnswer(12.5m));
        Again(new MoodAnswer(Mood.Good, 8)).Should().Be(new MoodAnswer(Mood.Good, 8));
        Again(medication).Should().BeEquivalentTo(medication);
    }

    private static IReadOnlyList<MedicineTaken> Taken(string text) => MedicationReading.Read(text, Repository.Medicines, "US").Value!.Taken;

    private static bool Fits<T>(Reading<T> reading, Func<T, bool> within)
        where T : class => reading.Value is null ? reading.Status != AnswerStatus.Ok : reading.Status == AnswerStatus.Ok && within(reading.Value);

    private static T Again<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value))!;

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
