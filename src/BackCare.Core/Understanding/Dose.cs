using System.Collections.Frozen;

namespace BackCare.Core.Understanding;

/// <summary>What stands with a name: how many units, milligrams in each (two for a combination), the route, and where in the original.</summary>
internal readonly record struct Dose(decimal? Count, decimal? Mg, decimal? SecondMg, string? Route, int Start, int End)
{
    private static readonly FrozenSet<string> Units = FrozenSet.Create(
        "tablet", "tablets", "tab", "tabs", "pill", "pills", "capsule", "capsules", "cap", "caps", "caplet", "caplets", "gelcap", "gelcaps", "gel-caps", "patch", "patches", "sachet",
        "sachets", "lozenge", "lozenges", "softgel", "softgels", "strips", "strip", "tbl", "tabelt", "tablests", "tabets", "packet", "packets", "pilll");

    private static readonly FrozenSet<string> TopicalForms = FrozenSet.Create(
        "gel", "cream", "patch", "patches", "spray", "ointment", "rub", "rubbed", "balm", "topical", "emulgel", "lotion", "roll-on", "rollon", "plaster", "plasters", "creme", "emugel", "topically", "tube", "massaged", "stick");

    public static Dose Read(IReadOnlyList<Token> tokens, DoseSegment segment, MedicineName name)
    {
        var reader = new DoseReader(tokens, segment, name);
        reader.Read();
        return new Dose(reader.Count, reader.Mg, reader.SecondMg, RouteOf(tokens, segment, name), reader.Start, reader.End);
    }

    /// <summary>Takes over what a stretch without a name adds: what was missing, or one more dose of the same.</summary>
    public Dose FollowedBy(Dose next, bool more)
    {
        var count = Count is { } had && next.Count is { } added && more ? had + added : Count ?? next.Count;
        var tells = count != Count || (Mg is null && next.Mg is not null) || (Route is null && next.Route is not null);
        return this with { Count = count, Mg = Mg ?? next.Mg, SecondMg = SecondMg ?? next.SecondMg, Route = Route ?? next.Route, End = tells ? Math.Max(End, next.End) : End };
    }

    public static bool IsUnit(string word) => Units.Contains(word);

    private static string? RouteOf(IReadOnlyList<Token> tokens, DoseSegment segment, MedicineName name)
    {
        for (var i = segment.From; i < segment.To; i++)
        {
            var word = tokens[i].Text;
            if (TopicalForms.Contains(word))
            {
                // An opioid patch works through the whole body.
                return word is "patch" or "patches" && name.Product!.Ingredients.Any(x => x.Generic is "fentanyl" or "buprenorphine") ? "other" : "topical";
            }

            if (word is "injection" or "injected" or "shot" or "suppository" or "suppositories" or "iv" or "jab" or "inhaler")
            {
                return "other";
            }

            if (word is "tablet" or "tablets" or "pill" or "pills" or "capsule" or "capsules" or "oral" or "orally" or "caplet" or "caplets" or "swallowed")
            {
                return "oral";
            }
        }

        return null;
    }
}
