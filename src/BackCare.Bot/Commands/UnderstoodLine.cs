using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BackCare.Core.Content;
using BackCare.Core.Safety;
using BackCare.Core.Understanding;

namespace BackCare.Bot.Commands;

/// <summary>One line of <c>understand</c>: the flag, the status, and the fields of the answer that was read.</summary>
internal static class UnderstoodLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ContentSet content, JsonElement asked)
    {
        if (asked.ValueKind is not JsonValueKind.Object || !asked.TryGetProperty("text", out var said) || said.ValueKind is not JsonValueKind.String)
            throw new UnderstandException("an object with a 'text' is expected");

        var text = said.GetString()!;
        var level = content.Screen.Read(text).Level;
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            if (asked.TryGetProperty("id", out var id))
            {
                json.WritePropertyName("id");
                id.WriteTo(json);
            }

            json.WriteString("flag", level.Label);
            WriteAnswer(json, content, text, Word(asked, "question"), Word(asked, "country"), level is not SafetyLevel.None);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string? Word(JsonElement asked, string name) =>
        asked.TryGetProperty(name, out var word) && word.ValueKind is JsonValueKind.String ? word.GetString() : null;

    private static void WriteAnswer(Utf8JsonWriter json, ContentSet content, string text, string? question, string? country, bool flagged)
    {
        switch (question)
        {
            case null:
                json.WriteString("status", flagged ? "safety" : "message");
                break;
            case "pain":
                Write(json, PainReading.Read(text), flagged, answer => json.WriteNumber("value", answer.Value));
                break;
            case "sleep":
                Write(json, SleepReading.Read(text), flagged, answer => Sleep(json, answer));
                break;
            case "exercise":
                Write(json, ExerciseReading.Read(text), flagged, answer => Exercise(json, answer));
                break;
            case "walk":
                Write(json, WalkReading.Read(text), flagged, answer => json.WriteNumber("minutes", answer.Minutes));
                break;
            case "mood":
                Write(json, MoodReading.Read(text), flagged, answer => Mood(json, answer));
                break;
            case "medication":
                Write(json, MedicationReading.Read(text, content.Medicines, country), flagged, answer => Drugs(json, answer));
                break;
            default:
                throw new UnderstandException($"there is no question '{question}'; known are pain, sleep, exercise, walk, medication and mood");
        }
    }

    private static void Write<T>(Utf8JsonWriter json, Reading<T> reading, bool flagged, Action<T> fields)
        where T : class
    {
        json.WriteString("status", flagged ? "safety" : Lower(reading.Status));
        if (reading.Value is { } answer)
            fields(answer);
    }

    private static void Sleep(Utf8JsonWriter json, SleepAnswer answer)
    {
        json.WriteString("kind", Lower(answer.Kind));
        json.WriteNumber("value", answer.Value);
    }

    private static void Exercise(Utf8JsonWriter json, ExerciseAnswer answer)
    {
        json.WriteString("done", Lower(answer.Done));
        Number(json, "minutes", answer.Minutes);
    }

    private static void Mood(Utf8JsonWriter json, MoodAnswer answer)
    {
        json.WriteString("mood", Lower(answer.Mood));
        Number(json, "score", answer.Score);
    }

    private static void Drugs(Utf8JsonWriter json, MedicationAnswer answer)
    {
        json.WriteStartArray("drugs");
        foreach (var taken in answer.Taken)
        {
            json.WriteStartObject();
            json.WriteString("generic", taken.Generic);
            Number(json, "count", taken.Count);
            Number(json, "mg", taken.MgEach);
            json.WriteString("route", taken.Route);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
