namespace BackCare.Core.Learning;

/// <summary>The headings of <c>/learn</c>, in the order of its buttons; their labels are content, <c>learn/menu</c>.</summary>
public static class LessonTopics
{
    public const string Pain = "pain";
    public const string Movement = "movement";
    public const string Treatments = "treatments";
    public const string Medicines = "medicines";
    public const string Mind = "mind";
    public const string Living = "living";
    public const string Care = "care";
    public const string HardDays = "hard-days";
    public const string Trust = "trust";

    public static IReadOnlyList<string> All { get; } = [Pain, Movement, Treatments, Medicines, Mind, Living, Care, HardDays, Trust];
}
