using BackCare.Core.Places;

namespace BackCare.Core.Nudges;

/// <summary>
/// When a member wants to be asked, as they mean it: an hour of their own clock, on these days, and never in their quiet hours.
/// </summary>
public sealed record NudgePlan(TimeOnly Hour, DaysOfWeek Days, QuietHours Quiet, ZoneId Zone)
{
    /// <summary>Every day at this hour, with the usual quiet hours.</summary>
    public static NudgePlan Daily(TimeOnly hour, ZoneId zone) => new(hour, DaysOfWeek.Every, QuietHours.Usual, zone);

    public bool Includes(DateOnly date) => Days.HasFlag(date.DayOfWeek switch
    {
        DayOfWeek.Sunday => DaysOfWeek.Sunday,
        var day => (DaysOfWeek)(1 << ((int)day - 1)),
    });
}
