using BackCare.Bot.Discord;
using BackCare.Discord;
using BackCare.Discord.Tests.StandIn;

namespace BackCare.Bot.Tests.Discord;

public sealed class Discord_check_should
{
    [Fact]
    public async Task Be_content_with_a_bot_that_can_work_and_change_nothing()
    {
        await using var discord = await StandInDiscord.StartAsync();

        var (status, words) = await CheckAsync(discord);

        status.Should().Be(0);
        words.Should().Contain("of the application BackCare").And.Contain("session starts remain").And.Contain("took the token and the intents")
            .And.Contain("No command is registered yet").And.Contain("--dm USER_ID").And.NotContain(StandInDiscord.Token);
        discord.Rest.Calls.All.Should().OnlyContain(call => call.Method == "GET");
        discord.Faults.All.Should().BeEmpty();
    }

    [Fact]
    public async Task Send_one_message_to_the_person_named()
    {
        await using var discord = await StandInDiscord.StartAsync();

        var (status, words) = await CheckAsync(discord, Shapes.IdOf(Shapes.PersonId));

        status.Should().Be(0);
        words.Should().Contain("A direct message was sent");
        discord.Rest.Messages.Should().ContainSingle();
        discord.Faults.All.Should().BeEmpty();
    }

    [Fact]
    public async Task Say_in_Discords_words_that_the_person_cannot_be_written_to()
    {
        await using var discord = await StandInDiscord.StartAsync();
        discord.Rest.Instead = message => message.Path.EndsWith("/messages", StringComparison.Ordinal) ? HttpAnswer.Error(403, 50007, "Cannot send messages to this user") : null;

        var (status, words) = await CheckAsync(discord, Shapes.IdOf(Shapes.PersonId));

        status.Should().Be(1);
        words.Should().Contain("takes no direct messages");
    }

    [Fact]
    public async Task Say_which_switch_is_missing_where_the_gateway_disallows_an_intent()
    {
        await using var discord = await StandInDiscord.StartAsync();
        discord.Gateway.CloseOnIdentify = _ => 4014;

        var (status, words) = await CheckAsync(discord);

        status.Should().Be(1);
        words.Should().Contain("Privileged Gateway Intents");
    }

    [Fact]
    public async Task Say_that_the_token_is_refused_without_showing_it()
    {
        await using var discord = await StandInDiscord.StartAsync();

        var (status, words) = await CheckAsync(discord, token: "another.token.refused");

        status.Should().Be(1);
        words.Should().Contain("token").And.NotContain("another.token");
    }

    private static async Task<(int Status, string Words)> CheckAsync(StandInDiscord discord, Snowflake? person = null, string token = StandInDiscord.Token)
    {
        using var output = new StringWriter();
        var settings = new DiscordSettings { Token = token, ApiBaseUrl = discord.Api };
        return (await DiscordCheck.RunAsync(settings, ["checkin", "help"], person, output, CancellationToken.None), output.ToString());
    }
}
