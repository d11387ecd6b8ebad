using BackCare.Core.Content;
using BackCare.Core.Safety;


namespace BackCare.Core.Tests.Safety;

public sealed class CrisisNumbersTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Lexicons.ContentFolder, CrisisNumbers.FileName));
    private static readonly CrisisNumbers Numbers = Load(Text);

    [Theory]
    [InlineData("US", "911", "988 Suicide & Crisis Lifeline")]
    [InlineData("gb", "999", "Samaritans")]
    [InlineData("UK", "999", "Samaritans")]
    [InlineData("DE", "112", "the emotional support line used in many European countries")]
    [InlineData("BR", "your local emergency number (112 works on most mobiles)", "Find a Helpline")]
    [InlineData("", "your local emergency number (112 works on most mobiles)", "Find a Helpline")]
    [InlineData(null, "your local emergency number (112 works on most mobiles)", "Find a Helpline")]
    public void Each_country_has_its_numbers_and_every_other_place_has_some(string? country, string emergency, string crisis)
    {
        Numbers.For(country).Emergency.Should().Be(emergency);
        Numbers.For(country).CrisisName.Should().Be(crisis);
    }

    [Fact]
    public void Numbers_grow_stale_after_180_days()
    {
        Numbers.IsStale(Numbers.ReviewedOn.AddDays(180)).Should().BeFalse();
        Numbers.IsStale(Numbers.ReviewedOn.AddDays(181)).Should().BeTrue();
        Numbers.ReviewedOn.Should().BeAfter(new DateOnly(2026, 1, 1));
    }

    [Fact]
    public void A_file_without_a_fall_back_is_a_fault()
    {
        var load = () => Load(Text.Replace("country: any", "country: ZZ", StringComparison.Ordinal));

        load.Should().Throw<ContentException>().WithMessage("*the entry \"any\" is missing.");
    }

    [Fact]
    public void A_review_date_that_is_no_date_is_a_fault()
    {
        var load = () => Load(Text.Replace("2026-11-24", "soon", StringComparison.Ordinal));

        load.Should().Throw<ContentException>().WithMessage("numbers.yaml:4: *must be a date*");
    }

    private static CrisisNumbers Load(string text) => CrisisNumbers.Load(new ContentSource(CrisisNumbers.FileName, text));
}
