using BackCare.Core.Diaries;
using BackCare.Core.Members;

namespace BackCare.Core.Messages;

/// <summary>What one inbound caused, as a value: the member and the days as they are now, and what to say. Nothing has happened yet.</summary>
public sealed record Turn(Member Member)
{
    /// <summary>The days that changed, whole.</summary>
    public IReadOnlyList<Day> Days { get; init; } = [];

    /// <summary>What to send, in order.</summary>
    public IReadOnlyList<Reply> Replies { get; init; } = [];

    /// <summary>The member asked to be forgotten: every row about them goes, those waiting in the outbox included.</summary>
    public bool Erase { get; init; }

    public static Turn Of(Member member, params IReadOnlyList<Reply> replies) => new(member) { Replies = replies };
}
