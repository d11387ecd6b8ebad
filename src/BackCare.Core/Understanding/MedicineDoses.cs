namespace BackCare.Core.Understanding;

/// <summary>Gives each name taken the numbers and forms that stand with it, and resolves it to its ingredients.</summary>
internal static class MedicineDoses
{
    public static IReadOnlyList<MedicineTaken> Of(PlainText plain, List<NameMention> all, List<NameMention> taken, string market)
    {
        var listed = taken.ToHashSet();
        var doses = new List<(NameMention Mention, Dose Dose)>();
        NameMention? denied = null;
        foreach (var segment in DoseSegments.Of(plain.Tokens, all))
        {
            if (segment.Mention is { } mention)
            {
                denied = listed.Contains(mention) ? null : mention;
                if (denied is null)
                {
                    doses.Add((mention, Dose.Read(plain.Tokens, segment, mention.Name)));
                }
            }
            else if (denied is { } usual)
            {
                if (DoseSegments.SaysTaken(plain.Tokens, segment) && Dose.Read(plain.Tokens, segment, usual.Name) is { Count: not null } one)
                {
                    doses.Add((usual, one));
                    denied = null;
                }
            }
            else if (doses.Count > 0)
            {
                var (last, dose) = doses[^1];
                doses[^1] = (last, dose.FollowedBy(Dose.Read(plain.Tokens, segment, last.Name), DoseSegments.SaysMore(plain.Tokens, segment)));
            }
        }

        return Merged(doses.SelectMany(d => Ingredients(plain, d.Mention, d.Dose, market).Select(medicine => (d.Mention.Name, medicine))));
    }

    private static IEnumerable<MedicineTaken> Ingredients(PlainText plain, NameMention mention, Dose dose, string market)
    {
        var product = mention.Name.Product!;
        var route = dose.Route ?? product.Route;
        var words = plain.Original[dose.Start..dose.End].Trim();
        if (product.Ingredients is [var only])
        {
            var mg = product.NamesStrength ? dose.Mg ?? ForMarket(only, mention.Name.Name, market) : dose.Mg;
            return [new MedicineTaken(only.Generic, dose.Count, mg, route, words)];
        }

        return product.Ingredients.Select((ingredient, i) => new MedicineTaken(ingredient.Generic, dose.Count, PartOf(dose, product, i), route, words));
    }

    /// <summary>"10/325" gives the parts in the order of the name's ingredients; a single number is the first one's.</summary>
    private static decimal? PartOf(Dose dose, MedicineProduct product, int i) =>
        dose.SecondMg is { } second ? i switch { 0 => dose.Mg, 1 => second, _ => null }
        : product.NamesStrength ? product.Ingredients[i].Mg
        : dose.Mg is { } mg && i == IndexOf(product, mg) ? mg
        : null;

    private static int IndexOf(MedicineProduct product, decimal mg) =>
        product.Ingredients.ToList().FindIndex(ingredient => ingredient.Mg == mg) is var exact and >= 0 ? exact : 0;

    private static decimal? ForMarket(Ingredient ingredient, string name, string market) =>
        ingredient.Generic == "aspirin" && market != Market.Us && name.Contains("aspirin", StringComparison.Ordinal) ? 75 : ingredient.Mg;

    /// <summary>"2 Advil this morning and 1 at night" is one medicine; the same ingredient under two names stays two entries.</summary>
    private static List<MedicineTaken> Merged(IEnumerable<(MedicineName Name, MedicineTaken Medicine)> taken) =>
    [
        .. taken.GroupBy(t => (t.Name, t.Medicine.Generic, t.Medicine.Route, t.Medicine.MgEach))
            .Select(same => same.First().Medicine with { Count = same.All(t => t.Medicine.Count is null) ? null : same.Sum(t => t.Medicine.Count ?? 0) }),
    ];
}
