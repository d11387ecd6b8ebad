namespace BackCare.Core.Breathing;

/// <summary>Slow breathing together: when it began (UTC), and for how many whole minutes it went on.</summary>
public sealed record Breath(DateTimeOffset At, int Minutes);
