namespace BackCare.Core.EasingOff;

/// <summary>How often a member looked at or rewrote their numbers on one local date, and when fewer questions were last offered for it.</summary>
public sealed record Looks(DateOnly On, int Count, DateOnly? OfferedOn = null);

/// <summary>What to do if it gets worse again, in the member's own words, and the days of check-ins before they left.</summary>
public sealed record RelapsePlan(string? Words, DateOnly WrittenOn, Nudges.DaysOfWeek Before);
