using BackCare.Core.Members;
using BackCare.Core.Onboarding;

namespace BackCare.Core.Tests.Onboarding;

public sealed class DurationReadingTests
{
    [Theory]
    [InlineData("about 6 weeks", PainDuration.UnderTwelveWeeks)]
    [InlineData("12 weeks", PainDuration.UnderTwelveWeeks)]
    [InlineData("ten days", PainDuration.UnderTwelveWeeks)]
    [InlineData("four months", PainDuration.UnderOneYear)]
    [InlineData("two years now", PainDuration.OneToFiveYears)]
    [InlineData("a couple of years", PainDuration.OneToFiveYears)]
    [InlineData("20 years", PainDuration.OverFiveYears)]
    [InlineData("a decade", PainDuration.OverFiveYears)]
    public void A_span_in_words(string words, PainDuration duration) => DurationReading.Read(words).Should().Be(duration);

    [Theory]
    [InlineData("forever")]
    [InlineData("")]
    public void What_names_no_span(string words) => DurationReading.Read(words).Should().BeNull();
}
