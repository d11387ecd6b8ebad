namespace BackCare.Core.Understanding;

/// <summary>Gives each name taken the numbers and forms that stand with it, and resolves it to its ingredients.</summary>
internal static class MedicineDoses
{
    public static IReadOnlyList<MedicineTaken> Of(PlainText plain, List<NameMention> all, List<NameMention> taken, string market)
    {
        var doses = new List<(NameMention Mention, Dose Dose)>();
        NameMention? denied = null;
        foreach (var segment in DoseSegments.Of(plain.Tokens, all))
        {
            if (segment.Mention is { } mention)
            {
                denied = taken.Contains(mention) ? null : mention;
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

        return Merged([.. doses.SelectMany(d => Ingredients(plain, d.Mention, d.Dose, market))]);
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

    /// <summary>"2 Advil this morning and 1 at night" is one medicine; the same ingredient from two products stays two entries.</summary>
    private static List<MedicineTaken> Merged(List<MedicineTaken> taken)
    {
        var merged = new List<MedicineTaken>();
        foreach (var medicine in taken)
        {
            var same = merged.FindIndex(m => m.Generic == medicine.Generic && m.Route == medicine.Route && (m.MgEach == medicine.MgEach || (m.MgEach is null && medicine.MgEach is null))
                && SameName(m.Words, medicine.Words));
            if (same < 0)
            {
                merged.Add(medicine);
                continue;
            }

            var before = merged[same];
            merged[same] = before with { Count = before.Count is null && medicine.Count is null ? null : (before.Count ?? 0) + (medicine.Count ?? 0) };
        }

        return merged;
    }

    private static bool SameName(string first, string second) =>
        Letters(first).Intersect(Letters(second)).Any();

    private static IEnumerable<string> Letters(string words) =>
        PlainText.Of(words).Tokens.Where(t => t.Kind == TokenKind.Word && t.Text.Length > 2 && !Dose.IsFormOrUnit(t.Text)).Select(t => t.Text.TrimEnd('s'));
}
