using BackCare.Core.Content;

namespace BackCare.Core.Learning;

/// <summary>Every lesson, by topic and in the order of the files, and the index that finds one by a question.</summary>
public sealed class LessonCatalogue
{
    /// <summary>The folder of the lessons, within the content folder.</summary>
    public const string Folder = "en/lessons/";

    private readonly Dictionary<string, Lesson> byId;
    private readonly LessonIndex index;

    private LessonCatalogue(IReadOnlyList<Lesson> lessons, QuestionWords words, IReadOnlyDictionary<string, Piece> pieces)
    {
        All = [.. lessons.OrderBy(lesson => LessonTopics.All.ToList().IndexOf(lesson.Topic))];
        Pieces = pieces;
        byId = lessons.ToDictionary(lesson => lesson.Id, StringComparer.Ordinal);
        index = new LessonIndex(words, lessons);
    }

    public IReadOnlyList<Lesson> All { get; }

    /// <summary>What lessons say, for the library.</summary>
    internal IReadOnlyDictionary<string, Piece> Pieces { get; }

    /// <summary>Reads the files of the folder of lessons.</summary>
    /// <exception cref="ContentException">A file is missing or wrong; the message says which, where and why.</exception>
    public static LessonCatalogue Load(IReadOnlyList<ContentSource> sources)
    {
        var words = sources.FirstOrDefault(source => source.Name == Folder + QuestionWords.FileName)
            ?? throw new ContentException(Folder + QuestionWords.FileName, 1, "the file is missing from the content folder");
        var asked = QuestionWords.Load(words);
        var (lessons, pieces) = LessonReader.ReadAll(sources.Where(HoldsLessons), asked);
        var catalogue = new LessonCatalogue(lessons, asked, pieces);
        foreach (var lesson in lessons)
        {
            if (lesson.See.FirstOrDefault(other => !catalogue.byId.ContainsKey(other)) is { } unknown)
                throw new ContentException(Folder.TrimEnd('/'), 1, $"the lesson '{lesson.Id}' points to '{unknown}', which is not there.");
        }

        return catalogue;
    }

    /// <summary>True for files of lessons, false for the words in which people ask.</summary>
    internal static bool HoldsLessons(ContentSource source) => IsInFolder(source) && source.Name != Folder + QuestionWords.FileName;

    internal static bool IsInFolder(ContentSource source) => source.Name.StartsWith(Folder, StringComparison.Ordinal);

    /// <summary>The lesson of that id, where it may be shown in that country.</summary>
    public Lesson? ById(string id, string? country) => byId.TryGetValue(id, out var lesson) && lesson.IsFor(country) ? lesson : null;

    /// <summary>The lessons under a heading, for that country.</summary>
    public IEnumerable<Lesson> Under(string topic, string? country) => All.Where(lesson => lesson.Topic == topic && lesson.IsFor(country));

    /// <summary>The lesson that a text asks for, or null.</summary>
    public Lesson? AskedIn(string text, string? country) => index.Find(text, lesson => lesson.IsFor(country));

    /// <summary>The lesson that words name, without being a question.</summary>
    public Lesson? Named(string words, string? country) =>
        All.FirstOrDefault(lesson => lesson.IsFor(country) && string.Equals(lesson.Title, words.Trim(), StringComparison.OrdinalIgnoreCase)) ?? index.FindTopic(words, lesson => lesson.IsFor(country));
}
