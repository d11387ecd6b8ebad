using BackCare.Core.Members;

namespace BackCare.Core.Nudges;

/// <summary>What the companion has still to come back to: kept on the member, bounded in number, never in quiet hours.</summary>
internal static class FollowUps
{
    private const int Most = 12;

    /// <summary>With one more; the same matter on the same date is kept once, and what was let go is forgotten.</summary>
    public static Member Add(Member member, FollowUp followUp, DateOnly today) => Keep(
        member,
        [.. Of(member).Where(other => other.Until >= today && !(other.Topic == followUp.Topic && other.About == followUp.About && other.On == followUp.On)).TakeLast(Most - 1), followUp]);

    /// <summary>Without those of a topic, or of one thing of it.</summary>
    public static Member Drop(Member member, string topic, string? about = null) =>
        Keep(member, [.. Of(member).Where(other => other.Topic != topic || (about is not null && other.About != about))]);

    public static Member Without(Member member, FollowUp followUp) => Keep(member, [.. Of(member).Where(other => other != followUp)]);

    /// <summary>The first instant after <paramref name="after"/> at which one falls due; null where none does.</summary>
    public static DateTimeOffset? Next(Member member, DateTimeOffset after) => Of(member).Select(followUp => Due(member, followUp, after)).Min();

    /// <summary>Those that fall due at this very instant.</summary>
    public static IReadOnlyList<FollowUp> Falling(Member member, DateTimeOffset due) =>
        [.. Of(member).Where(followUp => Due(member, followUp, due.AddTicks(-1)) == due)];

    public static NudgePlan Plan(Member member, FollowUp followUp) => new(followUp.At, DaysOfWeek.Every, member.Quiet, member.Zone);

    private static IReadOnlyList<FollowUp> Of(Member member) => member.FollowUps ?? [];

    private static Member Keep(Member member, IReadOnlyList<FollowUp> followUps) => member with { FollowUps = followUps.Count == 0 ? null : followUps };

    private static DateTimeOffset? Due(Member member, FollowUp followUp, DateTimeOffset after) =>
        NudgeTiming.Next(Plan(member, followUp), after, followUp.On) is { } due && LocalClock.Today(due, member.Zone) <= followUp.Until ? due : null;
}
