using System.Collections.Immutable;

namespace BackCare.Core.Diaries;

/// <summary>The days of one member that a decision may look at, by local date.</summary>
public sealed record Diary(ImmutableSortedDictionary<DateOnly, Day> Days)
{
    public static Diary Empty { get; } = new(ImmutableSortedDictionary<DateOnly, Day>.Empty);

    public static Diary Of(IEnumerable<Day> days) => new(days.ToImmutableSortedDictionary(day => day.Date, day => day));

    /// <summary>The day as kept, or a blank one.</summary>
    public Day this[DateOnly date] => Days.TryGetValue(date, out var day) ? day : new Day(date);

    /// <summary>The diary with this day as it is now; a day of which nothing is left goes.</summary>
    public Diary With(Day day) => new(day.IsBlank ? Days.Remove(day.Date) : Days.SetItem(day.Date, day));

    /// <summary>The days from <paramref name="first"/> to <paramref name="last"/>, both included, that have an entry.</summary>
    public IEnumerable<Day> Between(DateOnly first, DateOnly last)
    {
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            if (Days.TryGetValue(date, out var day))
                yield return day;
        }
    }
}

/// <summary>How much of the diary an inbound needs to be decided, from less to more.</summary>
public enum DiaryScope
{
    /// <summary>This month and the one before, by the member's calendar: at least the last 28 days.</summary>
    Recent,

    /// <summary>This month and the four before: the last thirteen weeks and more.</summary>
    Season,

    /// <summary>This month and the twelve before: the last 52 weeks and more.</summary>
    Year,

    /// <summary>Everything kept, for an export.</summary>
    Everything,
}
