using System.Globalization;
using BackCare.Core.Diaries;

namespace BackCare.Bot.Storage;

/// <summary>A month of the calendar, as a number that sorts: 2026-11 is 202611.</summary>
internal readonly record struct Month(int Number) : IComparable<Month>
{
    public static Month Of(DateOnly date) => new(date.Year * 100 + date.Month);

    public Month Before => Number % 100 == 1 ? new(Number - 89) : new(Number - 1);

    public int CompareTo(Month other) => Number.CompareTo(other.Number);

    /// <summary>The months that a scope takes in, of those kept.</summary>
    public static IEnumerable<Month> In(DiaryScope scope, DateOnly today, IEnumerable<Month> kept)
    {
        var month = Of(today);
        var first = scope switch
        {
            DiaryScope.Recent => month.Before,
            DiaryScope.Season => Of(today.AddMonths(-4)),
            DiaryScope.Year => Of(today.AddMonths(-12)),
            _ => default,
        };
        return scope == DiaryScope.Everything ? kept : kept.Where(each => each.CompareTo(first) >= 0 && each.CompareTo(month) <= 0);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number / 100:0000}-{Number % 100:00}");
}
