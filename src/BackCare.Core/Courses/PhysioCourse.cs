namespace BackCare.Core.Courses;

/// <summary>A course of physiotherapy as the member tells it: how many sessions are planned, those had, and the next date.</summary>
public sealed record PhysioCourse
{
    public const int MostSessions = 100;
    public const int LongestNote = 280;

    /// <summary>1-100; null while unknown.</summary>
    public int? Planned { get; init; }

    /// <summary>The local date of the next session; null while unknown.</summary>
    public DateOnly? NextOn { get; init; }

    /// <summary>Sessions had, one a day, oldest first.</summary>
    public IReadOnlyList<CourseSession> Sessions { get; init; } = [];

    public bool IsSound() => Planned is null or (>= 1 and <= MostSessions) && Sessions.Count <= MostSessions && Sessions.All(session => session.Changed is null or { Length: <= LongestNote });

    /// <summary>The course with a session on a date.</summary>
    public PhysioCourse Had(DateOnly on) => Sessions.Any(session => session.On == on) ? this : this with
    {
        Sessions = [.. Sessions.Append(new CourseSession(on)).OrderBy(session => session.On).TakeLast(MostSessions)],
        NextOn = NextOn <= on ? null : NextOn,
    };

    /// <summary>The course with what the therapist changed in the latest session, in the member's words.</summary>
    public PhysioCourse Changed(string words) => Sessions.Count == 0 ? this : this with { Sessions = [.. Sessions.SkipLast(1), Sessions[^1] with { Changed = words }] };
}

/// <summary>One session had.</summary>
/// <param name="Changed">What the therapist changed, in the member's words; null where nothing was said.</param>
public sealed record CourseSession(DateOnly On, string? Changed = null);
