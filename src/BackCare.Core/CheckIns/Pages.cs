using BackCare.Core.Diaries;

namespace BackCare.Core.CheckIns;

/// <summary>The two diary days that a check-in may write on: the one it is for, and the one before it.</summary>
internal sealed record Pages(Day Day, Day Before)
{
    /// <summary>The pages that differ from <paramref name="old"/>.</summary>
    public IReadOnlyList<Day> ChangedFrom(Pages old) => [.. new[] { Day, Before }.Where(page => page != old.Day && page != old.Before)];
}
