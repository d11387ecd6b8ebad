namespace BackCare.Core.Learning;

/// <summary>Which lessons a member has read and which were offered, so that none comes unasked a second time.</summary>
public sealed record LessonsSeen
{
    public static readonly LessonsSeen None = new();

    /// <summary>What was read, each lesson once, the latest last.</summary>
    public IReadOnlyList<SeenLesson> Read { get; init; } = [];

    /// <summary>What was offered after a check-in, the latest last.</summary>
    public IReadOnlyList<SeenLesson> Offered { get; init; } = [];

    public bool Knows(string lesson) => Read.Concat(Offered).Any(seen => seen.Lesson == lesson);

    internal LessonsSeen WithRead(string lesson, DateOnly on, int parts) =>
        this with { Read = [.. Read.Where(seen => seen.Lesson != lesson), new SeenLesson(lesson, on, parts)] };
}

/// <summary>A lesson on a local date.</summary>
/// <param name="Parts">How many parts of the detailed text were read with it, from 0.</param>
public sealed record SeenLesson(string Lesson, DateOnly On, int Parts = 0);
