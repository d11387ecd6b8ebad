using System.Globalization;
using System.Text.RegularExpressions;
using BackCare.Core.Content;

namespace BackCare.Core.Places;

/// <summary>
/// Knows the world's countries, their larger cities and their time zones, and understands how people say where they live.
/// </summary>
public sealed partial class Gazetteer
{
    /// <summary>The most places that a member is asked to choose from.</summary>
    public const int MostChoices = 8;

    private const int MostOffers = 6;

    private readonly Lazy<PlaceCatalogue> catalogue;
    private readonly Lazy<PlaceListener> listener;

    // Nobody waits at the start for what is first needed when a new member arrives: the zones, the index of names.
    private Gazetteer(PlacesFile file)
    {
        catalogue = new(() => new(file));
        listener = new(() => new(new PlaceIndex(file, catalogue.Value), catalogue.Value));
    }

    /// <exception cref="ContentException">A line of the file cannot be read.</exception>
    public static Gazetteer Load(ContentSource source) => new(PlacesFile.Read(source));

    /// <summary>
    /// Does now what the first question would wait for, some seventy milliseconds: looks up every country and zone that the file names.
    /// </summary>
    /// <exception cref="ContentException">A line names a country or zone that does not exist.</exception>
    public void Prepare() => _ = listener.Value;

    /// <summary>
    /// What an answer to "where do you live?" means: a country, region or city, an IANA zone, the letters of a time zone, a distance from
    /// UTC.
    /// </summary>
    public PlaceReading Find(string words) => Reading(ByZone(words) ?? ByOffset(words) ?? listener.Value.Hear(words));

    /// <summary>
    /// At most six places to offer as buttons to someone whose platform speaks of them in this language (BCP 47), such as "en-GB".
    /// </summary>
    public IReadOnlyList<Place> Offer(string? platformLanguage)
    {
        var tag = (platformLanguage ?? "").Replace('_', '-');
        if (catalogue.Value.Offers.TryGetValue(tag, out var exact))
            return exact;

        var subtags = tag.Split('-');
        var country = subtags.Skip(1).Select(s => s.ToUpperInvariant()).FirstOrDefault(catalogue.Value.Has);
        var usual = catalogue.Value.Offers.GetValueOrDefault(subtags[0]) ?? catalogue.Value.Offers["*"];
        return country is null ? usual : [.. catalogue.Value.Parts(country).Concat(usual).Distinct().Take(MostOffers)];
    }

    /// <summary>What a country (ISO 3166-1 alpha-2) is called in English; the code itself when no country has it.</summary>
    public string CountryName(string code) => catalogue.Value.CountryName(code);

    /// <summary>True for the two letters of a country.</summary>
    public bool IsCountry(string code) => catalogue.Value.Has(code);

    /// <summary>Whether a country is in the European Union, where 112 reaches every emergency service.</summary>
    public bool IsEu(string code) => catalogue.Value.IsEu(code);

    private static PlaceReading Reading(IReadOnlyList<Place> places) => places.Count switch
    {
        0 => new PlaceReading.Unknown(),
        1 => new PlaceReading.Found(places[0]),
        _ => new PlaceReading.Ambiguous([.. places.Take(MostChoices)]),
    };

    // "Europe/Paris", "my zone is america/new york".
    private IReadOnlyList<Place>? ByZone(string words)
    {
        if (!words.Contains('/'))
            return null;

        return words.Split(' ').Append(words.Trim().Replace(' ', '_'))
            .Select(word => ZoneId.TryFrom(word.Trim('.', ',', '"', '\''), out var zone) && TzdbZones.CountryOf(zone) is { } country
                ? catalogue.Value.PlaceOf(country, zone)
                : null)
            .FirstOrDefault(place => place is not null) is { } found ? [found] : null;
    }

    // "UTC+5:30", "gmt -4", "+01:00": an offset says a time and no country, so all who keep it are offered.
    private IReadOnlyList<Place>? ByOffset(string words)
    {
        var said = Offset().Match(words);
        if (!said.Success)
            return null;

        var hours = int.Parse(said.Groups["hours"].ValueSpan, CultureInfo.InvariantCulture);
        var minutes = said.Groups["minutes"].Success ? said.Groups["minutes"].Value : "00";
        var sign = said.Groups["sign"].Value is "+" || (hours is 0 && minutes is "00") ? '+' : '-';
        return catalogue.Value.Offsets.GetValueOrDefault($"{sign}{hours:00}:{minutes}", []);
    }

    [GeneratedRegex(
        @"(?:\b(?:utc|gmt)\s*|^\s*)(?<sign>[+\-−–])\s*(?<hours>[01]?[0-9])(?:[:.]?(?<minutes>[0-5][0-9]))?(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Offset();
}
