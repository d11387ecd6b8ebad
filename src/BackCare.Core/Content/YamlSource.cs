using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BackCare.Core.Content;

/// <summary>A place in a YAML file that knows its file and line, so that what is wrong there can be said.</summary>
internal sealed record YamlPlace(string File, YamlNode Node)
{
    public bool IsText => Node is YamlScalarNode;

    public string Text => Node is YamlScalarNode { Value: { } value } ? value : throw Wrong("a text is expected here");

    public ContentException Wrong(string problem) => new(File, (int)Node.Start.Line, problem);

    public YamlPlace? Optional(string key) =>
        Node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? new YamlPlace(File, child) : null;

    public YamlPlace Required(string key) => Optional(key) ?? throw Wrong($"'{key}' is missing");

    public IEnumerable<(string Name, YamlPlace Value)> Entries() => Node is YamlMappingNode map
        ? map.Children.Select(child => (new YamlPlace(File, child.Key).Text, new YamlPlace(File, child.Value)))
        : throw Wrong("named entries are expected here");

    public IEnumerable<YamlPlace> Items() => Node is YamlSequenceNode list
        ? list.Children.Select(child => new YamlPlace(File, child))
        : throw Wrong("a list is expected here");

    public void OnlyKeys(params ReadOnlySpan<string> known)
    {
        foreach (var (name, value) in Entries())
        {
            if (!known.Contains(name))
                throw value.Wrong($"'{name}' is not known here; known are {string.Join(", ", known.ToArray())}");
        }
    }
}

/// <summary>Opens a content file as YAML.</summary>
internal static class YamlSource
{
    public static YamlPlace Root(ContentSource source)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = new StringReader(source.Text);
            stream.Load(reader);
        }
        catch (YamlException broken)
        {
            throw new ContentException(source.Name, (int)broken.Start.Line, $"the file is not valid YAML: {broken.Message}");
        }

        return stream.Documents.Count == 1
            ? new YamlPlace(source.Name, stream.Documents[0].RootNode)
            : throw new ContentException(source.Name, 1, "the file is empty");
    }
}
