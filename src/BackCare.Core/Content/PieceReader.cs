using Fluid;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.RepresentationModel;

namespace BackCare.Core.Content;

/// <summary>Reads pieces from YAML files, and says file, line and reason where it cannot.</summary>
internal static class PieceReader
{
    private static readonly FluidParser Liquid = new();

    public static Dictionary<string, Piece> ReadAll(IEnumerable<ContentSource> sources)
    {
        var pieces = new Dictionary<string, Piece>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var root = YamlSource.Root(source);
            if (root.Optional("reviewed") is null)
                throw root.Wrong("the file does not say whether a clinician has reviewed it; begin it with 'reviewed: false'");

            foreach (var (id, piece) in root.Required("pieces").Entries())
            {
                if (!pieces.TryAdd(id, Read(id, piece)))
                    throw piece.Wrong($"the piece '{id}' stands twice");
            }
        }

        return pieces;
    }

    private static Piece Read(string id, YamlPlace place)
    {
        if (place.IsText)
            return new Piece(id, [Template(place)], null, null, Empty);

        place.OnlyKeys("text", "heading", "source", "labels");
        var text = place.Required("text");
        var texts = text.IsText ? [Template(text)] : text.Items().Select(Template).ToArray();
        if (texts.Length == 0)
            throw text.Wrong($"the piece '{id}' has no wording");

        var labels = place.Optional("labels")?.Entries().ToDictionary(entry => entry.Name, entry => Label(entry.Value), StringComparer.Ordinal);
        return new Piece(
            id,
            texts,
            place.Optional("heading") is { } heading ? Template(heading) : null,
            place.Optional("source")?.Text,
            labels ?? Empty);
    }

    private static Dictionary<string, string> Empty { get; } = [];

    private static string Label(YamlPlace place)
    {
        var label = place.Text;
        return label.Length is > 0 and <= 60 ? label : throw place.Wrong("a button's label has 1 to 60 characters");
    }

    private static IFluidTemplate Template(YamlPlace place) => Liquid.TryParse(place.Text, out var template, out var error)
        ? template
        : throw place.Wrong($"the text is not a valid template: {error}");
}
