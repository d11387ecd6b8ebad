using Fluid;

namespace BackCare.Core.Content;

/// <summary>Reads pieces from YAML files, and says file, line and reason where it cannot.</summary>
internal static class PieceReader
{
    private const int LongestLabel = 60;
    private static readonly FluidParser Liquid = new();

    public static Dictionary<string, Piece> ReadAll(IEnumerable<ContentSource> sources)
    {
        var all = new Dictionary<string, Piece>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var root = ContentMap.Parse(source);
            root.AllowOnly("reviewed", "pieces");
            if (!root.Has("reviewed"))
                throw new ContentException(source.Name, 1, "the file does not say whether a clinician has reviewed it; begin it with 'reviewed: false'.");

            root.Flag("reviewed");
            var pieces = root.Map("pieces");
            foreach (var (_, id) in pieces.Pairs())
            {
                if (!all.TryAdd(id, Read(id, pieces)))
                    throw pieces.Fault(id, $"the piece '{id}' stands twice.");
            }
        }

        return all;
    }

    private static Piece Read(string id, ContentMap pieces)
    {
        if (pieces.IsText(id))
            return new Piece(id, [Template(pieces, id, pieces.Text(id))], null, null, new Dictionary<string, string>());

        var piece = pieces.Map(id);
        piece.AllowOnly("text", "heading", "source", "labels");
        var texts = piece.IsText("text") || !piece.Has("text") ? [piece.Text("text")] : piece.List("text").Select(wording => wording.Text).ToArray();
        if (texts.Length == 0)
            throw piece.Fault("text", $"the piece '{id}' has no wording.");

        return new Piece(
            id,
            [.. texts.Select(text => Template(piece, "text", text))],
            piece.TextOrNull("heading") is { } heading ? Template(piece, "heading", heading) : null,
            piece.TextOrNull("source"),
            Labels(piece.Map("labels")));
    }

    private static Dictionary<string, string> Labels(ContentMap labels) => labels.Pairs().ToDictionary(
        pair => pair.Name,
        pair => labels.Text(pair.Name) is { Length: <= LongestLabel } label ? label : throw labels.Fault(pair.Name, $"a button's label has {LongestLabel} characters at most."),
        StringComparer.Ordinal);

    internal static IFluidTemplate Template(ContentMap map, string key, string text) => Liquid.TryParse(text, out var template, out var error)
        ? template
        : throw map.Fault(key, $"the text is not a valid template: {error}");
}
