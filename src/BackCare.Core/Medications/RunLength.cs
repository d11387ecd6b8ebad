namespace BackCare.Core.Medications;

/// <summary>
/// Days in a row of one kind of medicine. A day answered without it breaks the run; a day nobody answered is unknown: up to two of them
/// between days with it keep the run, three break it (safety.md, 7.1).
/// </summary>
/// <param name="Since">The first day of the run.</param>
/// <param name="Days">How many days it spans, unknown ones included; 0 where there is none.</param>
/// <param name="Known">On how many of them it was taken for certain.</param>
internal readonly record struct RunLength(DateOnly Since, int Days, int Known)
{
    private const int MostUnknownBetween = 2;

    public static RunLength None { get; }

    /// <summary>True where each day of the run is known.</summary>
    public bool Complete => Known == Days;

    /// <summary>The run that a day belongs to, up to the latest day with the medicine and not beyond <paramref name="today"/>.</summary>
    public static RunLength Around(DateOnly date, DateOnly today, DateOnly first, Func<DateOnly, bool?> took)
    {
        if (took(date) is not true)
            return None;

        var (last, after) = Reach(date, 1, today.DayNumber - date.DayNumber, took);
        var (since, before) = Reach(date, -1, date.DayNumber - first.DayNumber, took);
        return new RunLength(since, last.DayNumber - since.DayNumber + 1, after + before + 1);
    }

    /// <summary>The same run, begun earlier than the days that were read show.</summary>
    public RunLength BegunBy(DateOnly earlier) => this with { Since = earlier, Days = Days + Since.DayNumber - earlier.DayNumber };

    private static (DateOnly End, int Known) Reach(DateOnly from, int step, int most, Func<DateOnly, bool?> took)
    {
        var (end, known, unknown) = (from, 0, 0);
        for (var days = 1; days <= most && unknown <= MostUnknownBetween; days++)
        {
            var date = from.AddDays(step * days);
            switch (took(date))
            {
                case true:
                    (end, known, unknown) = (date, known + 1, 0);
                    break;
                case null:
                    unknown++;
                    break;
                default:
                    return (end, known);
            }
        }

        return (end, known);
    }
}
