using BackCare.Bot.Outbox;
using BackCare.Core.Messages;
using Spectre.Console;

namespace BackCare.Bot.Terminal;

/// <summary>Shows replies in the terminal, and remembers the buttons of the latest ones so that they can be picked.</summary>
/// <param name="folder">Where files that come with a reply are written; null to say only what they show, since they hold health data.</param>
internal sealed class TerminalMessenger(IAnsiConsole console, string? folder) : IMessenger
{
    private readonly List<Reply> shown = [];

    public Platform Platform => Platform.Terminal;

    public Task<Delivery> SendAsync(OutboxRow row, CancellationToken cancel)
    {
        if (row.IsFrame)
            ShowFrame(row.Reply);
        else
            Show(row.Reply);

        lock (shown)
            shown.Add(row.Reply);
        return Task.FromResult<Delivery>(new Delivery.Delivered(row.Reply.Frames is null ? null : "shown"));
    }

    /// <summary>The button that a line picks: on the latest message with buttons by label or number, on earlier ones by words.</summary>
    public Button? Picked(string line)
    {
        lock (shown)
        {
            var latest = shown.LastOrDefault(reply => reply.Buttons.Count > 0);
            return latest is null
                ? null
                : Buttons(latest).FirstOrDefault(button => Same(button.Label, line)) ?? ByNumber(latest, line) ?? ByWords(line);
        }
    }

    private void Show(Reply reply)
    {
        var text = string.Join("\n\n", new[] { Markup.Escape(reply.Text), reply.Footer is { } footer ? $"[dim]{Markup.Escape(footer)}[/]" : "" }.Where(part => part.Length > 0));
        var panel = new Panel(new Markup(text)) { Border = BoxBorder.Rounded, Padding = new Padding(1, 0), Expand = false };
        if (reply.Heading is { } heading)
        {
            panel.Header = new PanelHeader($" [bold]{Markup.Escape(heading)}[/] ");
            if (reply.Text.Split('\n').Max(line => line.Length) < heading.Length + 2)
                panel.Width = heading.Length + 6;
        }

        console.Write(panel);
        foreach (var file in reply.Files)
            Show(file);
        foreach (var row in Rows(reply))
            console.MarkupLine($"  {row}");
    }

    private void Show(Attachment file)
    {
        console.MarkupLine($"[dim]{Markup.Escape(file.Alt)}[/]");
        if (folder is null)
        {
            console.MarkupLine($"[dim]File: {Markup.Escape(file.Name)}. To have files written, start with: chat --files DIR[/]");
            return;
        }

        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Path.GetFileName(file.Name));
        File.WriteAllBytes(path, file.Bytes);
        console.MarkupLine($"[dim]File: {Markup.Escape(Path.GetFullPath(path))}[/]");
    }

    /// <summary>A terminal does not change what it has shown: the new words stand under it, and the buttons where they are new.</summary>
    private void ShowFrame(Reply reply)
    {
        console.MarkupLine($"  {Markup.Escape(reply.Text)}");
        lock (shown)
        {
            if (shown.Count > 0 && ReferenceEquals(shown[^1].Buttons, reply.Buttons))
                return;
        }

        foreach (var row in Rows(reply))
            console.MarkupLine($"  {row}");
    }

    /// <summary>Where labels are numbers themselves, such as pain scores, they are picked by what they say and a "#" marks the place.</summary>
    private static IEnumerable<string> Rows(Reply reply)
    {
        var number = 0;
        var mark = HasNumbers(reply) ? "#" : "";
        foreach (var row in reply.Buttons)
            yield return string.Join("  ", row.Select(button => $"[dim]{mark}{++number}[/] [blue]{Markup.Escape(button.Label)}[/]"));
    }

    private Button? ByWords(string line) => line.Any(char.IsLetter)
        ? shown.AsEnumerable().Reverse().SelectMany(Buttons).FirstOrDefault(button => Same(button.Label, line))
        : null;

    private static Button? ByNumber(Reply reply, string line)
    {
        var text = line.StartsWith('#') ? line[1..] : HasNumbers(reply) ? "" : line;
        return int.TryParse(text, out var number) ? Buttons(reply).ElementAtOrDefault(number - 1) : null;
    }

    private static bool HasNumbers(Reply reply) => Buttons(reply).Any(button => button.Label.All(char.IsAsciiDigit));

    private static IEnumerable<Button> Buttons(Reply reply) => reply.Buttons.SelectMany(row => row);

    private static bool Same(string label, string line) => string.Equals(label, line, StringComparison.OrdinalIgnoreCase);
}
