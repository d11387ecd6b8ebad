using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Nudges;

namespace BackCare.Core.Coaching;

/// <summary>When a five-minute walk may be offered.</summary>
/// <remarks>
/// Rule P7: only with no red flag in 24 hours, pain of 7 or less, outside quiet hours, fewer than two walk offers today, and not when the last three went unheeded.
/// A product choice; that such suggestions fade with repetition: HeartSteps (2019). Pain of 8-10 gets breathing, a change of position or a minute on the feet instead, never a push.
/// </remarks>
internal static class WalkRule
{
    public const decimal MostPain = 7;
    private const int MostADay = 2;
    private const int UnheededInARow = 3;

    public static bool Allows(Situation s, Day today) =>
        !SafetyHeld(s)
        && today.Pain?.Value is { Value: <= MostPain }
        && !s.Member.Quiet.Contains(LocalClock.At(s.Now, s.Member.Zone).Time)
        && Walks(today).Count() < MostADay
        && !LastUnheeded(s);

    /// <summary>True within 24 hours of a red flag or crisis sign.</summary>
    public static bool SafetyHeld(Situation s) => s.Member.Hold is { } hold && s.Now - hold.HeardAt < TimeSpan.FromHours(24);

    private static bool LastUnheeded(Situation s)
    {
        var last = s.Diary.Days.Values.SelectMany(Walks).OrderByDescending(offer => offer.At).Take(UnheededInARow).ToList();
        return last.Count == UnheededInARow && last.All(offer => offer.Taken is not true);
    }

    private static IEnumerable<Offer> Walks(Day day) => day.Offers.Where(offer => offer.Content.StartsWith(ContentIds.ShortWalk, StringComparison.Ordinal));
}
