using BackCare.Core.Messages;
using Fluid;

namespace BackCare.Core.Content;

/// <summary>Every piece of content of one language, ready to be said.</summary>
public sealed class Library
{
    private static readonly TemplateOptions Options = TemplateFilters.Options();
    private readonly IReadOnlyDictionary<string, Piece> pieces;

    internal Library(IReadOnlyDictionary<string, Piece> pieces) => this.pieces = pieces;

    public IEnumerable<string> Ids => pieces.Keys;

    /// <summary>The piece of that id. That each id used in code exists is checked when content is loaded.</summary>
    public Piece this[string id] => pieces.TryGetValue(id, out var piece)
        ? piece
        : throw new KeyNotFoundException($"There is no content '{id}'.");

    public bool Has(string id) => pieces.ContainsKey(id);

    /// <summary>Reads content files of one language.</summary>
    /// <exception cref="ContentException">A file cannot be read; the message says which line and why.</exception>
    public static Library Load(IEnumerable<ContentSource> sources) => new(PieceReader.ReadAll(sources));

    /// <summary>The same with pieces that other files hold.</summary>
    internal Library With(IReadOnlyDictionary<string, Piece> others) => new(pieces.Concat(others).ToDictionary(StringComparer.Ordinal));

    /// <summary>Renders one wording of a piece with the given values.</summary>
    public Reply Say(string id, int wording, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var piece = this[id];
        var context = new TemplateContext(Options);
        foreach (var (name, value) in values)
            context.SetValue(name, value);

        return new Reply([id], Tidy(piece.Texts[wording].Render(context)))
        {
            Heading = piece.Heading is { } heading ? Tidy(heading.Render(context)) : null,
            Footer = piece.Footer,
        };
    }

    private static string Tidy(string text) => text.Trim();
}
