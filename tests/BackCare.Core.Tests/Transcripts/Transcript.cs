using System.Globalization;
using System.Text;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;
using BackCare.Core.Nudges;
using BackCare.Core.Places;
using BackCare.Core.Rehearsals;

namespace BackCare.Core.Tests.Transcripts;

/// <summary>
/// Plays a transcript: lines that begin with <c>@</c> (time and zone), <c>fact:</c>, <c>you:</c>, <c>press:</c>, <c>channel:</c> and <c>send:</c> (a file
/// by the name of one that came, or its text) are played,
/// everything that the companion says is written anew.
/// </summary>
internal sealed class Transcript(Companion companion, string name)
{
    private const string Indent = "     ";
    private const string Member = "ann";
    private readonly StringBuilder written = new();
    private ZoneId zone = ZoneId.Utc;
    private readonly Dictionary<string, string> received = [];
    private Rehearsal? rehearsal;

    public string Play(string text)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (!line.StartsWith("bot", StringComparison.Ordinal) && !line.StartsWith(Indent, StringComparison.Ordinal))
                PlayLine(line);
        }

        return $"{written.ToString().TrimEnd()}\n";
    }

    private void PlayLine(string line)
    {
        if (line.Length > 0)
            written.Append(line).Append('\n');
        else if (written.Length > 0 && !written.ToString().EndsWith("\n\n", StringComparison.Ordinal))
            written.Append('\n');

        IReadOnlyList<Shown>? shown = line.Split(' ', 2) switch
        {
            ["@", var moment] => Pass(moment),
            ["fact:", var fact] => Set(fact),
            ["you:", var words] => Stage.Write(Member, Platform.Telegram, null, words.Replace("\\n", "\n", StringComparison.Ordinal)),
            ["send:", var file] => Stage.Send(Member, Platform.Telegram, received.GetValueOrDefault(file, file)),
            ["channel:", var words] => Stage.Write(Member, Platform.Telegram, "the-channel", words),
            ["press:", var label] => Stage.Press(Member, Platform.Telegram, label) ?? throw new InvalidOperationException($"{name}: there is no button '{label}'."),
            _ => [],
        };
        foreach (var message in shown)
            Write(message);
    }

    private Rehearsal Stage => rehearsal ?? throw new InvalidOperationException($"{name}: begin with a line such as '@ 2026-03-01 09:00 Europe/London'.");

    private IReadOnlyList<Shown> Pass(string moment)
    {
        var parts = moment.Split(' ');
        if (parts.Length > 2)
            ZoneId.TryFrom(parts[2], out zone).Should().BeTrue($"{name} names the zone {parts[2]}");

        var at = LocalClock.Resolve(DateOnly.Parse(parts[0], CultureInfo.InvariantCulture), TimeOnly.Parse(parts[1], CultureInfo.InvariantCulture), zone);
        rehearsal ??= new Rehearsal(companion, at);
        return rehearsal.PassTo(at);
    }

    /// <summary>"onboarded in GB": onboarding is done, in the zone of the clock line above.</summary>
    private IReadOnlyList<Shown> Set(string fact)
    {
        var country = fact.Split(' ')[^1];
        Stage.Introduce(Member, Platform.Telegram, member => member with
        {
            Country = country,
            Zone = zone,
            ConsentedAt = Stage.Now,
            Onboarded = true,
        });
        return [];
    }

    private void Write(Shown shown)
    {
        var how = shown switch { { Reply.Community: not null } => "bot in the channel", { Edits: true } => "bot edits", _ => "bot" };
        var local = LocalClock.At(shown.At, zone);
        var when = shown.Reply.Proactive ? string.Create(CultureInfo.InvariantCulture, $" at {local.Date:yyyy-MM-dd} {local.Time:HH\\:mm}") : "";
        written.Append(how).Append(when).Append(": (").AppendJoin(", ", shown.Reply.Content).Append(")\n");
        foreach (var line in shown.Reply.Plain.Split('\n'))
            written.Append(Indent).Append(line.Length == 0 ? "·" : line).Append('\n');
        foreach (var row in shown.Reply.Buttons)
            written.Append(Indent).AppendJoin(' ', row.Select(button => $"[{button.Label}]")).Append('\n');
        if (shown.Reply.Blueprint is { } blueprint)
            written.Append(Indent).Append('<').Append(blueprint.GetType().Name).Append(": ").Append(blueprint.Alt.ReplaceLineEndings(" ")).Append(">\n");
        foreach (var file in shown.Reply.Files)
        {
            received[file.Name] = Encoding.UTF8.GetString(file.Bytes);
            written.Append(Indent).Append('<').Append(file.Name).Append(": ").Append(file.Alt).Append(">\n");
        }
    }
}
