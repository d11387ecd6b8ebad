namespace BackCare.Core.Places;

/// <summary>Every name of a place and what it may mean; and the words that people put around names.</summary>
internal sealed class PlaceIndex
{
    /// <summary>The most words in a name that is looked for: "Democratic Republic of the Congo".</summary>
    public const int LongestName = 5;

    // In a shorter name a slip makes another word too easily.
    private const int ShortestMisspelt = 6;

    private static readonly IReadOnlyList<PlaceMention> Nothing = [];

    private readonly Dictionary<string, List<PlaceMention>> names = [];
    private readonly HashSet<string> fillers;
    private readonly HashSet<string> everyday;

    public PlaceIndex(PlacesFile file, PlaceCatalogue catalogue)
    {
        var words = file["words"].ToDictionary(e => e.Key, PlacesFile.List);
        fillers = words.GetValueOrDefault("filler", []).ToHashSet();
        everyday = words.GetValueOrDefault("everyday", []).ToHashSet();
        AddCountries(file);
        AddParts(file["cities"], PlaceBreadth.City, catalogue);
        AddParts(file["regions"], PlaceBreadth.Region, catalogue);
        AddAbbreviations(file["abbreviations"], catalogue);
        AddTzdbCities(catalogue);
    }

    public bool IsFiller(string word) => fillers.Contains(word);

    public bool IsEveryday(string word) => everyday.Contains(word);

    public IReadOnlyList<PlaceMention> Named(string key) => names.GetValueOrDefault(key) ?? Nothing;

    /// <summary>What a name with one slip in it may mean.</summary>
    public IReadOnlyList<PlaceMention> Misspelt(string key) => key.Length < ShortestMisspelt - 1
        ? Nothing
        : [.. names.Where(n => n.Key.Length >= ShortestMisspelt && Typo.OneEditApart(n.Key, key)).SelectMany(n => n.Value)];

    private void AddCountries(PlacesFile file)
    {
        foreach (var entry in file["names"])
        {
            var name = PlacesFile.Names(entry).Single();
            var country = new PlaceMention(name.Name, entry.Key, null, name.Name, PlaceBreadth.Country);
            foreach (var way in name.Ways.Prepend(entry.Key))
                Add(way, country);
        }
    }

    private void AddParts(IEnumerable<PlacesEntry> entries, PlaceBreadth breadth, PlaceCatalogue catalogue)
    {
        foreach (var entry in entries)
        {
            var (country, zone) = catalogue.Reference(entry.Key, entry.Line);
            foreach (var (rank, name) in PlacesFile.Names(entry).Index())
            {
                var label = $"{name.Name}, {name.More ?? catalogue.CountryName(country)}";
                foreach (var way in name.Ways)
                    Add(way, new(name.Name, country, zone, label, breadth) { Lesser = name.Lesser, Rank = rank });
            }
        }
    }

    private void AddAbbreviations(IEnumerable<PlacesEntry> entries, PlaceCatalogue catalogue)
    {
        foreach (var entry in entries)
        {
            foreach (var (rank, place) in catalogue.PlacesIn(entry).Index())
                Add(entry.Key, new(place.Label, place.Country, place.Zone, place.Label, PlaceBreadth.Zone) { Rank = rank });
        }
    }

    // The United States have too many zones named for villages with everyday names (Center, Knox) for theirs to be heard.
    private void AddTzdbCities(PlaceCatalogue catalogue)
    {
        foreach (var location in TzdbZones.Locations.Where(l => l.CountryCode is not "US"))
        {
            var city = TzdbZones.City(location.ZoneId);
            var label = $"{city}, {catalogue.CountryName(location.CountryCode)}";
            Add(city, new(city, location.CountryCode, new(location.ZoneId), label, PlaceBreadth.City) { Lesser = true });
        }
    }

    private void Add(string way, PlaceMention mention)
    {
        var key = PlaceWords.Key(way);
        if (!names.TryGetValue(key, out var mentions))
            names[key] = mentions = [];

        mentions.Add(mention with { Code = way.Length <= 4 && way.All(char.IsAsciiLetterUpper) });
    }
}
