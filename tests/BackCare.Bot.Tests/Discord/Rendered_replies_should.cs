using BackCare.Bot.Discord;
using BackCare.Core.Messages;
using BackCare.Discord;
using BackCare.Discord.Tests.StandIn;
using Choice = BackCare.Core.Messages.Button;

namespace BackCare.Bot.Tests.Discord;

/// <summary>What the companion can say, as Discord's own document and rules see it.</summary>
public sealed class Rendered_replies_should
{
    private static readonly Attachment Picture = new("chart.png", "image/png", new string('a', 2000), [0x89, 0x50]);

    [Fact]
    public async Task Be_messages_that_Discord_takes()
    {
        await using var discord = await StandInDiscord.StartAsync();
        using var client = new DiscordClient(new DiscordOptions { Token = StandInDiscord.Token, ApiBaseUrl = discord.Api });
        Reply[] replies =
        [
            .. Checkout.Content.Words.Ids.Select(id => Checkout.Content.Words.Say(id, 0)).Where(reply => reply.Text != ""),
            new(["progress/summary"], "12 days") { Heading = "Your progress", Footer = "NICE", Files = [Picture] },
            new(["x"], new string('*', 9000)) { Heading = new string('h', 900), Footer = new string('\n', 400) + new string('_', 900), Files = [.. Enumerable.Repeat(Picture, 12)] },
            new(["x"], "Which?") { Buttons = [.. Enumerable.Range(0, 60).Select(n => (Choice[])[new Choice(new string('l', 200), $"set:place:GB:{n % 50}")])] },
            new(["x"], "Which?") { Buttons = [[.. Enumerable.Range(0, 12).Select(n => new Choice($"{n}", $"n:{n}")), new Choice("Open", null, DeepLink: "hello")]] },
        ];

        foreach (var message in replies.SelectMany(reply => DiscordMarkup.Messages(reply, "Write it")))
            await client.Rest.SendAsync(Shapes.IdOf(Shapes.DirectChannelId), message);

        discord.Faults.All.Should().BeEmpty();
    }
}
