using BackCare.Core.Diaries;

namespace BackCare.Core.CheckIns;

/// <summary>The two diary days that a check-in may write on: the one it is for, and the one before it.</summary>
/// <param name="WithoutNumber">The member chose to leave out the pain number.</param>
internal sealed record Pages(Day Day, Day Before, bool WithoutNumber = false)
{
    /// <summary>The pages that differ from <paramref name="old"/>.</summary>
    public IReadOnlyList<Day> ChangedFrom(Pages old) => [.. new[] { Day, Before }.Where(page => page != old.Day && page != old.Before)];
}
