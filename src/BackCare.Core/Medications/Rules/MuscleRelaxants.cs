namespace BackCare.Core.Medications.Rules;

/// <summary>Cyclobenzaprine and other muscle relaxants (safety.md, 7.5).</summary>
internal static class MuscleRelaxants
{
    private const string Label = "Cyclobenzaprine label, 2016";
    private const int DaysAfterMaoi = 14;

    private static readonly Kind FallRisk = intake => !intake.Topical && intake.Generic is "cyclobenzaprine" or "methocarbamol" or "carisoprodol";
    private static readonly Kind Doubling = Kinds.Any(Kinds.Ssri, Kinds.Snri, Kinds.Tca, Kinds.Tramadol, Kinds.Triptan, Kinds.Named("bupropion"), Kinds.Named("verapamil"));

    public static readonly CautionRule[] Rules =
    [
        new("M28", Severity.Urgent, Label) { On = p => p.Pair(Kinds.Cyclobenzaprine, Kinds.Maoi) ?? (p.EndedWithin(Kinds.Maoi, DaysAfterMaoi) ? p.About(Kinds.Cyclobenzaprine) : null) },
        new("M29", Severity.Caution, $"{Label}; EMA on thiocolchicoside, 2014") { On = p => Long(p, "cyclobenzaprine", 21, 28) ?? Long(p, "carisoprodol", 21, 28) ?? Long(p, "thiocolchicoside", 7, 28), Lowers = true },
        new("M30", Severity.Caution, $"{Label}; AGS Beers Criteria, 2023") { On = p => p.About(FallRisk), With = p => p.Over65, Asks = "age", Standing = true },
        new("M31", Severity.Caution, Label) { On = Sleepier, Weight = p => p.DrankToday || p.Uses(Kinds.Opioid) ? Severity.Strong : Severity.Caution },
        new("M32a", Severity.Strong, $"{Label}, contraindications") { On = p => p.About(Kinds.Cyclobenzaprine), With = p => p.Has(Condition.HeartRhythm, Condition.HeartFailure, Condition.HeartDisease, Condition.OveractiveThyroid), Asks = "health2", Standing = true },
        new("M32b", Severity.Caution, "FDA label change, 2013") { On = p => p.Pair(Kinds.Cyclobenzaprine, Doubling), Standing = true },
        new("M32c", Severity.Caution, Label) { On = p => p.About(Kinds.Any(Kinds.Cyclobenzaprine, Kinds.Tca)), With = p => p.Has(Condition.Glaucoma, Condition.UrinaryRetention), Asks = "health2", Standing = true },
    ];

    /// <summary>More than so many days with it in the last so many.</summary>
    private static Fact? Long(Picture p, string generic, int most, int within) =>
        p.Log.DaysWith(Kinds.Named(generic), p.Date, within) is var days && days > most && p.IsNow(generic) ? new Fact([generic]).And(("days", days), ("within", within)) : null;

    private static Fact? Sleepier(Picture p) =>
        p.Pair(Kinds.MuscleRelaxant, Kinds.Any(Kinds.Opioid, Kinds.Gabapentinoid, Kinds.Sleeping).But(Kinds.MuscleRelaxant))
        ?? (p.DrankToday ? p.InUse(Kinds.MuscleRelaxant)?.And(("alcohol", true)) : null)
        ?? (p.Told.Shows(TalkSigns.Driving) ? p.InUse(Kinds.MuscleRelaxant)?.And(("driving", true)) : null);
}
