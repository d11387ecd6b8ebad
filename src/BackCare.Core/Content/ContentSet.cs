using BackCare.Core.Conversations;
using BackCare.Core.Exercises;
using BackCare.Core.Learning;
using BackCare.Core.Medications;
using BackCare.Core.Places;
using BackCare.Core.Safety;
using BackCare.Core.Understanding;

namespace BackCare.Core.Content;

/// <summary>Everything under the content folder, read and checked: words, red flags, numbers by country, places, names of medicines and lessons.</summary>
public sealed record ContentSet(Library Words, SafetyScreen Screen, CrisisNumbers Numbers, Gazetteer Places, MedicineNames Medicines)
{
    /// <summary>Short explanations, and what finds them.</summary>
    public required LessonCatalogue Lessons { get; init; }

    /// <summary>What people call the exercises that have a card.</summary>
    public required ExerciseNames Exercises { get; init; }

    /// <summary>Groups, courses and charities by country.</summary>
    public required PlacesToGo PlacesToGo { get; init; }

    private const string Language = "en/";
    private const string RedFlags = "red-flags.yaml";

    /// <summary>Reads the files of a content folder; names are relative to it, with forward slashes.</summary>
    /// <exception cref="ContentException">A file is missing or wrong; the message says which, where and why.</exception>
    public static ContentSet Load(IReadOnlyList<ContentSource> sources) => Load(sources, () => SafetyScreen.Load(sources));

    /// <summary>The same, where the red flags, which take as long to read as all the rest, are read beside it on another processor.</summary>
    /// <exception cref="ContentException">A file is missing or wrong; the message says which, where and why.</exception>
    public static ContentSet Load(IReadOnlyList<ContentSource> sources, Func<SafetyScreen> screen)
    {
        var lessons = LessonCatalogue.Load(sources);
        var words = Library.Load(sources.Where(HoldsWords)).With(lessons.Pieces);
        RequireEveryPiece(words);
        _ = File(sources, Language + RedFlags);
        var numbers = CrisisNumbers.Load(File(sources, "numbers.yaml"));
        var places = Gazetteer.Load(File(sources, "places.yaml"));
        var medicines = MedicineNames.Load(File(sources, "medicines.yaml"));
        var placesToGo = PlacesToGo.Load(File(sources, PlacesToGo.FileName), code => code is [>= 'A' and <= 'Z', >= 'A' and <= 'Z']);
        return new ContentSet(words, screen(), numbers, places, medicines) { Lessons = lessons, Exercises = new ExerciseNames(words), PlacesToGo = placesToGo };
    }

    /// <summary>True for files of pieces, false for word lists and tables.</summary>
    internal static bool HoldsWords(ContentSource source) =>
        source.Name.StartsWith(Language, StringComparison.Ordinal) && !source.Name.EndsWith(RedFlags, StringComparison.Ordinal) && !LessonCatalogue.IsInFolder(source);

    private static ContentSource File(IReadOnlyList<ContentSource> sources, string name) =>
        sources.FirstOrDefault(source => source.Name == name) ?? throw new ContentException(name, 1, "the file is missing from the content folder");

    private static void RequireEveryPiece(Library words)
    {
        var missing = ContentIds.All.Concat(CommandCatalogue.All.Select(command => command.Content)).Concat(RuleBook.All.Select(rule => rule.Content)).Concat(ProfileQuestions.Pieces).Concat(ExerciseCatalogue.Pieces).Where(id => !words.Has(id)).ToList();
        if (missing.Count > 0)
            throw new ContentException(Language.TrimEnd('/'), 1, $"these pieces are missing from the files of this folder: {string.Join(", ", missing)}");
    }
}
