using BackCare.Core.Content;
using BackCare.Core.Places;
using CsCheck;
using YamlDotNet.Serialization;

namespace BackCare.Core.Tests.Places;

public sealed class GazetteerTests
{
    private static readonly Dictionary<string, Dictionary<string, string>> Yaml =
        new DeserializerBuilder().Build().Deserialize<Dictionary<string, Dictionary<string, string>>>(ShippedPlaces.Text);

    [Theory]
    [InlineData("en-GB", "UK")]
    [InlineData("en_gb", "UK")]
    [InlineData("hi", "India")]
    [InlineData("de", "Germany")]
    [InlineData("pt-br", "Brazil – São Paulo, Rio, Brasília")]
    [InlineData("en", "US – Eastern (New York)")]
    [InlineData("en-SG", "Singapore")]
    [InlineData("es-MX", "Mexico – Mexico City, centre")]
    [InlineData("zh-Hant-TW", "Taiwan")]
    [InlineData("xx", "India")]
    [InlineData("", "India")]
    [InlineData(null, "India")]
    public void The_places_offered_begin_with_the_likeliest_for_the_language(string? language, string first)
    {
        var offer = ShippedPlaces.Gazetteer.Offer(language);

        offer[0].Label.Should().Be(first);
        offer.Should().HaveCount(6).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Every_language_is_offered_six_different_places() =>
        Yaml["languages"].Keys.Select(ShippedPlaces.Gazetteer.Offer).Should().OnlyContain(o => o.Distinct().Count() == 6);

    [Fact]
    public void Speakers_of_English_are_offered_their_largest_countries() =>
        ShippedPlaces.Gazetteer.Offer("en").Select(p => p.Label).Should().Equal(
            "US – Eastern (New York)",
            "US – Central (Chicago)",
            "US – Pacific (Los Angeles)",
            "UK",
            "India",
            "Canada – Eastern (Toronto, Montreal)");

    [Theory]
    [InlineData("Pune", "Pune, India")]
    [InlineData("portland or", "Portland, Oregon")]
    [InlineData("Springfield, IL", "Springfield, Illinois")]
    [InlineData("Texas", "Texas, US")]
    [InlineData("bombay", "Mumbai, India")]
    [InlineData("Europe/Paris", "France")]
    [InlineData("America/Argentina/Ushuaia", "Argentina – Ushuaia")]
    public void A_place_is_labelled_as_a_person_would(string words, string label) =>
        ShippedPlaces.Gazetteer.Find(words).Should().BeOfType<PlaceReading.Found>().Which.Place.Label.Should().Be(label);

    [Theory]
    [InlineData("GB", "UK", false)]
    [InlineData("IE", "Ireland", true)]
    [InlineData("NO", "Norway", false)]
    [InlineData("IN", "India", false)]
    [InlineData("DE", "Germany", true)]
    [InlineData("??", "??", false)]
    public void A_country_has_a_name_and_is_in_the_European_Union_or_not(string code, string name, bool eu)
    {
        ShippedPlaces.Gazetteer.CountryName(code).Should().Be(name);
        ShippedPlaces.Gazetteer.IsEu(code).Should().Be(eu);
    }

    [Fact]
    public void The_European_Union_has_its_27_members() =>
        Yaml["names"].Keys.Count(ShippedPlaces.Gazetteer.IsEu).Should().Be(27);

    [Theory]
    [InlineData("cities")]
    [InlineData("regions")]
    public void Every_name_in_the_file_is_heard_in_its_country(string section)
    {
        var missed =
            from entry in Yaml[section]
            from name in entry.Value.Split(',', StringSplitOptions.TrimEntries)
            where !name.StartsWith('~')
            from way in name.Split('=', StringSplitOptions.TrimEntries)
            let words = way.Split(" (")[0]
            where words.Length > 4 || words.Any(char.IsLower)
            where ShippedPlaces.PlacesIn(ShippedPlaces.Gazetteer.Find(words)).All(p => p.Country != entry.Key[..2])
            select $"{words} in {entry.Key}";

        missed.Should().BeEmpty();
    }

    [Fact]
    public void Every_country_is_heard_by_each_of_its_names()
    {
        var missed =
            from entry in Yaml["names"]
            from way in entry.Value.Split('=', StringSplitOptions.TrimEntries)
            where ShippedPlaces.PlacesIn(ShippedPlaces.Gazetteer.Find(way)).All(p => p.Country != entry.Key)
            select way;

        missed.Should().BeEmpty();
    }

    [Fact]
    public void The_file_says_the_same_to_a_YAML_parser_as_to_its_own_reader()
    {
        var plain = string.Join('\n', Yaml.SelectMany(s => s.Value.Select(e => $"  \"{e.Key}\": \"{e.Value}\"").Prepend($"{s.Key}:")));
        var parsed = Gazetteer.Load(new ContentSource("parsed", plain));
        var words = Yaml.Values.SelectMany(s => s.SelectMany(e => e.Value.Split(',', '=').Prepend(e.Key))).ToList();

        words.Select(w => ShippedPlaces.PlacesIn(parsed.Find(w))).Should().BeEquivalentTo(
            words.Select(w => ShippedPlaces.PlacesIn(ShippedPlaces.Gazetteer.Find(w))), o => o.WithStrictOrdering());
        Yaml["languages"].Keys.Select(parsed.Offer).Should().BeEquivalentTo(Yaml["languages"].Keys.Select(ShippedPlaces.Gazetteer.Offer));
    }

    [Fact]
    public void Whatever_a_person_types_has_a_reading_of_at_most_eight_places() =>
        Gen.OneOf(
                Gen.String,
                Gen.OneOf("Paris", "in", "OK", "Ontario", ",", "UTC+", "US", "/", "Europe/").Array[0, 8].Select(w => string.Join(' ', w)))
            .Sample(words => ShippedPlaces.PlacesIn(ShippedPlaces.Gazetteer.Find(words)).Count <= Gazetteer.MostChoices, iter: 1_000);

    [Theory]
    [InlineData("names:\n  GB: UK\nlost", 3, "expected a section")]
    [InlineData("  GB: UK", 1, "expected a section")]
    [InlineData("names:\n  GB", 2, "expected a section")]
    public void A_line_that_cannot_be_read_fails_at_the_start(string text, int line, string problem)
    {
        var load = () => Gazetteer.Load(new ContentSource("places.yaml", text));

        load.Should().Throw<ContentException>().Where(e => e.File == "places.yaml" && e.Line == line && e.Problem.StartsWith(problem));
    }

    [Theory]
    [InlineData("  GB: UK", "  QQ: US", "'US' is not a country under 'names'")]
    [InlineData("  US: US", "  QQ: US", "'US' keeps several times: say which zone")]
    [InlineData("  US: US", "  QQ: US Europe/Atlantis", "'Europe/Atlantis' is not a time zone")]
    public void A_line_that_names_no_such_place_fails_when_prepared(string names, string offer, string problem)
    {
        var zones = names.Contains("US", StringComparison.Ordinal) ? "  US America/New_York: Eastern\n  US America/Chicago: Central\n" : "";
        var gazetteer = Gazetteer.Load(new ContentSource("places.yaml", $"names:\n{names}\nzones:\n{zones}eu:\nlanguages:\n{offer}\n"));

        gazetteer.Invoking(g => g.Prepare()).Should().Throw<ContentException>().Which.Problem.Should().Be(problem);
    }
}
