using System.Globalization;
using System.Text.RegularExpressions;
using BackCare.Core.Content;

namespace BackCare.Core.Learning;

/// <summary>Somewhere a member can turn to: a group, a free course, a charity.</summary>
/// <param name="What">What is there, in at most nine words.</param>
/// <param name="ReviewedOn">The day on which someone last looked.</param>
public sealed record PlaceToGo(string Name, string What, Uri Url, string Kind, IReadOnlyList<string> Countries, DateOnly ReviewedOn);

/// <summary>The places to go of <c>resources.yaml</c>, which communities edit themselves.</summary>
public sealed partial class PlacesToGo
{
    /// <summary>What the file is called, in the content folder.</summary>
    public const string FileName = "resources.yaml";

    private const string Everywhere = "any";
    private const int MostWords = 9;
    private static readonly string[] Kinds = ["group", "course", "information"];

    private PlacesToGo(IReadOnlyList<PlaceToGo> all) => All = all;

    public IReadOnlyList<PlaceToGo> All { get; }

    /// <summary>Those of a country before those of everywhere.</summary>
    public IReadOnlyList<PlaceToGo> For(string? country) =>
    [
        .. All.Where(place => place.Countries.Contains(country, StringComparer.OrdinalIgnoreCase)),
        .. All.Where(place => place.Countries.Contains(Everywhere)),
    ];

    /// <param name="isCountry">Whether two letters stand for a country.</param>
    /// <exception cref="ContentException">The file is wrong; the message says where and why.</exception>
    public static PlacesToGo Load(ContentSource source, Func<string, bool> isCountry)
    {
        var map = ContentMap.Parse(source);
        map.AllowOnly("reviewed", "places");
        map.Flag("reviewed");
        var places = map.Maps("places").Select(entry => Read(entry, isCountry)).ToList();
        return places.Any(place => place.Countries.Contains(Everywhere))
            ? new PlacesToGo(places)
            : throw new ContentException(source.Name, 1, $"a place with \"countries: [{Everywhere}]\" is needed, so that nobody is shown an empty list.");
    }

    private static PlaceToGo Read(ContentMap entry, Func<string, bool> isCountry)
    {
        entry.AllowOnly("name", "what", "url", "kind", "countries", "reviewedOn");
        string[] countries = [.. entry.List("countries").Select(country => country.Text)];
        if (countries.Length == 0)
            throw entry.Fault("countries", $"\"countries\" is missing; write [{Everywhere}] for everywhere.");
        if (countries.FirstOrDefault(country => country != Everywhere && !isCountry(country)) is { } unknown)
            throw entry.Fault("countries", $"the country '{unknown}' is not known; write two letters such as GB, or {Everywhere}.");

        return new PlaceToGo(entry.Text("name"), What(entry), Url(entry), Kind(entry), countries, ReviewedOn(entry));
    }

    private static string What(ContentMap entry) => entry.Text("what") switch
    {
        var what when what.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MostWords => throw entry.Fault("what", $"\"what\" has {MostWords} words at most."),
        var what when Members().IsMatch(what) => throw entry.Fault("what", "how many members a group has is not said: it changes, and it is no reason to join."),
        var what => what,
    };

    private static Uri Url(ContentMap entry) =>
        Uri.TryCreate(entry.Text("url"), UriKind.Absolute, out var url) && url.Scheme == "https" && url.Host.Contains('.') && url.Query.Length == 0
            ? url
            : throw entry.Fault("url", $"\"{entry.Text("url")}\" is not an address such as https://example.org, with nothing behind a question mark.");

    private static string Kind(ContentMap entry) => Kinds.Contains(entry.Text("kind"))
        ? entry.Text("kind")
        : throw entry.Fault("kind", $"\"kind\" must be one of {string.Join(", ", Kinds)}.");

    private static DateOnly ReviewedOn(ContentMap entry) => DateOnly.TryParseExact(entry.Text("reviewedOn"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
        ? on
        : throw entry.Fault("reviewedOn", "\"reviewedOn\" must be a date such as 2026-01-31.");

    [GeneratedRegex(@"\d{2,}[,.\d]*\+?\s*(?:members|people|users|k\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Members();
}
