using System.Collections.Frozen;
using BackCare.Core.Content;

namespace BackCare.Core.Understanding;

/// <summary>The medicines that members name, by generic and by brand, and the words that name none; read from one content file.</summary>
public sealed class MedicineNames
{
    private readonly FrozenDictionary<string, Medicine> _medicines;

    private MedicineNames(MedicineFile file)
    {
        Reviewed = file.Reviewed;
        _medicines = file.Medicines.ToFrozenDictionary(m => m.Generic, StringComparer.Ordinal);
        Index = new NameIndex(file.Names, file.Ordinary);
    }

    /// <summary>Whether a clinician has checked the file.</summary>
    public bool Reviewed { get; }

    public IReadOnlyCollection<Medicine> Medicines => _medicines.Values;

    internal NameIndex Index { get; }

    /// <exception cref="ContentException">The file is no YAML, misses a part, names a medicine twice or an ingredient that it does not list.</exception>
    public static MedicineNames Load(ContentSource source) => new(MedicineFile.Read(source));

    public Medicine? Find(string generic) => _medicines.GetValueOrDefault(generic);

    /// <summary>
    /// Milligrams in one unit for totals: as stated; else as usual for the product that the person named; else the smallest unit usual
    /// in the country. Null when none of these is known.
    /// </summary>
    public decimal? UsualMgEach(MedicineTaken taken, string? country)
    {
        if (taken.MgEach is { } stated)
        {
            return stated;
        }

        var market = Market.Of(country);
        var ofProduct = Index.In(PlainText.Of(taken.Words).Tokens, market)
            .SelectMany(mention => mention.Name.Product?.Ingredients ?? [])
            .FirstOrDefault(i => i.Generic == taken.Generic && i.Mg is not null);
        return ofProduct?.Mg ?? (Find(taken.Generic) is { } medicine ? SmallestUnit(medicine, market) : null);
    }

    private static decimal? SmallestUnit(Medicine medicine, string market) =>
        medicine.Unit.TryGetValue(market, out var unit) ? unit
        : medicine.Unit.Count > 0 ? medicine.Unit.Values.Min()
        : medicine.Strengths.Count > 0 ? medicine.Strengths.Min()
        : null;
}
