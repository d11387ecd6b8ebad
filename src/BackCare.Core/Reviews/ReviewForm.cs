using BackCare.Core.Content;
using BackCare.Core.Members;

namespace BackCare.Core.Reviews;

/// <summary>One question of the review that is answered with a number from 0 to 10: its words, and where the answer goes.</summary>
internal sealed record ReviewForm(ReviewQuestion Question, string Content, Func<Member, Review, int, Member> Write)
{
    private const int MostConfidenceKept = 60;

    /// <summary>The numbered questions; "what matters" is asked in words and has no form.</summary>
    public static IReadOnlyList<ReviewForm> All { get; } =
    [
        new(ReviewQuestion.HowFar, ContentIds.ReviewHowFar, (member, review, value) => Kept(member, review with { Matters = value })),
        new(ReviewQuestion.Confidence, ContentIds.ReviewConfidence, (member, review, value) => Sure(member, review.On, value)),
        new(ReviewQuestion.Pain, ContentIds.ReviewPegPain, (member, review, value) => Kept(member, review with { Pain = value })),
        new(ReviewQuestion.Enjoyment, ContentIds.ReviewPegEnjoyment, (member, review, value) => Kept(member, review with { Enjoyment = value })),
        new(ReviewQuestion.Activity, ContentIds.ReviewPegActivity, (member, review, value) => Kept(member, review with { Activity = value })),
    ];

    /// <summary>The form of a question, or null for the one in words.</summary>
    public static ReviewForm? Of(ReviewQuestion question) => All.FirstOrDefault(form => form.Question == question);

    private static Member Kept(Member member, Review review) => member with { Reviews = (member.Reviews ?? new ReviewLog()).With(review) };

    private static Member Sure(Member member, DateOnly on, int value) => Kept(member, (member.Reviews ?? new ReviewLog()).On(on)) with
    {
        Confidence = [.. member.Confidence.Where(answer => answer.On != on).TakeLast(MostConfidenceKept - 1), new ConfidenceAnswer(on, value)],
    };
}
