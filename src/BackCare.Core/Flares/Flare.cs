namespace BackCare.Core.Flares;

/// <summary>Days of much more pain than usual, as the member told of them.</summary>
/// <param name="From">The first local date.</param>
/// <param name="To">The last local date, once the member said that it was over.</param>
/// <param name="StepsFrom">The date on which amounts begin to go back up; until then they are halved.</param>
/// <param name="UsualMinutes">The walking, swimming or cycling of a usual day before it, in minutes; null where too little is known.</param>
public sealed record Flare(DateOnly From, DateOnly? To = null, DateOnly? StepsFrom = null, int? UsualMinutes = null)
{
    /// <summary>Half amounts last three days at the most, and the way back up a week; an end that nobody told of is taken to be there.</summary>
    public const int LongestDays = FlareLadder.HalfDays + FlareLadder.Steps;

    /// <summary>The last date of the flare as far as is known on <paramref name="today"/>.</summary>
    public DateOnly LastOn(DateOnly today) => To ?? (today < From.AddDays(LongestDays - 1) ? today : From.AddDays(LongestDays - 1));

    /// <summary>True while it goes on.</summary>
    public bool IsOpen(DateOnly today) => To is null && today >= From && today < From.AddDays(LongestDays);
}
