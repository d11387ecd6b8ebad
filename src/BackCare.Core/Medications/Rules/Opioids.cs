namespace BackCare.Core.Medications.Rules;

/// <summary>Codeine, tramadol and the other opioids (safety.md, 7.6). No blame in any of their words.</summary>
internal static class Opioids
{
    private const string Cdc = "CDC Clinical Practice Guideline for Prescribing Opioids, 2022";
    private const int MostDaysOfCodeine = 3;

    private static readonly Kind Beside = Kinds.Any(Kinds.Sleeping, Kinds.Gabapentinoid, Kinds.MuscleRelaxant, Kinds.Antihistamine);
    private static readonly Kind WithTramadol = Kinds.Any(Kinds.Ssri, Kinds.Snri, Kinds.Tca, Kinds.Triptan, Kinds.Maoi);

    public static readonly CautionRule[] Rules =
    [
        new("M33", Severity.Strong, $"{Cdc}, rec. 5; FDA, 2019") { On = p => p.TextOfEnding(Kinds.Opioid) is { Ending: Ending.Planned or Ending.Missed } ? p.Ends(Kinds.Opioid) : null },
        new("M34", Severity.Urgent, $"{Cdc}, rec. 5; FDA, 2019") { On = p => (p.TextOfEnding(Kinds.Opioid) is { Ending: >= Ending.Stopped } ? p.Ends(Kinds.Opioid) : null) ?? p.Says(Kinds.Opioid, TalkSigns.Withdrawal) },
        new("M35", Severity.Strong, $"{Cdc}, rec. 11; FDA boxed warning, 2016") { Subject = p => p.About(Kinds.Opioid), Asks = "daily", On = p => p.Pair(Kinds.Opioid, Beside) ?? (p.DrankToday ? p.InUse(Kinds.Opioid)?.And(("alcohol", true)) : null), Standing = true },
        new("M36", Severity.Info, $"{Cdc}, rec. 8; FDA, 2023") { On = p => p.Took(Kinds.Opioid), EveryDays = 90 },
        new("M37", Severity.Emergency, "FDA Drug Safety Communication, 2019") { On = p => p.Told.Shows(TalkSigns.SlowBreathing) ? p.InUse(Kinds.Any(Kinds.Opioid, Kinds.Sedating)) : null },
        new("M38a", Severity.Urgent, Cdc) { On = p => p.Says(Kinds.Opioid, TalkSigns.ExtraDose | TalkSigns.SomeoneElses) },
        new("M38b", Severity.Caution, "MHRA, 2009") { On = CodeineInARow, With = p => !p.IsPrescribed("codeine") && !p.IsPrescribed("dihydrocodeine"), Asks = "prescribed:codeine", Lowers = true },
        new("M38c", Severity.Strong, "Tramadol label, 2023") { On = p => p.Pair(Kinds.Tramadol, WithTramadol) ?? (p.Has(Condition.Seizures) ? p.About(Kinds.Tramadol) : null), Weight = p => p.Pair(Kinds.Tramadol, Kinds.Maoi) is null ? Severity.Strong : Severity.Urgent, Subject = p => p.About(Kinds.Tramadol), Asks = "health2", Standing = true },
    ];

    private static Fact? CodeineInARow(Picture p)
    {
        if (p.Log.Market is not ("uk" or "in"))
            return null;

        var run = RunLength.Around(p.Date, p.Today, p.Log.First ?? p.Date, day => p.Log.Took(Kinds.Codeine, day));
        return run.Days > MostDaysOfCodeine ? p.Took(Kinds.Codeine)?.And(("days", run.Days), ("known", run.Known), ("complete", run.Complete)) : null;
    }
}
