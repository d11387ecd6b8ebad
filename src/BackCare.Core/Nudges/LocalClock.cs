using BackCare.Core.Places;
using NodaTime;

namespace BackCare.Core.Nudges;

/// <summary>What the clock on a member's wall says at an instant, and at which instant it says so. Instants are UTC.</summary>
public static class LocalClock
{
    public static DateOnly Today(DateTimeOffset now, ZoneId zone) => At(now, zone).Date;

    public static (DateOnly Date, TimeOnly Time) At(DateTimeOffset now, ZoneId zone)
    {
        var offset = TzdbZones.Rules(zone).GetUtcOffset(Instant.FromDateTimeOffset(now));
        var local = new DateTime(now.UtcTicks + offset.Ticks);
        return (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    /// <summary>
    /// The instant at which a member's clock shows this time on this date. Where clocks go forward and skip it: the first valid moment
    /// after the gap. Where clocks go back and show it twice: the earlier one.
    /// </summary>
    public static DateTimeOffset Resolve(DateOnly date, TimeOnly time, ZoneId zone)
    {
        var shown = TzdbZones.Rules(zone).MapLocal(LocalDateTime.FromDateTime(date.ToDateTime(time)));
        var instant = shown.Count is 0 ? shown.LateInterval.Start : shown.First().ToInstant();
        return instant.ToDateTimeOffset();
    }

    /// <summary>
    /// False for the rare date that a zone has left out whole, such as 30 December 2011 in Apia, where it crossed the date line.
    /// </summary>
    public static bool HasDay(DateOnly date, ZoneId zone) => Today(Resolve(date, TimeOnly.MinValue, zone), zone) == date;
}
