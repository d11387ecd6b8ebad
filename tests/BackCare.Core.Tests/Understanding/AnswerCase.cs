using System.Text.Json;
using BackCare.Core.Understanding;

namespace BackCare.Core.Tests.Understanding;

/// <summary>One line of an answer set: a text, the question it answers and what a person would understand by it.</summary>
internal sealed record AnswerCase(string Id, string Question, string Text, string? Country, JsonElement Expect)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<AnswerCase> In(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<AnswerCase>(line, Web)!)];

    /// <summary>Null when the text is read as expected; otherwise what was read instead.</summary>
    public string? Mistake(MedicineNames medicines) => Question switch
    {
        "pain" => Judge(PainReading.Read(Text), (e, v) => e.IsNumber("value", v.Value)),
        "sleep" => Judge(SleepReading.Read(Text), (e, v) => e.IsOneOf("kind", v.Kind.ToString()) && e.IsNumber("value", v.Value)),
        "exercise" => Judge(ExerciseReading.Read(Text), (e, v) => e.IsOneOf("done", v.Done.ToString()) && e.IsNumber("minutes", v.Minutes)),
        "walk" => Judge(WalkReading.Read(Text), (e, v) => e.IsNumber("minutes", v.Minutes)),
        "mood" => Judge(MoodReading.Read(Text), (e, v) => e.IsOneOf("mood", v.Mood.ToString()) && e.IsNumber("score", v.Score)),
        "medication" => Judge(MedicationReading.Read(Text, medicines, Country), (e, v) => e.AreDrugs(v.Taken)),
        _ => $"no such question: {Question}",
    };

    private string? Judge<T>(Reading<T> reading, Func<Expectation, T, bool> fits)
        where T : class
    {
        var expectation = new Expectation(Expect);
        var right = expectation.IsOneOf("status", reading.Status.ToString()) && (reading.Value is null || fits(expectation, reading.Value));
        return right ? null : $"{reading.Status} {(reading.Value is MedicationAnswer a ? string.Join(" | ", a.Taken) : reading.Value)}";
    }
}
