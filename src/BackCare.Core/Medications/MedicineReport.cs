using BackCare.Core.Understanding;

namespace BackCare.Core.Medications;

/// <summary>Something a member said about medicines outside the check-in, kept in their words with what was read as taken.</summary>
/// <param name="AfterAnswer">The day's medicines had been answered by then, so this comes on top of them.</param>
public sealed record MedicineReport(string Words, DateTimeOffset At, IReadOnlyList<MedicineTaken> Taken, bool AfterAnswer = false)
{
    /// <summary>What of the earlier reports an answer leaves standing: a first answer speaks for each medicine it names, a changed one for the whole day.</summary>
    public static IReadOnlyList<MedicineReport> LeftBy(MedicationAnswer? answer, bool changed, IReadOnlyList<MedicineReport> reports) => (answer, changed) switch
    {
        (null, _) => reports,
        (_, true) => [],
        _ => [.. reports.Select(report => report with { Taken = [.. report.Taken.Where(taken => !answer.Taken.Any(other => other.Generic == taken.Generic))] })],
    };
}
