using BackCare.Core.Conversations;

namespace BackCare.Core.Courses;

/// <summary>Something about the course of physiotherapy is asked; every question can be skipped.</summary>
public abstract record CourseStep : Conversation
{
    private CourseStep()
    {
    }

    /// <summary>How many sessions are planned.</summary>
    public sealed record AskingPlanned : CourseStep;

    /// <summary>When the next one is.</summary>
    public sealed record AskingNext : CourseStep;

    /// <summary>What the therapist changed in the session just told of.</summary>
    public sealed record AskingChanged : CourseStep;
}
