using BackCare.Core.Diaries;

namespace BackCare.Core.Progress;

/// <summary>How far back a look goes, and into how many places from left to right its days are put.</summary>
/// <param name="Name">As buttons and content name it.</param>
/// <param name="Slots">How many places.</param>
/// <param name="DaysASlot">1 or 7.</param>
public sealed record Lookback(string Name, int Slots, int DaysASlot, DiaryScope Scope)
{
    public static Lookback TwoWeeks { get; } = new("weeks", 14, 1, DiaryScope.Recent);

    public static Lookback ThreeMonths { get; } = new("season", 13, 7, DiaryScope.Season);

    public static Lookback Year { get; } = new("year", 52, 7, DiaryScope.Year);

    public static IReadOnlyList<Lookback> All { get; } = [TwoWeeks, ThreeMonths, Year];

    public int Days() => Slots * DaysASlot;

    /// <summary>True where each place is one day.</summary>
    public bool IsDaily() => DaysASlot == 1;

    /// <summary>The first local date of a look that ends on <paramref name="last"/>.</summary>
    public DateOnly First(DateOnly last) => last.AddDays(1 - Days());
}
