using BackCare.Core.Diaries;

namespace BackCare.Core.Coaching;

/// <summary>What became of earlier offers of one kind, as far back as the days at hand go: this month and the one before.</summary>
/// <param name="Taken">How many were taken up; an offer of four weeks ago counts half.</param>
/// <param name="Offered">How many there were, counted in the same way.</param>
/// <param name="UnheededInARow">How many of the latest were not taken up, one after the other.</param>
internal sealed record Heeded(double Taken, double Offered, int UnheededInARow, DateOnly LastOn)
{
    private const double HalfLifeDays = 28;
    private const int RestsAfter = 3;
    private const int FirstRestDays = 7;
    private const int LongestRestDays = 28;

    /// <summary>What became of the offers of these kinds of content; of any kind where none is named.</summary>
    public static Heeded Of(Diary diary, DateOnly today, params IReadOnlyList<string> kinds)
    {
        var offers = diary.Days.Values
            .SelectMany(day => day.Offers.Select(offer => (On: day.Date, Kind: offer.Content, offer.Taken, offer.At)))
            .Where(offer => kinds.Count == 0 || kinds.Contains(offer.Kind))
            .OrderBy(offer => offer.At)
            .ToList();
        return new Heeded(
            offers.Where(offer => offer.Taken is true).Sum(offer => Weight(offer.On, today)),
            offers.Sum(offer => Weight(offer.On, today)),
            offers.AsEnumerable().Reverse().TakeWhile(offer => offer.Taken is not true).Count(),
            offers.Count == 0 ? DateOnly.MinValue : offers[^1].On);
    }

    /// <summary>True while this kind is left alone: for a week after three in a row went unheeded, and twice as long after each one more.</summary>
    public bool Rests(DateOnly today) => UnheededInARow >= RestsAfter && today < LastOn.AddDays(RestDays());

    private int RestDays() => Math.Min(LongestRestDays, FirstRestDays << Math.Min(UnheededInARow - RestsAfter, 4));

    private static double Weight(DateOnly on, DateOnly today) => Math.Pow(0.5, Math.Max(0, today.DayNumber - on.DayNumber) / HalfLifeDays);
}
