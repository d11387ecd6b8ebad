using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.TimeZones;

namespace BackCare.Core.Places;

/// <summary>What the tzdb that NodaTime carries says about zones: their rules, their names, the countries they lie in.</summary>
internal static class TzdbZones
{
    private static readonly Lazy<ILookup<string, string>> ByCountry = new(() => Locations.ToLookup(l => l.CountryCode, l => l.ZoneId));

    private static readonly Lazy<Dictionary<string, string>> Countries = new(() =>
        Locations.DistinctBy(l => l.ZoneId).ToDictionary(l => l.ZoneId, l => l.CountryCode));

    private static readonly Lazy<Dictionary<string, string>> Canonical = new(() =>
        TzdbDateTimeZoneSource.Default.CanonicalIdMap.ToDictionary(
            pair => pair.Key,
            pair => Countries.Value.ContainsKey(pair.Key) ? pair.Key : pair.Value,
            StringComparer.OrdinalIgnoreCase));

    /// <summary>Every country's zones, in the tzdb's order: within a country mostly the most populous first.</summary>
    public static IEnumerable<TzdbZoneLocation> Locations => TzdbDateTimeZoneSource.Default.ZoneLocations!;

    /// <summary>The rules of a zone. NodaTime keeps the zones it has read, so this is a look-up.</summary>
    /// <exception cref="DateTimeZoneNotFoundException">The id never came from <see cref="ZoneId.TryFrom"/>.</exception>
    public static DateTimeZone Rules(ZoneId zone) => DateTimeZoneProviders.Tzdb[zone.Value];

    public static IEnumerable<string> Of(string country) => ByCountry.Value[country];

    /// <summary>
    /// The country that a zone lies in, the first in alphabet where it serves several; null for a zone that is no place, such as UTC.
    /// </summary>
    public static string? CountryOf(ZoneId zone) => Countries.Value.GetValueOrDefault(zone.Value);

    /// <summary>
    /// The current name of a zone. A zone that is some country's own keeps its name (<c>Europe/Oslo</c>) though the tzdb shares its rules
    /// with another's, so that it stays right on the day they part.
    /// </summary>
    public static bool TryCanonical(string id, [MaybeNullWhen(false)] out string canonical) =>
        Canonical.Value.TryGetValue(id, out canonical);

    /// <summary>The city in a zone's id: "Buenos Aires" for <c>America/Argentina/Buenos_Aires</c>.</summary>
    public static string City(string id) => id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
