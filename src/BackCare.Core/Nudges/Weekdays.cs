namespace BackCare.Core.Nudges;

/// <summary>The days of the week as a member chooses among them.</summary>
internal static class Weekdays
{
    public static IReadOnlyList<DaysOfWeek> Days { get; } =
        [DaysOfWeek.Monday, DaysOfWeek.Tuesday, DaysOfWeek.Wednesday, DaysOfWeek.Thursday, DaysOfWeek.Friday, DaysOfWeek.Saturday, DaysOfWeek.Sunday];

    /// <summary>The day of the week on which a date falls.</summary>
    public static DaysOfWeek DayOf(DateOnly date) => Days[((int)date.DayOfWeek + 6) % 7];

    /// <summary>True where one day of the week is chosen and no other.</summary>
    public static bool IsOneDay(DaysOfWeek days) => Days.Contains(days);
}
