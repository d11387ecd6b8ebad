namespace BackCare.Core.Medications;

/// <summary>A group of medicines that a rule speaks of.</summary>
internal delegate bool Kind(Intake intake);

/// <summary>The groups, by the classes of the content file. Creams and rubs are in none but their own.</summary>
internal static class Kinds
{
    private static readonly Dictionary<string, decimal> OtherNsaidMaximum = new(StringComparer.Ordinal)
    {
        ["diclofenac"] = 150, ["aceclofenac"] = 200, ["celecoxib"] = 400, ["etoricoxib"] = 90, ["meloxicam"] = 15,
        ["ketoprofen"] = 200, ["indomethacin"] = 200, ["nimesulide"] = 200, ["aspirin"] = 4000,
    };

    public static readonly Kind Nsaid = intake => Oral(intake, "nsaid") && !intake.IsLowDoseAspirin;
    public static readonly Kind TopicalNsaid = intake => intake.Topical && intake.Is("nsaid");
    public static readonly Kind Rub = intake => intake.Topical || intake.Is("topical-rub");
    public static readonly Kind LowDoseAspirin = intake => !intake.Topical && intake.IsLowDoseAspirin;
    public static readonly Kind Ibuprofen = Named("ibuprofen");
    public static readonly Kind Naproxen = Named("naproxen");
    public static readonly Kind Acetaminophen = Named("acetaminophen");
    public static readonly Kind OtherNsaid = intake => !intake.Topical && OtherNsaidMaximum.ContainsKey(intake.Generic);

    /// <summary>Anticoagulants and antiplatelets; low-dose aspirin has a rule of its own.</summary>
    public static readonly Kind BloodThinner = intake => Oral(intake, "anticoagulant") || (Oral(intake, "antiplatelet") && intake.Generic != "aspirin");
    public static readonly Kind Warfarin = intake => intake.Generic is "warfarin" or "acenocoumarol";
    public static readonly Kind Ssri = Tagged("ssri");
    public static readonly Kind Snri = Tagged("snri");
    public static readonly Kind Duloxetine = Named("duloxetine");
    public static readonly Kind WithdrawingSnri = intake => intake.Generic is "duloxetine" or "venlafaxine" or "desvenlafaxine" or "milnacipran";
    public static readonly Kind Tca = Tagged("tca");
    public static readonly Kind Maoi = Tagged("maoi");
    public static readonly Kind Triptan = Tagged("triptan");
    public static readonly Kind Steroid = Tagged("steroid");
    public static readonly Kind AceOrArb = Tagged("acei-arb");
    public static readonly Kind Diuretic = Tagged("diuretic");
    public static readonly Kind NarrowMargin = Tagged("narrow-margin");
    public static readonly Kind Gabapentinoid = Tagged("gabapentinoid");
    public static readonly Kind MuscleRelaxant = Tagged("muscle-relaxant");
    public static readonly Kind Cyclobenzaprine = Named("cyclobenzaprine");
    public static readonly Kind Opioid = Tagged("opioid");
    public static readonly Kind Tramadol = intake => intake.Generic is "tramadol" or "tapentadol";
    public static readonly Kind Codeine = intake => intake.Generic is "codeine" or "dihydrocodeine";
    public static readonly Kind Benzodiazepine = Tagged("benzodiazepine");
    public static readonly Kind Sleeping = intake => Oral(intake, "benzodiazepine") || Oral(intake, "z-drug");
    public static readonly Kind Antihistamine = Tagged("sedating-antihistamine");
    public static readonly Kind Cannabis = Tagged("cannabis");
    public static readonly Kind BleedingSupplement = Tagged("bleeding-supplement");
    public static readonly Kind StJohnsWort = Named("st john's wort");

    /// <summary>What makes sleepy and adds up (safety.md, M43).</summary>
    public static readonly Kind Sedating = intake => !intake.Topical &&
        (intake.Is("sedative") || intake.Is("muscle-relaxant") || intake.Is("gabapentinoid") || intake.Is("opioid") || intake.Is("tca") || intake.Is("z-drug") || intake.Is("benzodiazepine") || intake.Is("sedating-antihistamine"));

    /// <summary>What raises serotonin beside an SNRI (duloxetine label, 5.4).</summary>
    public static readonly Kind Serotonergic = intake => !intake.Topical &&
        (intake.Is("serotonergic") || intake.Is("triptan") || intake.Is("ssri") || intake.Is("snri") || intake.Is("tca") || intake.Generic is "cyclobenzaprine" or "fentanyl" or "meperidine" or "lithium");

    /// <summary>What should not end from one day to the next.</summary>
    public static readonly Kind NeedsTapering = Any(WithdrawingSnri, Gabapentinoid, Opioid, Sleeping);

    /// <summary>The most milligrams a day that a label or formulary names for NSAIDs other than ibuprofen and naproxen (labels, BNF).</summary>
    public static decimal? MostOfOtherNsaid(string generic) => OtherNsaidMaximum.TryGetValue(generic, out var most) ? most : null;

    public static Kind Named(string generic) => intake => !intake.Topical && intake.Generic == generic;

    public static Kind Any(params Kind[] kinds) => intake => kinds.Any(kind => kind(intake));

    public static Kind But(this Kind kind, Kind not) => intake => kind(intake) && !not(intake);

    private static Kind Tagged(string tag) => intake => Oral(intake, tag);

    private static bool Oral(Intake intake, string tag) => !intake.Topical && intake.Is(tag);
}
