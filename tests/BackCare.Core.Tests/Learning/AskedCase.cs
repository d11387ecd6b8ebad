namespace BackCare.Core.Tests.Learning;

/// <summary>A line as someone might write it, and the lesson that it asks for; none where it should stay a note.</summary>
/// <param name="Lesson">One id, or several of which each would do, parted by a bar; empty for none.</param>
internal sealed record AskedCase(string Text, string Lesson, string Country)
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "tests", "BackCare.Core.Tests", "Learning", "Questions");

    /// <summary>Reads a file whose lines are "lesson: words"; a country may stand behind the lesson, as in "prior-authorisation@US".</summary>
    public static IReadOnlyList<AskedCase> In(string file) =>
    [
        .. File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Length > 0 && line[0] != '#').Select(line =>
        {
            var parts = line.Split(": ", 2);
            var lesson = parts[0].Split('@');
            return new AskedCase(parts[1], lesson[0] == "-" ? "" : lesson[0], lesson.Length > 1 ? lesson[1] : "GB");
        }),
    ];

    /// <summary>The lesson found, or an empty text.</summary>
    public string Found => Checkout.Content.Lessons.AskedIn(Text, Country)?.Id ?? "";

    public bool IsRight => Lesson.Split('|').Contains(Found);
}
