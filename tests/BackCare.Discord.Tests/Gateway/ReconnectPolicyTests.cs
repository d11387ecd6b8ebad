using BackCare.Discord.Gateway;
using CsCheck;

namespace BackCare.Discord.Tests.Gateway;

public sealed class ReconnectPolicyTests
{
    [Theory]
    [InlineData(4004, "*Reset Token*")]
    [InlineData(4010, "*shard*")]
    [InlineData(4011, "*count of shards*")]
    [InlineData(4012, "*Update the bot*")]
    [InlineData(4013, "*intents setting*")]
    [InlineData(4014, "*Privileged Gateway Intents*Message Content Intent*")]
    public void A_fatal_code_stops_and_names_what_to_change(int code, string message) =>
        ReconnectPolicy.After(new Ending.Closed(code), hasSession: true, failures: 1, unreached: 0, roll: 0)
            .Should().BeOfType<NextStep.Stop>().Which.Message.Should().Match(message);

    [Theory]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4003)]
    [InlineData(4005)]
    [InlineData(4008)]
    [InlineData(1006)]
    [InlineData(null)]
    public void Any_other_end_is_resumed(int? code) =>
        ReconnectPolicy.After(new Ending.Closed(code), hasSession: true, failures: 1, unreached: 0, roll: 0).Should().BeOfType<NextStep.Resume>();

    [Theory]
    [InlineData(4007)]
    [InlineData(4009)]
    [InlineData(1000)]
    public void A_session_that_is_over_begins_anew(int code) =>
        ReconnectPolicy.After(new Ending.Closed(code), hasSession: true, failures: 1, unreached: 0, roll: 0).Should().BeOfType<NextStep.Identify>();

    [Fact]
    public void Being_too_fast_costs_a_minute() =>
        ReconnectPolicy.After(new Ending.Closed(4008), hasSession: true, failures: 0, unreached: 0, roll: 0)
            .Should().Be(new NextStep.Resume(TimeSpan.FromMinutes(1), AtGeneralAddress: false));

    [Fact]
    public void Asked_to_return_it_returns_at_once() =>
        ReconnectPolicy.After(new Ending.AskedToReturn(), hasSession: true, failures: 0, unreached: 0, roll: 1)
            .Should().Be(new NextStep.Resume(TimeSpan.Zero, AtGeneralAddress: false));

    [Fact]
    public void An_invalid_session_waits_one_to_five_seconds_and_resumes_only_if_it_may()
    {
        ReconnectPolicy.After(new Ending.Invalid(true), true, 0, 0, 0).Should().Be(new NextStep.Resume(TimeSpan.FromSeconds(1), false));
        ReconnectPolicy.After(new Ending.Invalid(true), true, 0, 0, 1).Should().Be(new NextStep.Resume(TimeSpan.FromSeconds(5), false));
        ReconnectPolicy.After(new Ending.Invalid(false), true, 0, 0, 0).Should().Be(new NextStep.Identify(TimeSpan.FromSeconds(1)));
        ReconnectPolicy.After(new Ending.Invalid(true), hasSession: false, 0, 0, 0).Should().BeOfType<NextStep.Identify>();
    }

    [Fact]
    public void A_resume_address_that_is_gone_gives_way_to_the_general_one() =>
        ReconnectPolicy.After(new Ending.Unreachable("refused"), hasSession: true, failures: 3, unreached: 3, roll: 0)
            .Should().BeOfType<NextStep.Resume>().Which.AtGeneralAddress.Should().BeTrue();

    [Fact]
    public void The_wait_grows_with_failures_and_never_beyond_a_minute() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Double[0, 1]).Sample((failures, roll) =>
        {
            TimeSpan Wait(int times) => ((NextStep.Resume)ReconnectPolicy.After(new Ending.Silent("HELLO"), true, times, 0, roll)).Wait;
            Wait(failures + 1).Should().BeGreaterThanOrEqualTo(Wait(failures));
            Wait(failures).Should().BePositive().And.BeLessThanOrEqualTo(TimeSpan.FromMinutes(1));
        });
}
