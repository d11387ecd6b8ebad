using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BackCare.Bot.Making;
using BackCare.Core.Messages;
using BackCare.Core.Rehearsals;

namespace BackCare.Bot.Commands;

/// <summary>Writes what members see as lines of JSON, and attachments to a folder where one is given.</summary>
internal sealed class ReplayWriter(TextWriter output, Workshop workshop, string? folder) : IDisposable
{
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly Utf8JsonWriter json = new(Stream.Null, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private int files;

    public void Write(Shown shown)
    {
        buffer.Clear();
        json.Reset(buffer);
        json.WriteStartObject();
        json.WriteString("at", shown.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
        json.WriteString("member", shown.Member);
        json.WriteString("platform", shown.Platform.ToString().ToLowerInvariant());
        json.WriteString("community", shown.Reply.Community);
        json.WriteString("text", shown.Reply.Plain);
        WriteStrings("buttons", shown.Reply.Buttons.SelectMany(row => row).Select(button => button.Label));
        json.WriteBoolean("edits", shown.Edits);
        json.WriteBoolean("private", shown.Reply.Community is null);
        WriteStrings("content", shown.Reply.Content);
        WriteFiles(workshop.Finish(shown.Reply).Files);
        json.WriteEndObject();
        json.Flush();
        output.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    public void Dispose() => json.Dispose();

    private void WriteStrings(string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private void WriteFiles(IReadOnlyList<Attachment> attachments)
    {
        json.WriteStartArray("files");
        foreach (var file in attachments)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteString("type", file.Type);
            json.WriteNumber("bytes", file.Bytes.Length);
            json.WriteString("alt", file.Alt);
            json.WriteEndObject();
            Keep(file);
        }

        json.WriteEndArray();
    }

    private void Keep(Attachment file)
    {
        if (folder is null)
            return;

        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, $"{++files:000}-{file.Name}"), file.Bytes);
    }
}
