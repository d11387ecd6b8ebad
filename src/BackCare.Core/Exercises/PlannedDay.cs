namespace BackCare.Core.Exercises;

/// <summary>The version of a plan for one day that fits into the member's minutes, and what waits for another day.</summary>
/// <param name="Shortened">True where something is less than the plan says, or waits.</param>
internal sealed record PlannedDay(IReadOnlyList<PlanItem> Items, IReadOnlyList<PlanItem> Waiting, bool Shortened)
{
    /// <summary>About how long it takes, in whole minutes, rounded up.</summary>
    public int Minutes => (Items.Sum(item => item.Amount.SecondsADay()) + 59) / 60;

    /// <summary>
    /// Takes the exercises of a date one after another, each in full or as much as there is time for. Where all do not fit, each date
    /// begins at another one, so that every exercise has its turn. The whole never takes longer than <paramref name="minutes"/>.
    /// </summary>
    public static PlannedDay Of(ExercisePlan plan, DateOnly date, int minutes)
    {
        var due = plan.Items.Where(item => item.IsOn(date)).ToList();
        if (due.Count == 0)
            return new PlannedDay([], [], Shortened: false);

        var first = due.Sum(item => item.Amount.SecondsADay()) <= minutes * 60 ? 0 : date.DayNumber % due.Count;
        var left = minutes * 60;
        var taken = new List<PlanItem>();
        foreach (var item in due.Skip(first).Concat(due.Take(first)))
        {
            if (item.Amount.Within(left) is not { } amount)
                continue;

            taken.Add(item with { Amount = amount });
            left -= amount.SecondsADay();
        }

        return new PlannedDay(
            [.. due.Select(item => taken.Find(one => one.Id == item.Id)).OfType<PlanItem>()],
            [.. due.Where(item => taken.TrueForAll(one => one.Id != item.Id))],
            Shortened: due.Exists(item => taken.Find(one => one.Id == item.Id)?.Amount != item.Amount));
    }
}
