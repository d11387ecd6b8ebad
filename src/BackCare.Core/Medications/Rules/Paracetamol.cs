namespace BackCare.Core.Medications.Rules;

/// <summary>Paracetamol, called acetaminophen in North America (safety.md, 7.7).</summary>
internal static class Paracetamol
{
    private const string Liver = "US OTC liver warning, 2011";

    /// <summary>Milligrams in a day over all products.</summary>
    private const decimal MostInADay = 4000, MakersMost = 3000, MostForAFrailLiver = 2000;

    private const int DaysByLabel = 10;

    public static readonly CautionRule[] Rules =
    [
        new("M39a", Severity.Emergency, Liver) { On = p => p.Over(Kinds.Acetaminophen, MostInADay) is { } fact ? fact with { Key = $"{p.Total(Kinds.Acetaminophen)!.Value.Mg:0}" } : null },
        new("M39b", Severity.Caution, $"{Liver}; maker's label, 2011; Health Canada, 2016") { On = p => p.Over(Kinds.Acetaminophen, MakersMost, notOver: MostInADay), Lowers = true },
        new("M39c", Severity.Strong, "Health Canada, 2016") { On = p => p.Over(Kinds.Acetaminophen, MostForAFrailLiver, notOver: MostInADay), With = p => p.Drinks || p.Has(Condition.LiverDisease) || p.Profile.Under50Kilos is true, Asks = "weight", Lowers = true },
        new("M40", Severity.Caution, $"{Liver}; US OTC Drug Facts, 2011") { On = TwoProducts, Weight = p => p.Taken.Any(intake => Kinds.Acetaminophen(intake) && (intake.Count is null || intake.MgEach is null)) ? Severity.Strong : Severity.Caution },
        new("M41a", Severity.Strong, Liver) { On = p => p.About(Kinds.Acetaminophen), With = p => p.Drinks, Asks = "alcohol", Standing = true },
        new("M41b", Severity.Caution, "US OTC Drug Facts, acetaminophen, 2011; NICE NG59, 2020") { On = Daily, Lowers = true },
        new("M41c", Severity.Caution, "Warfarin label, 2017") { On = p => p.Log.DaysWith(Kinds.Acetaminophen, p.Date, 7) >= 3 ? p.Pair(Kinds.Acetaminophen, Kinds.Warfarin) : null, Standing = true },
    ];

    private static Fact? TwoProducts(Picture p)
    {
        var products = p.Taken.Where(intake => Kinds.Acetaminophen(intake)).Select(intake => intake.Product).Distinct().Order(StringComparer.Ordinal).ToList();
        return products.Count > 1 ? new Fact(["acetaminophen"]) { Key = string.Join('+', products) }.And(("products", string.Join(" and ", products))) : null;
    }

    private static Fact? Daily(Picture p)
    {
        var run = RunLength.Around(p.Date, p.Today, p.Log.First ?? p.Date, day => p.Log.Took(Kinds.Acetaminophen, day));
        return run.Days > DaysByLabel ? p.Took(Kinds.Acetaminophen)?.And(("days", run.Days), ("known", run.Known), ("complete", run.Complete)) : null;
    }
}
