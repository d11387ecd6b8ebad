using BackCare.Discord.Tests.StandIn;

namespace BackCare.Discord.Tests.Scenarios;

public sealed class OurClientScenarioTests(NodeJudges judges)
{
    [Theory]
    [InlineData(false, int.MaxValue)]
    [InlineData(true, 7)]
    public async Task Our_client_lives_the_scenario(bool compressed, int frameSize)
    {
        await using var discord = await StandInDiscord.StartAsync();
        discord.Gateway.FrameSize = frameSize;
        using var client = new DiscordClient(new DiscordOptions
        {
            Token = StandInDiscord.Token,
            ApiBaseUrl = discord.Api,
            CompressGateway = compressed,
            // Every connection counts as a success and every wait is the shortest: the pace of failures has tests of its own.
            StableAfter = TimeSpan.Zero,
            Roll = static () => 0,
        });
        var running = client.RunAsync(null, new ScenarioBot(client).HandleAsync, CancellationToken.None);

        var gaveUp = running.ContinueWith(static _ => { }, TaskScheduler.Default);
        await new Scenario(discord, gaveUp).RunAsync();

        (await running.Awaiting(run => run).Should().ThrowAsync<DiscordFatalException>()).WithMessage("*Reset Token*");
        discord.Faults.All.Should().BeEmpty();
        judges.Demand();
        await GatewayJudge.FindsNothingWrongAsync(discord);
    }
}
