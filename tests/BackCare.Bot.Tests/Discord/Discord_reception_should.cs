using BackCare.Bot.Discord;
using BackCare.Bot.Storage;
using BackCare.Bot.Tests.Telegram;
using BackCare.Core.Members;
using BackCare.Discord;
using BackCare.Discord.Tests.StandIn;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackCare.Bot.Tests.Discord;

public sealed class Discord_reception_should
{
    [Fact]
    public async Task End_the_thinking_after_a_command_to_which_there_is_nothing_to_say()
    {
        await using var discord = await StandInDiscord.StartAsync();
        var time = new SignallingTime(DateTimeOffset.UtcNow);
        var options = new DiscordOptions { Token = StandInDiscord.Token, ApiBaseUrl = discord.Api };
        using var client = new DiscordClient(options, time: time);
        using var stop = new CancellationTokenSource();
        var reception = Reception(client, time);
        var running = client.RunAsync(null, events => reception.TakeAsync(events, stop.Token), stop.Token);
        await discord.Gateway.Received.NextAsync(payload => (int)payload["op"]! == 2);
        await discord.Rest.Calls.NextAsync(call => call.Path.EndsWith("/commands", StringComparison.Ordinal));

        discord.Gateway.Dispatch("INTERACTION_CREATE", Shapes.Slash("checkin"));
        await time.PassAsync(options.DeferAfter);
        (await discord.Rest.Calls.NextAsync(call => call.Path.EndsWith("/callback", StringComparison.Ordinal))).Body["type"]!.GetValue<int>().Should().Be(5);
        await time.PassAsync(DiscordReception.Silence);

        var end = await discord.Rest.Calls.NextAsync(call => call.Method == "PATCH");
        ((string)end.Body["content"]!).Should().Be(Checkout.Content.Words.Say("community/received", 0).Text);
        await stop.CancelAsync();
        await running;
        discord.Faults.All.Should().BeEmpty();
    }

    /// <summary>The reception as it ships, before a desk that has nothing to say.</summary>
    private static DiscordReception Reception(DiscordClient client, TimeProvider time)
    {
        var line = new DiscordLine(client);
        return new DiscordReception(
            line,
            new DiscordInbox(address => new MemberId(address.Chat)),
            new OpenInteractions(time),
            new DirectChannels(line),
            new DiscordRegistrar(line, [], time, NullLogger<DiscordRegistrar>.Instance),
            new DiscordIntake(_ => Task.FromResult<PlatformCursor?>(null), (_, _, _) => Task.CompletedTask, address => new MemberId(address.Chat)),
            new DiscordWords(Checkout.Content.Words),
            time,
            NullLogger<DiscordReception>.Instance);
    }
}
