using BackCare.Core.Content;

namespace BackCare.Core.Places;

/// <summary>The countries: what they are called, which are of the European Union, which parts of them keep a time of their own.</summary>
internal sealed class PlaceCatalogue
{
    private readonly PlacesFile file;
    private readonly Dictionary<string, string> names;
    private readonly HashSet<string> union;
    private readonly Dictionary<string, Place[]> parts;

    /// <exception cref="ContentException">A line names a country or zone that does not exist.</exception>
    public PlaceCatalogue(PlacesFile file)
    {
        this.file = file;
        names = file["names"].ToDictionary(e => e.Key, e => PlacesFile.Names(e).First().Name);
        union = file["eu"].SelectMany(PlacesFile.List).ToHashSet();
        parts = file["zones"].Select(e => (Entry: e, Key: Split(e.Key, e.Line))).GroupBy(p => p.Key.Country)
            .ToDictionary(group => group.Key, group => PartsOf(group.Key, [.. group.Select(p => (p.Key.Zone!.Value, p.Entry.Text))]));
        Offers = Listed("languages");
        Offsets = Listed("offsets");
    }

    /// <summary>The places to offer to speakers of a language, by its tag in any case; "*" for any other language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Place>> Offers { get; }

    /// <summary>The places that keep a distance from UTC ("+05:30"), in winter or in summer.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Place>> Offsets { get; }

    /// <summary>What a country is called in a sentence; the code itself when no country has it.</summary>
    public string CountryName(string code) => names.GetValueOrDefault(code, code);

    public bool Has(string code) => names.ContainsKey(code);

    public bool IsEu(string code) => union.Contains(code);

    /// <summary>The places of a country that keep times of their own, the biggest first: one for most countries.</summary>
    public IReadOnlyList<Place> Parts(string country) =>
        parts.TryGetValue(country, out var several) ? several : [new(country, new(TzdbZones.Of(country).First()), CountryName(country))];

    /// <summary>A zone of a country as a place, labelled as people there would know it.</summary>
    public Place PlaceOf(string country, ZoneId zone) =>
        Parts(country).FirstOrDefault(p => p.Zone == zone)
        ?? new(country, zone, $"{CountryName(country)} – {TzdbZones.City(zone.Value)}");

    /// <summary>The places that an entry lists.</summary>
    public IEnumerable<Place> PlacesIn(PlacesEntry entry) =>
        PlacesFile.List(entry).Select(text => Reference(text, entry.Line)).Select(r => PlaceOf(r.Country, r.Zone));

    /// <summary>Reads "IN" or "US America/New_York".</summary>
    /// <exception cref="ContentException">There is no such country or zone, or none is said of a country's several.</exception>
    public (string Country, ZoneId Zone) Reference(string text, int line)
    {
        var (country, zone) = Split(text, line);
        if (zone is null && Parts(country).Count > 1)
            throw file.Wrong(line, $"'{text}' keeps several times: say which zone");

        return (country, zone ?? Parts(country)[0].Zone);
    }

    private (string Country, ZoneId? Zone) Split(string text, int line)
    {
        var words = text.Split(' ', 2);
        if (!Has(words[0]))
            throw file.Wrong(line, $"'{words[0]}' is not a country under 'names'");

        if (words.Length is 1)
            return (words[0], null);

        return ZoneId.TryFrom(words[1], out var zone) ? (words[0], zone) : throw file.Wrong(line, $"'{words[1]}' is not a time zone");
    }

    private Dictionary<string, IReadOnlyList<Place>> Listed(string section) =>
        file[section].ToDictionary(e => e.Key, IReadOnlyList<Place> (e) => [.. PlacesIn(e)], StringComparer.OrdinalIgnoreCase);

    private Place[] PartsOf(string country, (ZoneId Zone, string Label)[] zones) => zones.Length is 1
        ? [new(country, zones[0].Zone, CountryName(country))]
        : [.. zones.Select(z => new Place(country, z.Zone, $"{CountryName(country)} – {z.Label}"))];
}
