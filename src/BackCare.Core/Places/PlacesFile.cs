using BackCare.Core.Content;

namespace BackCare.Core.Places;

/// <summary>One line of the places file: what it is about, what it says, and where it stands (1-based).</summary>
internal sealed record PlacesEntry(string Key, string Text, int Line);

/// <summary>
/// One name in an entry: how it may be said, the first way being the one shown; what is shown after it to tell it from its namesakes; and
/// whether it is heard only beside its region or country.
/// </summary>
internal sealed record PlacesName(IReadOnlyList<string> Ways, string? More, bool Lesser)
{
    public string Name => Ways[0];
}

/// <summary>The places file as it is written: sections of entries.</summary>
/// <remarks>
/// The file keeps to a corner of YAML, "key: text" in two levels, that is read here in a millisecond; a whole YAML parser, met cold, takes
/// thirty, and this is read before the first message is. That both read the same is tested.
/// </remarks>
internal sealed class PlacesFile
{
    private const string ContinuedBelow = ">-";

    private readonly string name;
    private readonly Dictionary<string, List<PlacesEntry>> sections = [];

    private PlacesFile(string name) => this.name = name;

    /// <exception cref="ContentException">A line is no section, entry, continuation or comment.</exception>
    public static PlacesFile Read(ContentSource source)
    {
        var file = new PlacesFile(source.Name);
        List<PlacesEntry>? section = null;
        foreach (var (index, line) in source.Text.Split('\n').Index())
        {
            var text = line.Trim();
            if (text is "" || text[0] is '#')
                continue;

            switch (line.Length - line.TrimStart().Length)
            {
                case 0 when text[^1] is ':':
                    section = file.sections[text[..^1]] = [];
                    break;
                case 2 when section is not null && text.Split(": ", 2) is [var key, var said]:
                    section.Add(new(Unquoted(key), said is ContinuedBelow ? "" : Unquoted(said), index + 1));
                    break;
                case 4 when section is [.., var entry]:
                    section[^1] = entry with { Text = $"{entry.Text} {text}".TrimStart() };
                    break;
                default:
                    throw file.Wrong(index + 1, "expected a section ('names:'), an entry ('  key: text') or more of one ('    text')");
            }
        }

        return file;
    }

    /// <summary>The entries of a section, in the file's order.</summary>
    public IReadOnlyList<PlacesEntry> this[string section] =>
        sections.TryGetValue(section, out var entries) ? entries : throw Wrong(1, $"the section '{section}' is missing");

    public ContentException Wrong(int line, string problem) => new(name, line, problem);

    public static IEnumerable<string> List(PlacesEntry entry) =>
        entry.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static IEnumerable<PlacesName> Names(PlacesEntry entry) => List(entry).Select(NameOf);

    // "~Portland (Oregon) = PDX": heard as Portland or PDX, shown as "Portland, Oregon".
    private static PlacesName NameOf(string text)
    {
        var ways = text.TrimStart('~').Split('=', StringSplitOptions.TrimEntries);
        var lesser = text[0] is '~';
        return ways[0].Split(" (", 2) is [var name, var more]
            ? new([name, .. ways[1..]], more.TrimEnd(')'), lesser)
            : new(ways, null, lesser);
    }

    private static string Unquoted(string text) => text.Trim('"');
}
