namespace BackCare.Core.Medications.Rules;

/// <summary>Creams, alcohol, supplements, names nobody knows, and what holds for all (safety.md, 7.8).</summary>
internal static class General
{
    private const int TopicalDaysUs = 21, TopicalDaysElsewhere = 14;

    private static readonly Kind Bleeding = Kinds.Any(Kinds.Nsaid, Kinds.LowDoseAspirin, Kinds.BloodThinner);

    public static readonly CautionRule[] Rules =
    [
        new("M42a", Severity.Caution, "US diclofenac gel label, 2020") { On = p => p.Took(Kinds.TopicalNsaid) is { } gel && p.Took(Kinds.Nsaid) is { } oral ? new Fact([gel.Generics[0], oral.Generics[0]]) : null },
        new("M42b", Severity.Info, "Diclofenac gel labels, 2020; NHS, 2023") { On = GelForLong, Lowers = true },
        new("M42c", Severity.Caution, "Rub and patch labels, 2020") { On = Rubs },
        new("M43", Severity.Caution, "Medicine labels, 2020") { On = p => p.DrankToday ? p.InUse(Kinds.Sedating) : null },
        new("M44", Severity.Info, "None: the name is not in the list") { On = _ => null },
        new("M45", Severity.Info, "The label of the medicine") { On = _ => null },
        new("M46", Severity.Emergency, "US OTC Drug Facts, \"stop use\", 2016") { On = p => p.Told.Shows(TalkSigns.Bleeding) ? p.InUse(Kinds.Any(Bleeding, Kinds.Ssri, Kinds.Snri)) : null },
        new("M47", Severity.Urgent, "US OTC Drug Facts, \"stop use\", 2016") { On = p => p.Told.Shows(TalkSigns.Swelling | TalkSigns.Breathless | TalkSigns.LittleUrine) ? p.InUse(Kinds.Nsaid) : null, Weight = p => p.Told.Shows(TalkSigns.Breathless) ? Severity.Emergency : Severity.Urgent },
        new("M48", Severity.Caution, "NHS Specialist Pharmacy Service, 2022") { On = p => p.Pair(Kinds.BleedingSupplement, Bleeding) },
        new("M49", Severity.Caution, "Duloxetine and tramadol labels, 2023") { On = p => p.Pair(Kinds.StJohnsWort, Kinds.Any(Kinds.Snri, Kinds.Tramadol, Kinds.Ssri, Kinds.Triptan)) },
        new("M50", Severity.Caution, "Cannabidiol label, 2022") { On = p => p.Pair(Kinds.Cannabis, Kinds.Any(Kinds.Sedating, Kinds.Warfarin)) },
        new("M51", Severity.Strong, "FDA boxed warning, benzodiazepines, 2020") { On = p => p.Ends(Kinds.Sleeping), With = p => p.TextOfEnding(Kinds.Sleeping) is not { Ending: Ending.Missed, DaysWithout: null or < 2 } },
        new("M52", Severity.Emergency, "Poison centres; OTC overdose warnings, 2016") { On = p => p.Told.Shows(TalkSigns.TooMuch) ? p.About(_ => true) : null },
    ];

    private static Fact? GelForLong(Picture p)
    {
        var most = p.Log.Market is "us" ? TopicalDaysUs : TopicalDaysElsewhere;
        var run = RunLength.Around(p.Date, p.Today, p.Log.First ?? p.Date, day => p.Log.Took(Kinds.TopicalNsaid, day));
        return run.Days > most ? p.Took(Kinds.TopicalNsaid)?.And(("days", run.Days), ("most", most)) : null;
    }

    private static Fact? Rubs(Picture p) =>
        p.Pair(Kinds.Named("methyl salicylate").OrTopical("methyl salicylate"), Kinds.Warfarin)
        ?? (p.Told.Shows(TalkSigns.HeatPad) ? p.About(Kinds.Rub)?.And(("heat", true)) : null);

    /// <summary>The rub counts on the skin too.</summary>
    private static Kind OrTopical(this Kind kind, string generic) => intake => kind(intake) || intake.Generic == generic;
}
