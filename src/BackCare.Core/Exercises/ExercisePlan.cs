using BackCare.Core.Nudges;

namespace BackCare.Core.Exercises;

/// <summary>The member's own exercises, and how many minutes of a day they have for them.</summary>
public sealed record ExercisePlan
{
    public const int MostItems = 20;
    public const int UsualMinutes = 15;

    public static ExercisePlan Empty { get; } = new();

    /// <summary>The budgets a member can choose from, in minutes a day.</summary>
    public static IReadOnlyList<int> Budgets { get; } = [2, 5, UsualMinutes, 30];

    public IReadOnlyList<PlanItem> Items { get; init; } = [];

    /// <summary>One of <see cref="Budgets"/>.</summary>
    public int MinutesADay { get; init; } = UsualMinutes;

    /// <summary>True where everything on it is as a member could have put it there.</summary>
    public bool IsSound() => Budgets.Contains(MinutesADay) && Items.Count <= MostItems && Items.All(item => item.IsSound()) && Items.DistinctBy(item => item.Id).Count() == Items.Count;

    public PlanItem? Find(int id) => Items.FirstOrDefault(item => item.Id == id);

    /// <summary>The item of that name, however it is spelt; null where there is none.</summary>
    public PlanItem? Named(string name) => Items.FirstOrDefault(item => ExerciseNames.AreTheSame(item.Name, name));

    /// <summary>The plan with this exercise, in the place of one of the same name where there is one, which keeps what the new one leaves unsaid.</summary>
    public ExercisePlan With(PlanItem item)
    {
        if (Named(item.Name) is { } old)
            return Changed(old with { Amount = item.Amount.IsUnsaid() ? old.Amount : item.Amount, Days = item.DaysSaid ? item.Days : old.Days });

        return Items.Count >= MostItems ? this : this with { Items = [.. Items, item with { Id = Items.Select(other => other.Id).DefaultIfEmpty(0).Max() + 1 }] };
    }

    public ExercisePlan Changed(PlanItem item) => this with { Items = [.. Items.Select(other => other.Id == item.Id ? item : other)] };

    public ExercisePlan Without(int id) => this with { Items = [.. Items.Where(item => item.Id != id)] };
}

/// <summary>One exercise of the member's plan.</summary>
/// <param name="Id">Names it among the items; from 1.</param>
/// <param name="Name">What the member calls it.</param>
/// <param name="Card">The id of the card that explains it, where there is one.</param>
/// <param name="Since">The day it came onto the plan.</param>
/// <param name="DaysSaid">False while the days are ours and not the member's.</param>
/// <param name="ReviewAskedOn">The last day on which the member was prompted to look at it with a therapist.</param>
public sealed record PlanItem(int Id, string Name, string? Card, Amount Amount, DaysOfWeek Days, DateOnly Since, bool DaysSaid = false, DateOnly? ReviewAskedOn = null)
{
    public const int LongestName = 48;

    public bool IsSound() => Id >= 1 && Name.Length is >= 1 and <= LongestName && Amount.IsSound();

    public bool IsOn(DateOnly date) => Days.HasFlag((DaysOfWeek)(1 << (((int)date.DayOfWeek + 6) % 7)));
}

/// <summary>What was on the plan of one day, kept with that day, since plans change.</summary>
public sealed record DayPlan(IReadOnlyList<DayPlanItem> Items)
{
    /// <summary>The member said that nothing is the right amount today.</summary>
    public bool Rest { get; init; }

    public bool IsSound() => Items.All(item => item.Name.Length is >= 1 and <= PlanItem.LongestName && item.Amount.IsSound());
}

/// <summary>One exercise of a day, and whether it was done; null while that was not said.</summary>
public sealed record DayPlanItem(string Name, Amount Amount, bool? Done = null);
