using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BackCare.Core.Content;

/// <summary>A phrase or a sign as written, and where.</summary>
internal readonly record struct Written(string Text, int Line);

/// <summary>A YAML mapping whose every fault names the file and the line.</summary>
internal sealed class ContentMap
{
    private readonly string _file;
    private readonly YamlMappingNode _node;

    private ContentMap(string file, YamlMappingNode node) => (_file, _node) = (file, node);

    public int Line => (int)_node.Start.Line;

    public static ContentMap Parse(ContentSource source) => new(source.Name, Root(source));

    /// <summary>The file's one mapping, for who reads the nodes themselves.</summary>
    public static YamlMappingNode Root(ContentSource source)
    {
        var stream = new YamlStream();
        try
        {
            using var text = new StringReader(source.Text);
            stream.Load(text);
        }
        catch (YamlException fault)
        {
            throw new ContentException(source.Name, (int)Math.Max(fault.Start.Line, 1), $"this is not readable as YAML: {fault.Message}");
        }

        catch (InvalidOperationException)
        {
            // The scanner's own state fails on some files that end in the middle of a list, without saying where.
            throw new ContentException(source.Name, source.Text.Count(character => character == '\n') + 1, "this is not readable as YAML: the file seems to be cut off.");
        }

        return stream.Documents.Count == 0
            ? throw new ContentException(source.Name, 1, "the file is empty.")
            : stream.Documents[0].RootNode as YamlMappingNode ?? throw new ContentException(source.Name, 1, "names and values are expected here.");
    }

    public bool Has(string key) => Child(key) is not null;

    public bool IsText(string key) => Child(key) is YamlScalarNode;

    public ContentException Fault(string key, string problem) => new(_file, LineOf(key), problem);

    public void AllowOnly(params IEnumerable<string> keys)
    {
        var allowed = keys.ToHashSet();
        foreach (var (key, _) in Pairs())
            if (!allowed.Contains(key.Text))
                throw new ContentException(_file, key.Line, $"\"{key.Text}\" is not known here; known are {string.Join(", ", allowed)}.");
    }

    public string Text(string key) => TextOrNull(key) ?? throw new ContentException(_file, Line, $"\"{key}\" is missing.");

    public string? TextOrNull(string key) => Child(key) switch
    {
        null => null,
        YamlScalarNode { Value.Length: > 0 } scalar => scalar.Value,
        var other => throw new ContentException(_file, (int)other.Start.Line, $"\"{key}\" must be a text."),
    };

    public bool Flag(string key) => TextOrNull(key) switch
    {
        null or "false" => false,
        "true" => true,
        var other => throw new ContentException(_file, LineOf(key), $"\"{key}\" must be true or false, not \"{other}\"."),
    };

    public double Number(string key) => double.TryParse(Text(key), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        ? number : throw new ContentException(_file, LineOf(key), $"\"{key}\" must be a number.");

    public int LineOf(string key) => (int)(Child(key)?.Start.Line ?? _node.Start.Line);

    public IEnumerable<Written> List(string key) => Child(key) switch
    {
        null => [],
        YamlSequenceNode list => list.Select(Scalar),
        var other => throw new ContentException(_file, (int)other.Start.Line, $"\"{key}\" must be a list."),
    };

    public IEnumerable<ContentMap> Maps(string key) => Child(key) switch
    {
        null => [],
        YamlSequenceNode list => list.Select(node => node as YamlMappingNode
            ?? throw new ContentException(_file, (int)node.Start.Line, $"each of \"{key}\" must have names and values.")).Select(node => new ContentMap(_file, node)),
        var other => throw new ContentException(_file, (int)other.Start.Line, $"\"{key}\" must be a list."),
    };

    public ContentMap Map(string key) => Child(key) switch
    {
        null => new ContentMap(_file, new YamlMappingNode()),
        YamlMappingNode map => new ContentMap(_file, map),
        var other => throw new ContentException(_file, (int)other.Start.Line, $"\"{key}\" must have names and values."),
    };

    public IEnumerable<(Written Key, string Name)> Pairs() => _node.Children.Keys.Select(Scalar).Select(key => (key, key.Text));

    private Written Scalar(YamlNode node) => node is YamlScalarNode { Value.Length: > 0 } scalar
        ? new Written(scalar.Value, (int)scalar.Start.Line)
        : throw new ContentException(_file, (int)node.Start.Line, "a text is expected here.");

    private YamlNode? Child(string key) => _node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
}
