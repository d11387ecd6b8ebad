namespace BackCare.Core.Medications.Rules;

/// <summary>Ibuprofen, naproxen and the other anti-inflammatories by mouth (safety.md, 7.2).</summary>
internal static class Nsaids
{
    private const string Otc = "US OTC Drug Facts, ibuprofen and naproxen, 2016";
    private const string Beers = "AGS Beers Criteria, 2023";

    public static readonly CautionRule[] Rules =
    [
        new("M0", Severity.Info, $"{Otc}; NICE NG59, 2020") { On = p => p.Took(Kinds.Nsaid), With = p => p.Log.IsFirst(Kinds.Nsaid, p.Date) },
        new("M1a", Severity.Info, Otc) { On = p => Run(p, days => days == 10), Lowers = true, Keyed = true },
        new("M1b", Severity.Caution, $"{Otc}; NHS, 2023") { On = p => Run(p, days => days > 10), Weight = p => p.NsaidRun.Days >= 21 ? Severity.Strong : Severity.Caution, Lowers = true, Keyed = true },
        new("M2", Severity.Caution, "NICE NG59, 2020") { On = Month, With = p => p.NsaidRun.Days < 10, Lowers = true },

        new("M3a", Severity.Strong, "US OTC Drug Facts, ibuprofen, 2016; UK leaflet, 2023") { On = p => p.Over(Kinds.Ibuprofen, 1200, notOver: 2400), With = p => !p.IsPrescribed("ibuprofen"), Asks = "prescribed:ibuprofen", Lowers = true },
        new("M3b", Severity.Strong, "US prescribing information, ibuprofen, 2016; BNF, 2024") { On = p => p.Over(Kinds.Ibuprofen, 2400), Weight = p => p.Total(Kinds.Ibuprofen)?.Mg > 3200 ? Severity.Urgent : Severity.Strong, Lowers = true },
        new("M4a", Severity.Strong, "US OTC Drug Facts, naproxen sodium, 2016") { On = p => NaproxenOver(p, 600, 1000), With = p => !p.IsPrescribed("naproxen"), Asks = "prescribed:naproxen", Lowers = true },
        new("M4b", Severity.Caution, "Naproxen labels, 2021") { On = PrescriptionStrength, Asks = "prescribed:naproxen", Lowers = true, Keyed = true, EveryDays = int.MaxValue },
        new("M4c", Severity.Strong, "US prescribing information, naproxen, 2021") { On = p => NaproxenOver(p, 1000, null), Weight = p => NaproxenBase(p) > 1500 ? Severity.Urgent : Severity.Strong, Lowers = true },
        new("M5", Severity.Strong, "Labels and BNF, 2024") { On = OtherOver, Lowers = true },

        new("M6", Severity.Strong, Otc) { On = p => p.About(Kinds.Nsaid) is { Generics.Count: > 1 } both ? both : null },
        new("M7", Severity.Caution, $"{Otc}; FDA, 2006") { On = p => p.Pair(Kinds.Any(Kinds.Ibuprofen, Kinds.Naproxen), Kinds.LowDoseAspirin) },
        new("M8", Severity.Strong, $"{Otc}; {Beers}") { On = p => p.Pair(Kinds.Nsaid, Kinds.BloodThinner), Subject = p => p.About(Kinds.Nsaid), Asks = "daily", Standing = true },
        new("M9", Severity.Caution, "Duloxetine label 5.5, 2023; network meta-analysis, 2022") { On = p => p.Pair(Kinds.Nsaid, Kinds.Any(Kinds.Ssri, Kinds.Snri)), Weight = p => p.Over65 || p.Has(Condition.StomachUlcer) || p.Uses(Kinds.Steroid) || p.Uses(Kinds.BloodThinner) ? Severity.Strong : Severity.Caution, Standing = true },
        new("M10", Severity.Caution, Otc) { On = p => p.Pair(Kinds.Nsaid, Kinds.Steroid), Weight = p => p.Over65 ? Severity.Strong : Severity.Caution, Standing = true },

        new("M11", Severity.Strong, Otc) { On = p => p.About(Kinds.Nsaid), With = p => p.Has(Condition.StomachUlcer), Asks = "health", Standing = true },
        new("M12", Severity.Strong, $"{Otc}; KDIGO, 2024") { On = p => p.About(Kinds.Nsaid), With = p => p.Has(Condition.KidneyDisease, Condition.SevereKidneyDisease), Asks = "health", Standing = true },
        new("M13", Severity.Caution, $"{Otc}; FDA Drug Safety Communication, 2015") { On = p => p.About(Kinds.Nsaid), With = p => p.Has(Condition.HeartFailure, Condition.HeartDisease, Condition.Stroke, Condition.HighBloodPressure), Asks = "health", Weight = p => p.Has(Condition.HeartFailure) ? Severity.Strong : Severity.Caution, Standing = true },
        new("M14a", Severity.Strong, "Lapi, BMJ 2013;346:e8525") { On = Triple, Standing = true },
        new("M14b", Severity.Caution, $"Dreischulte, Kidney Int 2015; {Otc}") { On = p => Triple(p) is null ? p.Pair(Kinds.Nsaid, Kinds.Any(Kinds.AceOrArb, Kinds.Diuretic)) : null, Standing = true },
        new("M14c", Severity.Urgent, "Sick-day guidance, Think Kidneys, 2018") { On = p => p.InUse(Kinds.Nsaid), With = p => p.Told.Shows(TalkSigns.Dehydrated) && (p.Uses(Kinds.AceOrArb) || p.Uses(Kinds.Diuretic) || p.Has(Condition.KidneyDisease, Condition.SevereKidneyDisease)) },

        new("M15a", Severity.Strong, "FDA Drug Safety Communication, Oct 2020") { On = p => Pregnant(p, weeks => weeks >= 20), Subject = p => p.About(Kinds.Nsaid), Weight = p => p.Log.DaysWith(Kinds.Nsaid, p.Date, 7) >= 3 ? Severity.Urgent : Severity.Strong, Asks = "pregnancy", Standing = true },
        new("M15b", Severity.Caution, Otc) { On = p => p.About(Kinds.Nsaid), With = p => MayBePregnant(p), Standing = true },
        new("M16a", Severity.Caution, $"{Otc}; {Beers}") { On = p => p.About(Kinds.Nsaid), With = p => p.Over60, Asks = "age", Weight = p => p.Over75 || (p.Over65 && (p.Uses(Kinds.Steroid) || p.Uses(Kinds.BloodThinner))) ? Severity.Strong : Severity.Caution, EveryDays = 30, Standing = true },
        new("M16b", Severity.Caution, Otc) { On = p => p.About(Kinds.Nsaid), With = p => p.Drinks || p.DrankToday, Asks = "alcohol" },
        new("M16c", Severity.Strong, $"{Otc}, allergy alert") { On = p => p.About(Kinds.Any(Kinds.Nsaid, Kinds.LowDoseAspirin)), With = p => p.Has(Condition.AspirinAsthma, Condition.NsaidAllergy), Asks = "health", Standing = true },
        new("M16d", Severity.Strong, "Lithium and methotrexate labels, 2022") { On = p => p.Pair(Kinds.Nsaid, Kinds.NarrowMargin), Standing = true },
    ];

    /// <summary>Naproxen as base: 220, 275 and 550 mg units are the sodium salt, 200, 250 and 500 mg of base.</summary>
    private static decimal NaproxenBase(Picture p) => p.Taken.Where(intake => Kinds.Naproxen(intake)).Sum(intake => (intake.Count ?? 1) * (intake.MgEach switch
    {
        220 => 200,
        275 => 250,
        550 => 500,
        var mg => mg ?? 0,
    }));

    private static Fact? NaproxenOver(Picture p, decimal over, decimal? notOver) =>
        NaproxenBase(p) is var mg && mg > over && (notOver is null || mg <= notOver) && p.Total(Kinds.Naproxen) is { } total
            ? new Fact(["naproxen"]).And(("total", total.Mg), ("most", over), ("assumed", total.Assumed), ("mixed", total.Mixed))
            : null;

    private static Fact? PrescriptionStrength(Picture p) =>
        p.Now.FirstOrDefault(intake => Kinds.Naproxen(intake) && !intake.Assumed && intake.MgEach is 250 or 275 or 375 or 500 or 550) is { } intake
            ? new Fact([intake.Generic]).And(("unit", intake.MgEach))
            : null;

    private static Fact? OtherOver(Picture p) => p.Taken.Where(intake => Kinds.OtherNsaid(intake)).Select(intake => intake.Generic).Distinct().Order(StringComparer.Ordinal)
        .Select(generic => p.Over(Kinds.Named(generic), Kinds.MostOfOtherNsaid(generic)!.Value))
        .FirstOrDefault(fact => fact is not null);

    private static Fact? Run(Picture p, Func<int, bool> fits)
    {
        var run = p.NsaidRun;
        if (!fits(run.Days))
            return null;

        string[] generics = [.. Enumerable.Range(0, run.Days).SelectMany(day => p.Log.On(run.Since.AddDays(day))).Where(intake => Kinds.Nsaid(intake)).Select(intake => intake.Generic).Distinct().Order(StringComparer.Ordinal)];
        return new Fact(generics) { Key = Step(run.Days), NotBefore = run.Since }.And(("days", run.Days), ("known", run.Known), ("complete", run.Complete));
    }

    /// <summary>The last of the days at which a run is spoken of: 10, 11, 15, 21, then every seventh.</summary>
    private static string Step(int days) => days switch
    {
        <= 10 => "10",
        < 15 => "11",
        < 21 => "15",
        _ => $"{21 + ((days - 21) / 7 * 7)}",
    };

    private static Fact? Month(Picture p) => p.Log.DaysWith(Kinds.Nsaid, p.Date, 30) is >= 15 and var days ? p.Took(Kinds.Nsaid)?.And(("days", days)) : null;

    private static Fact? Triple(Picture p) =>
        p.Pair(Kinds.Nsaid, Kinds.Any(Kinds.AceOrArb, Kinds.Diuretic)) is { } pair && p.InUse(Kinds.AceOrArb) is { } pressure && p.InUse(Kinds.Diuretic) is { } water
            ? new Fact([pair.Generics[0], pressure.Generics[0], water.Generics[0]])
            : null;

    private static Fact? Pregnant(Picture p, Func<int, bool> fits) => WeeksOf(p) is { } weeks && fits(weeks) ? p.About(Kinds.Nsaid)?.And(("weeks", weeks), ("days", p.Log.DaysWith(Kinds.Nsaid, p.Date, 7))) : null;

    private static int? WeeksOf(Picture p) => p.Told.PregnantWeeks is > 0 and var told ? told : p.Profile.Pregnancy?.WeeksOn(p.Date);

    private static bool MayBePregnant(Picture p) =>
        (p.Told.PregnantWeeks is not null || (p.Profile.Pregnancy is { State: not PregnancyState.NotPregnant } pregnancy && pregnancy.HoldsOn(p.Date))) && WeeksOf(p) is null or < 20;
}
