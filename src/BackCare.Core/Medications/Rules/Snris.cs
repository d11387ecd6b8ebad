namespace BackCare.Core.Medications.Rules;

/// <summary>Duloxetine and the other SNRIs (safety.md, 7.3).</summary>
internal static class Snris
{
    private const string Label = "Duloxetine label";

    /// <summary>Days that must lie between an MAOI and duloxetine, by the label's section 4.</summary>
    private const int DaysAfterMaoi = 14;

    private const int DaysAfterDuloxetine = 5;
    private const int EarlyWeeks = 8;

    public static readonly CautionRule[] Rules =
    [
        new("M17", Severity.Urgent, $"{Label}, section 4, 2023") { On = WithMaoi, Subject = p => p.About(Kinds.Duloxetine), Asks = "daily" },
        new("M18a", Severity.Caution, $"{Label} 5.4, 2023") { On = p => p.Pair(Kinds.Duloxetine, Kinds.Serotonergic), Weight = p => p.Pair(Kinds.Duloxetine, Kinds.Serotonergic)!.Generics.Count > 2 ? Severity.Strong : Severity.Caution, Standing = true },
        new("M18b", Severity.Emergency, $"{Label} 5.4, 2023") { On = p => p.InUse(Kinds.Any(Kinds.Duloxetine, Kinds.Snri, Kinds.Tramadol)), With = p => p.Told is { SerotoninSigns: >= 2, Ending: Ending.None } && !p.Told.Shows(TalkSigns.Withdrawal) },
        new("M19", Severity.Strong, $"{Label} 5.7, 2023") { On = p => p.Ends(Kinds.WithdrawingSnri), With = p => p.TextOfEnding(Kinds.WithdrawingSnri) is not { Ending: Ending.Missed, DaysWithout: null or < 2 }, Weight = p => p.TextOfEnding(Kinds.WithdrawingSnri) is { Ending: Ending.RanOut } || (p.TextOfEnding(Kinds.WithdrawingSnri) is { Ending: not Ending.Planned } && p.Told.Shows(TalkSigns.Unwell | TalkSigns.Withdrawal)) ? Severity.Urgent : Severity.Strong },
        new("M20", Severity.Strong, $"{Label} 5.2, 2023") { On = p => p.About(Kinds.Duloxetine) ?? (p.Told.Shows(TalkSigns.Jaundice) ? p.InUse(Kinds.Duloxetine) : null), With = p => p.Drinks || p.Has(Condition.LiverDisease) || p.Told.Shows(TalkSigns.Jaundice), Asks = "alcohol", Weight = p => p.Told.Shows(TalkSigns.Jaundice) ? Severity.Urgent : Severity.Strong, Standing = true },
        new("M21a", Severity.Info, $"{Label}, boxed warning, 2023") { On = p => p.About(Kinds.Duloxetine) ?? p.Begun(Kinds.Duloxetine), With = p => p.DaysSinceStart(Kinds.Duloxetine) is >= 0 and < EarlyWeeks * 7 },
        new("M21b", Severity.Caution, $"{Label} 5.9-5.14, 2023") { On = p => p.About(Kinds.Duloxetine), With = p => p.Uses(Kinds.Any(Kinds.Named("ciprofloxacin"), Kinds.Named("fluvoxamine"))) || p.Has(Condition.Glaucoma, Condition.SevereKidneyDisease) || (p.Over65 && p.Uses(Kinds.Diuretic)), Asks = "health2", Standing = true },
    ];

    private static Fact? WithMaoi(Picture p) =>
        p.Pair(Kinds.Duloxetine, Kinds.Maoi)
        ?? (p.EndedWithin(Kinds.Maoi, DaysAfterMaoi) ? p.About(Kinds.Duloxetine) : null)
        ?? (p.EndedWithin(Kinds.Duloxetine, DaysAfterDuloxetine) ? p.About(Kinds.Maoi) : null);
}
