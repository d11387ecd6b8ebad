using System.Globalization;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;
using BackCare.Core.Understanding;

namespace BackCare.Core.Medications;

/// <summary><c>/med NAME</c>: what kind of medicine it is and what labels and guidelines say; and what a label names as its most in a day.</summary>
internal sealed class MedicineCards(MedicineNames medicines)
{
    /// <summary>Which card speaks of a class, for ingredients that have none of their own; the first that fits.</summary>
    private static readonly string[] ClassCards =
        ["nsaid", "snri", "gabapentinoid", "opioid", "benzodiazepine", "z-drug", "muscle-relaxant", "tca", "ssri", "sedating-antihistamine", "anticoagulant", "antiplatelet", "steroid", "acei-arb", "diuretic", "topical-rub", "bleeding-supplement", "cannabis", "maoi", "triptan"];

    public Turn Card(Situation s, string argument)
    {
        if (string.IsNullOrWhiteSpace(argument))
            return Turn.Of(s.Member, s.Say(ContentIds.MedAsk));

        var named = MedicineTalk.Read(argument, medicines, s.Member.Country).Named;
        return named.Count > 0 ? Show(s, named) : Turn.Of(s.Member, Unknown(s, argument));
    }

    /// <summary>A card for each ingredient that has one, two at most.</summary>
    public Turn Show(Situation s, IReadOnlyList<string> generics)
    {
        var told = generics.Select(generic => (generic, Id: IdOf(s, generic))).Where(card => card.Id is not null).DistinctBy(card => card.Id).Take(2)
            .Select(card => s.Say(card.Id!, Values(s, card.generic))).ToList();
        return Turn.Of(s.Member, told.Count > 0 ? told : [s.Say(ContentIds.MedOther, Values(s, generics[0]))]);
    }

    /// <summary>M44: the name is in no list.</summary>
    public static Reply Unknown(Situation s, string name) => s.Say("caution/M44", ("name", name.Length <= 40 ? name.Trim() : ""));

    /// <summary>M45: the label's own maximum where it is sold without a prescription, never a dose for the person.</summary>
    public Reply Limit(Situation s, string? generic)
    {
        var market = Market.Of(s.Member.Country);
        var most = generic is not null && medicines.Find(generic) is { } medicine && medicine.OtcMaxMgPerDay.TryGetValue(market, out var mg) ? mg : (decimal?)null;
        return s.Say(
            "caution/M45",
            ("name", generic is null ? null : LocalNames.Of(s.Words, generic, s.Member.Country)),
            ("salt", generic == "naproxen"),
            ("most", most?.ToString("#,0.##", CultureInfo.InvariantCulture)),
            ("liver", generic == "acetaminophen"),
            ("us", market == Market.Us),
            ("uk", market == Market.Uk),
            ("prescribed", generic is not null && s.Member.Medications.Current.Any(listed => listed.Generic == generic && listed.Prescribed is true)));
    }

    private string? IdOf(Situation s, string generic) =>
        s.Words.Has($"med/{generic}") ? $"med/{generic}"
        : ClassCards.Where(tag => medicines.Find(generic)?.Tags.Contains(tag) is true).Select(tag => $"med/class-{tag}").FirstOrDefault(s.Words.Has);

    private static (string Name, object? Value)[] Values(Situation s, string generic)
    {
        var name = LocalNames.Of(s.Words, generic, s.Member.Country);
        var market = Market.Of(s.Member.Country);
        return [("name", name), ("title", LocalNames.Capital(name)), ("us", market == Market.Us), ("uk", market == Market.Uk), ("india", market == Market.India)];
    }
}
