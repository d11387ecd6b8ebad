using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;

namespace BackCare.Core.Flares;

/// <summary>When the pain of a check-in is so far above the member's usual that going through the flare plan may be offered.</summary>
/// <remarks>A product choice: pain of 7 or more, 2.5 points or more above the mean of five or more answers of the fortnight before; once a week at the most.</remarks>
internal static class FlareRule
{
    private const decimal LeastPain = 7;
    private const decimal AboveUsual = 2.5m;
    private const int FewestAnswers = 5;
    private const int Fortnight = 14;
    private const int DaysBetweenOffers = 7;

    public static bool MayOffer(Situation s, Day today) =>
        today.Pain?.Value is { Value: >= LeastPain and var pain }
        && s.Member.FlareBook?.Open(s.Today) is null
        && UsualPain(s) is { } usual && pain - usual >= AboveUsual
        && !s.Diary.Between(s.Today.AddDays(-DaysBetweenOffers), s.Today).SelectMany(day => day.Offers).Any(offer => offer.Content == ContentIds.FlareOffer);

    /// <summary>The minutes on the move of a usual day: the median of the fortnight's answers, five or more; null where too little is known.</summary>
    public static int? UsualMinutes(Situation s)
    {
        var minutes = s.Diary.Between(s.Today.AddDays(-Fortnight), s.Today.AddDays(-1)).Select(day => day.Walk?.Value?.Minutes).OfType<decimal>().Order().ToList();
        return minutes.Count >= FewestAnswers && minutes[minutes.Count / 2] is >= 2 and var usual ? (int)Math.Round(usual, MidpointRounding.AwayFromZero) : null;
    }

    private static decimal? UsualPain(Situation s)
    {
        var scores = s.Diary.Between(s.Today.AddDays(-Fortnight), s.Today.AddDays(-1)).Select(day => day.Pain?.Value?.Value).OfType<decimal>().ToList();
        return scores.Count >= FewestAnswers ? scores.Average() : null;
    }
}
