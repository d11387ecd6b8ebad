namespace BackCare.Core.Medications.Rules;

/// <summary>Gabapentin and pregabalin (safety.md, 7.4).</summary>
internal static class Gabapentinoids
{
    private const string Fda = "FDA Drug Safety Communication, 19 Dec 2019";
    private const string Label = "Gabapentin label";

    public static readonly CautionRule[] Rules =
    [
        new("M22", Severity.Strong, Fda) { On = p => p.Pair(Kinds.Gabapentinoid, Kinds.Opioid), Subject = p => p.About(Kinds.Gabapentinoid), Asks = "daily", Standing = true },
        new("M23", Severity.Strong, $"{Fda}; MHRA, 2017") { On = p => p.Pair(Kinds.Gabapentinoid, Kinds.Any(Kinds.Sleeping, Kinds.Antihistamine, Kinds.MuscleRelaxant)) ?? (p.DrankToday ? p.InUse(Kinds.Gabapentinoid)?.And(("alcohol", true)) : null), Standing = true },
        new("M24", Severity.Strong, $"{Label} 5.5, 2020") { On = p => p.Ends(Kinds.Gabapentinoid), Weight = p => p.TextOfEnding(Kinds.Gabapentinoid) is { Ending: Ending.RanOut } || (p.TextOfEnding(Kinds.Gabapentinoid) is { Ending: not Ending.Planned } && (p.Told.Shows(TalkSigns.HighDose) || p.Has(Condition.Seizures))) ? Severity.Urgent : Severity.Strong },
        new("M25", Severity.Caution, $"{Label} 5.3-5.4, 2020") { On = p => p.Says(Kinds.Gabapentinoid, TalkSigns.Foggy | TalkSigns.Driving) },
        new("M26", Severity.Caution, Fda) { On = p => p.About(Kinds.Gabapentinoid), With = p => p.Over65 || p.Has(Condition.LungDisease, Condition.SleepApnoea, Condition.KidneyDisease, Condition.SevereKidneyDisease), Asks = "health2", Standing = true },
        new("M27", Severity.Strong, $"{Label} 5.6, 2020; UK law, Apr 2019") { On = p => p.Says(Kinds.Gabapentinoid, TalkSigns.ExtraDose | TalkSigns.SomeoneElses | TalkSigns.DarkMood) },
    ];
}
