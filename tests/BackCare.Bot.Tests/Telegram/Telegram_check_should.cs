using BackCare.Bot.Telegram;
using BackCare.Bot.Tests.Telegram.StandIn;

namespace BackCare.Bot.Tests.Telegram;

public sealed class Telegram_check_should
{
    [Fact]
    public async Task Be_content_with_a_bot_that_can_work()
    {
        await using var telegram = await StandInTelegram.StartAsync();

        var (status, words) = await CheckAsync(telegram.Options);

        status.Should().Be(0);
        words.Should().Contain("@BackCareStandInBot").And.Contain("No webhook").And.Contain("only what is meant for it");
        telegram.Unasked("setMyCommands").Should().Be(0, "it changes nothing");
        telegram.Faults.Should().BeEmpty();
    }

    [Fact]
    public async Task Find_a_webhook_and_not_show_its_address()
    {
        await using var telegram = await StandInTelegram.StartAsync();
        telegram.Chats.WebhookUrl = "https://example.org/secret-path";

        var (status, words) = await CheckAsync(telegram.Options);

        status.Should().Be(1);
        words.Should().Contain("deleteWebhook").And.NotContain("secret-path");
    }

    [Fact]
    public async Task Say_that_the_token_is_wrong_without_showing_it()
    {
        await using var telegram = await StandInTelegram.StartAsync();

        var (status, words) = await CheckAsync(new() { Token = "7000000002:AAwrong", ApiBaseUrl = telegram.Url });

        status.Should().Be(1);
        words.Should().Contain("refuses the token").And.NotContain("AAwrong");
    }

    [Fact]
    public async Task Say_that_Telegram_cannot_be_reached()
    {
        var telegram = await StandInTelegram.StartAsync();
        var options = telegram.Options;
        await telegram.DisposeAsync();

        var (status, words) = await CheckAsync(options);

        status.Should().Be(1);
        words.Should().Contain("cannot be reached: no connection").And.NotContain(StandInTelegram.Token);
    }

    private static async Task<(int Status, string Words)> CheckAsync(TelegramOptions options)
    {
        using var output = new StringWriter();
        return (await TelegramCheck.RunAsync(options, output, CancellationToken.None), output.ToString());
    }
}
