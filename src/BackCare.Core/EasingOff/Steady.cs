using BackCare.Core.Conversations;
using BackCare.Core.Content;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Nudges;
using BackCare.Core.Reviews;

namespace BackCare.Core.EasingOff;

/// <summary>After reviews that were steadily good: the next step towards seeing less of each other, offered every eight weeks at most.</summary>
/// <remarks>A product choice: two reviews in a row with a PEG score of 3 or less, and confidence of 7 or more where it was told.</remarks>
internal static class Steady
{
    private const decimal GoodPeg = 3;
    private const int GoodConfidence = 7;
    private const int DaysBetweenOffers = 56;

    /// <summary>The offer to add to a review and the member with it noted, or null.</summary>
    public static (Member Member, Reply Offer)? After(Situation s, ReviewLog log)
    {
        if (!IsSteady(s.Member, log) || log.FewerOfferedOn > s.Today.AddDays(-DaysBetweenOffers) || s.Member.CheckInDays is DaysOfWeek.None)
            return null;

        var next = s.Member.Monthly ? "leave" : Weekdays.IsOneDay(s.Member.CheckInDays) ? "monthly" : "weekly";
        var offer = s.Say(ContentIds.GraduateOffer, ("next", next)).With([s.Button(ContentIds.Graduate, next, $"ease:{next}"), s.Button(ContentIds.Graduate, "keep", "ease:keep")]);
        return (s.Member with { Reviews = log with { FewerOfferedOn = s.Today } }, offer);
    }

    private static bool IsSteady(Member member, ReviewLog log)
    {
        var last = log.Kept.TakeLast(2).ToList();
        return last.Count == 2
            && last.All(review => review.Peg() is <= GoodPeg)
            && (member.Confidence.LastOrDefault(answer => answer.On >= last[0].On) is not { } sure || sure.Value >= GoodConfidence);
    }
}
