using BackCare.Core.Learning;

namespace BackCare.Core.Content;

/// <summary>Looks over a whole content folder and lists everything that is wrong, instead of stopping at the first.</summary>
public static class ContentCheck
{
    /// <summary>All findings, by file and line; an empty list means that the program will start with this content.</summary>
    public static IReadOnlyList<ContentException> Findings(IReadOnlyList<ContentSource> sources)
    {
        var findings = new List<ContentException>();
        foreach (var words in sources.Where(ContentSet.HoldsWords))
            Collect(findings, () => findings.AddRange(WordingRules.Check(words, Library.Load([words]))));

        foreach (var lessons in sources.Where(LessonCatalogue.HoldsLessons))
            Collect(findings, () => findings.AddRange(WordingRules.Check(LessonReader.WithoutQuestions(lessons), new Library(LessonReader.ReadAll([lessons], new QuestionWords()).Pieces))));

        if (findings.Count == 0)
            Collect(findings, () => Countries(sources, ContentSet.Load(sources)));

        return [.. findings.OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line)];
    }

    /// <summary>Whether each country of the places to go is one; too slow for every start.</summary>
    private static void Countries(IReadOnlyList<ContentSource> sources, ContentSet set) =>
        PlacesToGo.Load(sources.First(source => source.Name == PlacesToGo.FileName), set.Places.IsCountry);

    private static void Collect(List<ContentException> findings, Action read)
    {
        try
        {
            read();
        }
        catch (ContentException finding)
        {
            findings.Add(finding);
        }
    }
}
