using System.Text.Json.Serialization;

namespace BackCare.Core.Messages;

/// <summary>One message for a member, free of any platform's markup.</summary>
/// <param name="Content">The ids of the content it was rendered from, most important first.</param>
/// <param name="Text">The body, as plain text.</param>
public sealed record Reply(IReadOnlyList<string> Content, string Text)
{
    /// <summary>A first line that stands out, or null.</summary>
    public string? Heading { get; init; }

    /// <summary>A last, quieter line such as a source with its year, or null.</summary>
    public string? Footer { get; init; }

    /// <summary>Rows of buttons under the message.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> Buttons { get; init; } = [];

    /// <summary>Files that travel with the message.</summary>
    public IReadOnlyList<Attachment> Files { get; init; } = [];

    /// <summary>A file that is still to be made as the message is sent, or null; where that fails, the message goes without it.</summary>
    public Blueprint? Blueprint { get; init; }

    /// <summary>What the message becomes by itself while nothing is said after it, in order of time; null where it stays as it is.</summary>
    public IReadOnlyList<Frame>? Frames { get; init; }

    /// <summary>The platform's id of the earlier message that this one replaces, or null for a new message.</summary>
    public string? Replaces { get; init; }

    /// <summary>The community channel it goes to; null for the member's private chat. What goes to a channel never holds health data.</summary>
    public string? Community { get; init; }

    /// <summary>True where, after a failure that leaves the outcome unknown, sending it twice is kinder than not at all.</summary>
    public bool Repeatable { get; init; } = true;

    /// <summary>True for what nobody is waiting for: it gives way to replies, and it expires.</summary>
    public bool Proactive { get; init; }

    /// <summary>Heading, text and footer as one plain text.</summary>
    [JsonIgnore]
    public string Plain => string.Join("\n\n", new[] { Heading, Text, Footer }.Where(part => !string.IsNullOrEmpty(part)));

    public Reply With(params IReadOnlyList<IReadOnlyList<Button>> rows) => this with { Buttons = rows };

    /// <summary>This message as it is from a frame on, in place of itself.</summary>
    public Reply At(Frame frame, string card) =>
        new(Content, frame.Text) { Heading = Heading, Buttons = frame.Buttons ?? Buttons, Replaces = card, Proactive = true };

    /// <summary>This message with another under it, as one; the other's content counts as the more important.</summary>
    public Reply Then(Reply next) => this with
    {
        Content = [.. next.Content, .. Content],
        Text = $"{Text}\n\n{next.Text}".Trim(),
        Footer = next.Footer ?? Footer,
        Buttons = [.. Buttons, .. next.Buttons],
        Files = [.. Files, .. next.Files],
        Blueprint = next.Blueprint ?? Blueprint,
        Frames = next.Frames ?? Frames,
    };
}

/// <summary>A button: its label, and either what pressing it sends back (at most 64 bytes) or the payload of a link that opens the private chat.</summary>
public sealed record Button(string Label, string? Press, string? DeepLink = null);

/// <summary>A file that goes with a message; <paramref name="Alt"/> says in words what it shows.</summary>
public sealed record Attachment(string Name, string Type, string Alt, byte[] Bytes);
