using System.Globalization;
using System.Text.RegularExpressions;
using BackCare.Core.Content;

namespace BackCare.Core.Learning;

/// <summary>Reads lessons and the pieces that say them from YAML files, and says file, line and reason where it cannot.</summary>
internal static partial class LessonReader
{
    private const int LongestTitle = 50;
    private const int LongestId = 40;
    private static readonly string[] Known = ["topic", "title", "plain", "guidelines", "more", "script", "sources", "only", "see", "offer", "asked", "said"];

    public static (IReadOnlyList<Lesson> Lessons, Dictionary<string, Piece> Pieces) ReadAll(IEnumerable<ContentSource> sources, QuestionWords words)
    {
        var lessons = new Dictionary<string, Lesson>(StringComparer.Ordinal);
        var pieces = new Dictionary<string, Piece>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var root = ContentMap.Parse(source);
            root.AllowOnly("reviewed", "lessons");
            if (!root.Has("reviewed"))
                throw new ContentException(source.Name, 1, "the file does not say whether a clinician has reviewed it; begin it with 'reviewed: false'.");

            root.Flag("reviewed");
            var written = root.Map("lessons");
            foreach (var (_, id) in written.Pairs())
            {
                if (!IdForm().IsMatch(id) || id.Length > LongestId)
                    throw written.Fault(id, $"the id '{id}' must be small letters, digits and hyphens, {LongestId} at most.");
                if (!lessons.TryAdd(id, Read(id, written.Map(id), words, pieces)))
                    throw written.Fault(id, $"the lesson '{id}' stands twice.");
            }
        }

        return ([.. lessons.Values], pieces);
    }

    /// <summary>The same file with the words that members ask in left out, line by line: those are theirs, and no rule of wording holds them.</summary>
    public static ContentSource WithoutQuestions(ContentSource source)
    {
        var lines = source.Text.Split('\n');
        var margin = -1;
        for (var at = 0; at < lines.Length; at++)
        {
            var indent = lines[at].Length - lines[at].TrimStart().Length;
            if (margin >= 0 && indent <= margin && lines[at].Trim().Length > 0)
                margin = -1;
            if (lines[at].TrimStart() is var text && (text.StartsWith("asked:", StringComparison.Ordinal) || text.StartsWith("said:", StringComparison.Ordinal)))
                margin = indent;
            if (margin >= 0)
                lines[at] = "";
        }

        return source with { Text = string.Join('\n', lines) };
    }

    private static Lesson Read(string id, ContentMap map, QuestionWords words, Dictionary<string, Piece> pieces)
    {
        map.AllowOnly(Known);
        var lesson = new Lesson(id, Topic(map), Title(map));
        var sources = Sources(id, map);
        var footer = string.Join("; ", sources);
        var guidelines = map.Maps("guidelines").ToList();
        pieces[lesson.Content] = Piece(lesson.Content, lesson.Title, map, "plain", WithGuidelines(map.Text("plain").Trim(), guidelines), footer);
        return lesson with
        {
            Sources = sources,
            Guidelines = [.. guidelines.Select(guideline => $"{guideline.Text("by")}, {Year(guideline)}")],
            More = Parts(lesson, map, "more", footer, pieces),
            Script = Parts(lesson, map, "script", null, pieces),
            Only = [.. map.List("only").Select(country => country.Text)],
            See = [.. map.List("see").Select(other => other.Text)],
            Offered = map.Flag("offer"),
            Asked = [.. map.List("asked").Select(pattern => AskedPattern.Parse(pattern.Text, words))],
            Said = [.. map.List("said").Select(pattern => AskedPattern.Parse(pattern.Text, words))],
        };
    }

    private static string[] Parts(Lesson lesson, ContentMap map, string key, string? footer, Dictionary<string, Piece> pieces)
    {
        var texts = map.IsText(key) ? [map.Text(key)] : map.List(key).Select(part => part.Text).ToArray();
        string[] ids = [.. texts.Select((_, at) => at == 0 ? $"{lesson.Content}/{key}" : $"{lesson.Content}/{key}/{at + 1}")];
        foreach (var (id, text) in ids.Zip(texts))
            pieces[id] = Piece(id, lesson.Title, map, key, text, footer);
        return ids;
    }

    private static Piece Piece(string id, string title, ContentMap map, string key, string text, string? footer) => new(
        id, [PieceReader.Template(map, key, text)], PieceReader.Template(map, "title", title), footer, new Dictionary<string, string>());

    private static string Topic(ContentMap map) => LessonTopics.All.Contains(map.Text("topic"))
        ? map.Text("topic")
        : throw map.Fault("topic", $"the topic '{map.Text("topic")}' is not known; known are {string.Join(", ", LessonTopics.All)}.");

    private static string Title(ContentMap map) => map.Text("title") is { Length: <= LongestTitle } title
        ? title
        : throw map.Fault("title", $"a title has {LongestTitle} characters at most, to fit on a button.");

    private static string[] Sources(string id, ContentMap map)
    {
        Written[] sources = [.. map.List("sources")];
        if (sources.Length == 0)
            throw map.Fault("sources", $"the lesson '{id}' has no source.");
        return sources.FirstOrDefault(source => !YearForm().IsMatch(source.Text)) is { Text: { } yearless }
            ? throw map.Fault("sources", $"the source '{yearless}' of the lesson '{id}' has no year.")
            : [.. sources.Select(source => source.Text)];
    }

    private static string WithGuidelines(string plain, List<ContentMap> guidelines) =>
        guidelines.Count == 0 ? plain : $"{plain}\n\n{string.Join('\n', guidelines.Select(Line))}";

    private static string Line(ContentMap guideline)
    {
        guideline.AllowOnly("by", "year", "says");
        return $"{guideline.Text("by")} ({Year(guideline)}): {guideline.Text("says")}";
    }

    private static string Year(ContentMap guideline) => YearForm().IsMatch(guideline.Text("year"))
        ? guideline.Number("year").ToString(CultureInfo.InvariantCulture)
        : throw guideline.Fault("year", "a guideline has a year such as 2020.");

    [GeneratedRegex(@"\b(?:19|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex YearForm();

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex IdForm();
}
