namespace BackCare.Core.Nudges;

/// <summary>The days of the week on which a member wants to be asked; none when they want no nudges.</summary>
[Flags]
public enum DaysOfWeek
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    Every = 127,
}
