using BackCare.Core.Flares;

namespace BackCare.Core.Tests.Flares;

public sealed class FlareWordsTests
{
    [Theory]
    [InlineData("bad flare")]
    [InlineData("Flare")]
    [InlineData("flare-up today")]
    [InlineData("I'm in a flare")]
    [InlineData("I’m having a really bad flare-up")]
    [InlineData("in a terrible flare since lunch")]
    [InlineData("my back is flaring up again")]
    [InlineData("back flared up")]
    [InlineData("woke up with an awful flare")]
    public void A_flare_that_is_there_is_heard(string words) => FlareWords.TellOfOne(words).Should().BeTrue();

    [Theory]
    [InlineData("what is a flare?")]
    [InlineData("no flare today")]
    [InlineData("had a flare last month")]
    [InlineData("my flare is over")]
    [InlineData("my mother is having a flare")]
    [InlineData("I'm afraid of having a flare")]
    [InlineData("it comes in flares of anger")]
    [InlineData("flared trousers")]
    [InlineData("")]
    public void Talk_about_flares_is_not(string words) => FlareWords.TellOfOne(words).Should().BeFalse();
}
