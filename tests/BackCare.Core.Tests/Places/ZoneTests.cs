using BackCare.Core.Places;
using NodaTime;
using NodaTime.TimeZones;

namespace BackCare.Core.Tests.Places;

public sealed class ZoneTests
{
    private static readonly Interval YearsAhead = new(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2031, 1, 1, 0, 0));

    private static readonly ILookup<string, string> ZonesOf =
        TzdbDateTimeZoneSource.Default.ZoneLocations!.ToLookup(l => l.CountryCode, l => l.ZoneId);

    [Theory]
    [InlineData("Asia/Kolkata", "Asia/Kolkata")]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    [InlineData("asia/calcutta", "Asia/Kolkata")]
    [InlineData(" Europe/Kiev ", "Europe/Kyiv")]
    [InlineData("US/Pacific", "America/Los_Angeles")]
    [InlineData("UTC", "Etc/UTC")]
    public void A_zone_is_known_by_its_current_name(string text, string id)
    {
        ZoneId.TryFrom(text, out var zone).Should().BeTrue();
        zone.Value.Should().Be(id);
    }

    [Fact]
    public void A_countrys_own_zone_keeps_its_name_though_it_shares_anothers_rules()
    {
        ZoneId.TryFrom("Europe/Oslo", out var zone).Should().BeTrue();
        zone.Value.Should().Be("Europe/Oslo");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Europe/Atlantis")]
    [InlineData("India Standard Time")]
    public void What_the_tzdb_does_not_know_is_no_zone(string? text)
    {
        ZoneId.TryFrom(text, out var zone).Should().BeFalse();
        zone.Should().Be(ZoneId.Utc);
    }

    [Fact]
    public void Every_country_of_the_tzdb_has_a_name() =>
        ZonesOf.Select(c => c.Key).Where(code => ShippedPlaces.Gazetteer.CountryName(code) == code).Should().Equal("US");

    [Fact]
    public void A_country_taken_for_one_place_keeps_one_time_or_is_said_to()
    {
        // Declared in the file: what else they have are specks of land, or a time that their government does not keep.
        string[] declared = ["CN", "NZ", "UA", "PF"];

        var several =
            from country in ZonesOf
            where !declared.Contains(country.Key)
            let places = ShippedPlaces.PlacesIn(ShippedPlaces.Gazetteer.Find(ShippedPlaces.Gazetteer.CountryName(country.Key)))
            where places.Count(p => p.Country == country.Key) is 1
            where country.Select(Times).Distinct().Count() > 1
            select country.Key;

        several.Should().BeEmpty();
    }

    [Fact]
    public void Every_place_lies_in_a_zone_of_its_country()
    {
        var offered = "US CA AU BR MX RU ID CD ES PT MN CL EC PG FM KI GL AQ UM".Split(' ')
            .SelectMany(code => ShippedPlaces.PlacesIn(ShippedPlaces.Gazetteer.Find(ShippedPlaces.Gazetteer.CountryName(code))));
        var found = CitiesOfTheWorld().SelectMany(city => ShippedPlaces.PlacesIn(ShippedPlaces.Gazetteer.Find(city)));

        offered.Concat(found).Where(p => p.Country is not "XK" && !ZonesOf[p.Country].Contains(p.Zone.Value)).Should().BeEmpty();
    }

    private static IEnumerable<string> CitiesOfTheWorld() =>
        from line in ShippedPlaces.Text[ShippedPlaces.Text.IndexOf("\ncities:", StringComparison.Ordinal)..].Split('\n')
        from name in line[(line.IndexOf(": ", StringComparison.Ordinal) + 1)..].Split(',', '=')
        select name.Split(" (")[0].Trim(' ', '~');

    // The zone's clock changes as text, so that zones which agree compare equal.
    private static string Times(string id) => string.Join(' ', DateTimeZoneProviders.Tzdb[id].GetZoneIntervals(YearsAhead)
        .Select(i => $"{(i.HasStart && i.Start > YearsAhead.Start ? i.Start : YearsAhead.Start)}{i.WallOffset}"));
}
