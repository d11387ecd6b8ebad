using System.Collections.Frozen;
using System.Globalization;
using BackCare.Core.Content;

namespace BackCare.Core.Safety;

/// <summary>The emergency and crisis numbers of <c>numbers.yaml</c>, by country.</summary>
public sealed class CrisisNumbers
{
    /// <summary>What the file is called, in the content folder.</summary>
    public const string FileName = "numbers.yaml";

    /// <summary>After this many days without a review an operator is warned.</summary>
    public const int DaysBetweenReviews = 180;

    private const string AnywhereElse = "any";
    private const string EuropeanUnion = "EU";

    private static readonly FrozenSet<string> Members = FrozenSet.ToFrozenSet(
    [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE",
        "SI", "SK",
    ]);

    private readonly FrozenDictionary<string, CountryNumbers> _countries;

    private CrisisNumbers(DateOnly reviewedOn, FrozenDictionary<string, CountryNumbers> countries) => (ReviewedOn, _countries) = (reviewedOn, countries);

    /// <summary>The day on which a person last checked every number.</summary>
    public DateOnly ReviewedOn { get; }

    /// <summary>Reads the file; a fault is a <see cref="ContentException"/> with its line.</summary>
    public static CrisisNumbers Load(ContentSource source)
    {
        var map = ContentMap.Parse(source);
        map.AllowOnly("reviewed", "reviewedOn", "countries");
        map.Flag("reviewed");
        if (!DateOnly.TryParseExact(map.Text("reviewedOn"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var reviewedOn))
            throw new ContentException(source.Name, map.LineOf("reviewedOn"), "\"reviewedOn\" must be a date such as 2026-01-31.");
        var countries = new Dictionary<string, CountryNumbers>();
        foreach (var country in map.Maps("countries"))
            if (!countries.TryAdd(country.Text("country"), Numbers(country)))
                throw new ContentException(source.Name, country.Line, $"{country.Text("country")} is there twice.");
        foreach (var needed in (string[])[EuropeanUnion, AnywhereElse])
            if (!countries.ContainsKey(needed))
                throw new ContentException(source.Name, map.LineOf("countries"), $"the entry \"{needed}\" is missing.");
        return new CrisisNumbers(reviewedOn, countries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The numbers for a country's two letters; the European Union's for its members, and those for anywhere else when it is unknown.</summary>
    public CountryNumbers For(string? country)
    {
        var code = country?.Trim().ToUpperInvariant() switch { null => AnywhereElse, "UK" => "GB", var other => other };
        if (_countries.TryGetValue(code, out var own)) return own;
        return _countries[Members.Contains(code) ? EuropeanUnion : AnywhereElse];
    }

    /// <summary>Whether the numbers have gone too long without a review.</summary>
    public bool IsStale(DateOnly today) => today.DayNumber - ReviewedOn.DayNumber > DaysBetweenReviews;

    private static CountryNumbers Numbers(ContentMap map)
    {
        map.AllowOnly("country", "emergency", "urgent", "crisisName", "crisisHow", "crisisText", "other", "poison");
        return new CountryNumbers(
            map.Text("country"), map.Text("emergency"), map.Text("crisisName"), map.Text("crisisHow"), map.TextOrNull("other"), map.Text("poison"),
            map.TextOrNull("crisisText"), map.TextOrNull("urgent"));
    }
}
