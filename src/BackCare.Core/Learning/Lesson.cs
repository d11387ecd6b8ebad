namespace BackCare.Core.Learning;

/// <summary>A short explanation: which pieces say it, to whom it is shown, and which words find it.</summary>
/// <param name="Id">Names the lesson for good, such as <c>bed-rest</c>; its first message is the piece <c>lesson/bed-rest</c>.</param>
/// <param name="Topic">The heading of the menu it stands under; one of <see cref="LessonTopics.All"/>.</param>
public sealed record Lesson(string Id, string Topic, string Title)
{
    /// <summary>The piece with the plain text.</summary>
    public string Content => $"lesson/{Id}";

    /// <summary>The pieces of the detailed text, in order; empty where there is none.</summary>
    public IReadOnlyList<string> More { get; init; } = [];

    /// <summary>The pieces with words to take along or to send, in order; empty where there are none.</summary>
    public IReadOnlyList<string> Script { get; init; } = [];

    /// <summary>Where it comes from, each with its year; at least one.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The guidelines shown side by side, as "name, year"; none where they do not differ.</summary>
    public IReadOnlyList<string> Guidelines { get; init; } = [];

    /// <summary>Countries (ISO 3166-1 alpha-2) to whose members alone it is shown; empty for everyone.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Ids of lessons offered under it.</summary>
    public IReadOnlyList<string> See { get; init; } = [];

    /// <summary>True where it may be offered after a check-in without having been asked for.</summary>
    public bool Offered { get; init; }

    /// <summary>True where it rests for a day after a red flag, as everything does that could be read as advice about the body.</summary>
    public bool RestsInHold => Topic is not (LessonTopics.Trust or LessonTopics.Care or LessonTopics.HardDays);

    /// <summary>What finds it in a question.</summary>
    internal IReadOnlyList<AskedPattern> Asked { get; init; } = [];

    /// <summary>What finds it in any sentence.</summary>
    internal IReadOnlyList<AskedPattern> Said { get; init; } = [];

    public bool IsFor(string? country) => Only.Count == 0 || Only.Contains(country, StringComparer.OrdinalIgnoreCase);
}
