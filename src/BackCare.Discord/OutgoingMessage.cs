using System.Text.Json.Serialization;

namespace BackCare.Discord;

/// <summary>
/// What a message says, whole: sent as it is, or put in the place of what a message said before.
/// Mentions in it never ping anyone. Discord's limits: <see cref="Limits"/>.
/// </summary>
public sealed record OutgoingMessage
{
    /// <summary>Up to 2,000 characters.</summary>
    public string? Content { get; init; }

    /// <summary>Up to 10, with up to 6,000 characters together.</summary>
    public IReadOnlyList<Embed> Embeds { get; init; } = [];

    /// <summary>Up to 5 rows of buttons or selects.</summary>
    public IReadOnlyList<Row> Rows { get; init; } = [];

    /// <summary>Up to 10; an embed shows one as "attachment://name".</summary>
    public IReadOnlyList<FileUpload> Files { get; init; } = [];

    /// <summary>A message of text alone.</summary>
    public static OutgoingMessage Saying(string content) => new() { Content = content };
}

/// <summary>The numbers that Discord holds messages to.</summary>
public static class Limits
{
    /// <summary>Characters of a message's text.</summary>
    public const int Content = 2000;

    /// <summary>Characters of all embeds of a message together.</summary>
    public const int EmbedsTogether = 6000;

    /// <summary>Characters of a component's or modal's custom id.</summary>
    public const int CustomId = 100;

    /// <summary>Characters of a button's label.</summary>
    public const int ButtonLabel = 80;

    /// <summary>Rows of a message.</summary>
    public const int Rows = 5;

    /// <summary>Buttons of a row.</summary>
    public const int ButtonsInRow = 5;

    /// <summary>Options of a select.</summary>
    public const int SelectOptions = 25;

    /// <summary>Characters of a nonce.</summary>
    public const int Nonce = 25;
}

/// <summary>A file sent along. Its description is what a person who cannot see it is told, up to 1,024 characters.</summary>
public sealed record FileUpload(string Name, ReadOnlyMemory<byte> Bytes, string? Description = null, string ContentType = "application/octet-stream");

/// <summary>A framed part of a message.</summary>
public sealed record Embed
{
    /// <summary>Up to 256 characters.</summary>
    public string? Title { get; init; }

    /// <summary>Up to 4,096 characters.</summary>
    public string? Description { get; init; }

    /// <summary>The frame's colour as 0xRRGGBB.</summary>
    public int? Color { get; init; }

    /// <summary>Up to 25.</summary>
    public IReadOnlyList<EmbedField>? Fields { get; init; }

    /// <summary>A picture: an https address or "attachment://name".</summary>
    public EmbedImage? Image { get; init; }

    /// <summary>Small print, up to 2,048 characters.</summary>
    public EmbedFooter? Footer { get; init; }
}

/// <summary>A named line of an embed: name up to 256 characters, value up to 1,024.</summary>
public sealed record EmbedField(string Name, string Value, bool Inline = false);

/// <summary>A picture of an embed.</summary>
public sealed record EmbedImage(string Url);

/// <summary>The last line of an embed.</summary>
public sealed record EmbedFooter(string Text);

/// <summary>A line of up to 5 buttons, or of one select.</summary>
public sealed record Row([property: JsonPropertyName("components")] IReadOnlyList<RowItem> Items)
{
    /// <summary>A line of these.</summary>
    public static Row Of(params RowItem[] items) => new(items);

    [JsonInclude, JsonPropertyName("type")]
    internal int Type => 1;
}

/// <summary>What a row can hold.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Button), 2)]
[JsonDerivedType(typeof(Select), 3)]
public abstract record RowItem;

/// <summary>A button's colour.</summary>
public enum ButtonStyle
{
    /// <summary>The one to press.</summary>
    Primary = 1,

    /// <summary>Grey.</summary>
    Secondary = 2,

    /// <summary>Green.</summary>
    Success = 3,

    /// <summary>Red.</summary>
    Danger = 4,

    /// <summary>Opens an address and tells the bot nothing.</summary>
    Link = 5,
}

/// <summary>Something to press.</summary>
public sealed record Button : RowItem
{
    private Button(ButtonStyle style, string label, string? customId, string? url, Emoji? emoji, bool disabled) =>
        (Style, Label, CustomId, Url, Emoji, Disabled) = (style, label, customId, url, emoji, disabled ? true : null);

    /// <summary>A button that tells the bot its custom id, unique in the message.</summary>
    public static Button Says(string customId, string label, ButtonStyle style = ButtonStyle.Secondary, string? emoji = null, bool disabled = false) =>
        new(style, label, customId, null, emoji is null ? null : new Emoji(emoji), disabled);

    /// <summary>A button that opens an https address.</summary>
    public static Button Opens(string url, string label) => new(ButtonStyle.Link, label, null, url, null, false);

    /// <summary>The colour.</summary>
    public ButtonStyle Style { get; }

    /// <summary>Up to 80 characters.</summary>
    public string Label { get; }

    /// <summary>What the bot is told.</summary>
    public string? CustomId { get; }

    /// <summary>What is opened.</summary>
    public string? Url { get; }

    /// <summary>Shown before the label.</summary>
    public Emoji? Emoji { get; }

    /// <summary>True if it cannot be pressed.</summary>
    public bool? Disabled { get; }
}

/// <summary>A Unicode emoji.</summary>
public sealed record Emoji(string Name);

/// <summary>A list to pick from: up to 25 options.</summary>
public sealed record Select(string CustomId, IReadOnlyList<SelectOption> Options, string? Placeholder = null, int MinValues = 1, int MaxValues = 1)
    : RowItem;

/// <summary>One thing to pick; the bot is told the value.</summary>
public sealed record SelectOption(string Label, string Value, string? Description = null, bool? Default = null);
