using BackCare.Bot.Control;
using BackCare.Bot.Desk;
using BackCare.Bot.Outbox;
using BackCare.Core.Messages;

namespace BackCare.Bot.Tests.Control;

public sealed class HealthTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void All_is_well_while_the_platform_answers_and_the_store_takes_what_comes()
        => Health.Of(State(), [new Pulse(Now.AddMinutes(-1))], Now).Should().Be((true, "well; 3 waiting, 2 to be sent"));

    [Fact]
    public void A_store_that_is_away_is_said_first()
        => Health.Of(State() with { StoreAway = true }, [], Now).Should().Match<(bool Ok, string Text)>(said => !said.Ok && said.Text.Contains("store"));

    [Fact]
    public void A_platform_that_fell_silent_is_named_with_the_time()
        => Health.Of(State(), [new Pulse(Now.AddMinutes(-4))], Now).Should().Be((false, "Telegram has not answered since 2026-03-01 08:56:00 UTC."));

    [Fact]
    public void A_long_pause_asked_for_by_the_platform_is_named()
        => Health.Of(State(TimeSpan.FromMinutes(20)), [], Now).Should().Be((false, "Telegram has asked for a pause of 20 more minutes; replies wait."));

    private static DeskHealth State(TimeSpan paused = default) => new(Now, 3, false, [new LaneHealth(Platform.Telegram, 2, 0, paused, null)]);

    private sealed record Pulse(DateTimeOffset LastHeard) : IPulse
    {
        public string Name => "Telegram";

        public TimeSpan Patience => TimeSpan.FromMinutes(3);
    }
}
