using BackCare.Core.Content;
using BackCare.Core.Learning;

namespace BackCare.Core.Tests.Learning;

/// <summary>A list that communities edit is checked line by line.</summary>
public sealed class PlacesToGoTests
{
    [Theory]
    [InlineData("url: https://example.org", "url: http://example.org", "*is not an address*")]
    [InlineData("url: https://example.org", "url: https://example.org/?ref=me", "*nothing behind a question mark*")]
    [InlineData("what: a group", "what: a group with 15,000+ members", "*how many members*")]
    [InlineData("what: a group", "what: one two three four five six seven eight nine ten", "*9 words*")]
    [InlineData("countries: [any]", "countries: [XX, any]", "*'XX' is not known*")]
    [InlineData("countries: [any]", "countries: [GB]", "*nobody is shown an empty list*")]
    [InlineData("reviewedOn: 2026-11-24", "reviewedOn: last week", "*must be a date*")]
    [InlineData("kind: group", "kind: shop", "*must be one of*")]
    public void What_does_not_belong_there_is_refused(string good, string bad, string said)
    {
        var load = () => Load(bad, good);
        load.Should().Throw<ContentException>().WithMessage(said);
    }

    [Fact]
    public void Those_of_the_country_come_first_and_those_of_others_never()
    {
        var places = Checkout.Content.PlacesToGo.For("GB");
        places.TakeWhile(place => place.Countries.Contains("GB")).Should().NotBeEmpty();
        places.Should().OnlyContain(place => place.Countries.Contains("GB") || place.Countries.Contains("any"));
        Checkout.Content.PlacesToGo.For(null).Should().NotBeEmpty().And.OnlyContain(place => place.Countries.Contains("any"));
    }

    private static PlacesToGo Load(string bad, string good) => PlacesToGo.Load(
        new ContentSource("resources.yaml", "reviewed: false\nplaces:\n  - name: X\n    what: a group\n    url: https://example.org\n    kind: group\n    countries: [any]\n    reviewedOn: 2026-11-24\n".Replace(good, bad, StringComparison.Ordinal)),
        code => code is "GB");
}
