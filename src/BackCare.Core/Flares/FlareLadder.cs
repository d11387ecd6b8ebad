namespace BackCare.Core.Flares;

/// <summary>How much of the usual amount is planned on each day of a flare: half at first, then back up over a week, evenly.</summary>
/// <remarks>Rule P6: keep moving a little, halve the amount for one to three days, step back up over a week; no bed rest (NHS pages on flare-ups; NICE NG59, 2020).
/// An exercise plan joins in here: its amounts are multiplied by <see cref="Share"/>, as the minutes of walking are.</remarks>
public static class FlareLadder
{
    public const int HalfDays = 3;
    public const int Steps = 7;
    private const decimal Half = 0.5m;

    /// <summary>The share of the usual amount on a date, from 0.5 to 1.</summary>
    public static decimal Share(Flare flare, DateOnly date)
    {
        var climbed = date.DayNumber - StepsFrom(flare).DayNumber + 1;
        return Half + (1 - Half) * Math.Clamp(climbed, 0, Steps) / Steps;
    }

    /// <summary>The date of the first step back up.</summary>
    public static DateOnly StepsFrom(Flare flare) => flare.StepsFrom ?? flare.From.AddDays(HalfDays);

    /// <summary>Whole minutes on a date, 1 or more; null where the usual amount is not known.</summary>
    public static int? Minutes(Flare flare, DateOnly date) =>
        flare.UsualMinutes is { } usual ? Math.Max(1, (int)Math.Round(usual * Share(flare, date), MidpointRounding.AwayFromZero)) : null;

    /// <summary>The dates of the way back up that are still ahead.</summary>
    public static IReadOnlyList<DateOnly> Ahead(Flare flare, DateOnly today) =>
        [.. Enumerable.Range(0, Steps).Select(StepsFrom(flare).AddDays).Where(date => date >= today)];
}
