using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using BackCare.Bot.Outbox;
using BackCare.Bot.Telegram;
using BackCare.Bot.Tests.Telegram.StandIn;
using BackCare.Core.Messages;

namespace BackCare.Bot.Tests.Telegram;

public sealed class Telegram_messenger_should
{
    private static readonly Reply Hello = new(["greeting"], "Hello");
    private static readonly byte[] Picture = new byte[2000];

    [Fact]
    public async Task Deliver_to_a_group_in_the_group()
    {
        await using var rig = await TelegramRig.StartAsync();

        (await rig.SendAsync(Hello with { Community = $"{StandInChats.Group}" })).Should().BeOfType<Delivery.Delivered>();

        (await rig.Telegram.NextAsync("sendMessage")).Chat.Should().Be(StandInChats.Group);
    }

    [Fact]
    public async Task Say_which_message_will_change_and_change_it()
    {
        await using var rig = await TelegramRig.StartAsync();
        var breathing = Hello with { Frames = [new Frame(6, "In")] };

        var card = (await rig.SendAsync(breathing)).Should().BeOfType<Delivery.Delivered>().Which.Card!;
        (await rig.ChangeAsync(breathing.At(breathing.Frames[0], card))).Should().BeOfType<Delivery.Delivered>();

        ((string?)rig.Chats.Message(StandInChats.Ann, int.Parse(card, CultureInfo.InvariantCulture))["text"]).Should().Be("In");
    }

    [Fact]
    public async Task Give_a_frame_up_whose_message_is_gone_and_write_no_new_one()
    {
        await using var rig = await TelegramRig.StartAsync();

        (await rig.ChangeAsync(Hello.At(new Frame(6, "In"), "999"))).Should().BeOfType<Delivery.Refused>();

        rig.Telegram.Unasked("sendMessage").Should().Be(0);
    }

    [Fact]
    public async Task Divide_a_long_text_and_put_the_buttons_under_its_end()
    {
        await using var rig = await TelegramRig.StartAsync();
        var paragraph = string.Concat(Enumerable.Repeat("It is 6 & not 7. ", 100)).Trim();
        var reply = new Reply(["lesson"], string.Join("\n\n", paragraph, paragraph, paragraph)) { Heading = "A lesson", Buttons = [[new("Done", "done")]] };

        await rig.SendAsync(reply);

        var (first, second) = (await rig.Telegram.NextAsync("sendMessage"), await rig.Telegram.NextAsync("sendMessage"));
        first.Text.Should().EndWith("7.");
        first.Buttons.Should().BeEmpty();
        second.Buttons.Should().ContainSingle();
    }

    [Fact]
    public async Task Carry_a_picture_with_its_words_and_buttons()
    {
        await using var rig = await TelegramRig.StartAsync();

        await rig.SendAsync(new Reply(["progress"], "Your month") { Files = [new("progress.png", "image/png", "Pain fell", Picture)], Buttons = [[new("More", "more")]] });

        var call = await rig.Telegram.NextAsync("sendPhoto");
        call.Files.Should().ContainSingle().Which.Should().Be(("0", "progress.png", 2000L));
        ((string?)call.Body["caption"]).Should().Be("Your month");
        call.Buttons.Should().ContainSingle();
    }

    [Fact]
    public async Task Carry_a_report_as_a_document()
    {
        await using var rig = await TelegramRig.StartAsync();

        await rig.SendAsync(new Reply(["export"], "") { Files = [new("diary.json", "application/json", "Your record", Picture)] });

        ((string?)(await rig.Telegram.NextAsync("sendDocument")).Body["caption"]).Should().Be("Your record");
    }

    [Fact]
    public async Task Carry_a_picture_that_Telegram_cannot_show_as_a_document()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Telegram.Next("sendPhoto", new Mishap.Error(400, "Bad Request: PHOTO_INVALID_DIMENSIONS"));

        (await rig.SendAsync(new Reply(["progress"], "") { Files = [new("progress.png", "image/png", "Pain fell", Picture)] })).Should().BeOfType<Delivery.Delivered>();

        (await rig.Telegram.NextAsync("sendDocument")).Files.Should().ContainSingle();
    }

    [Fact]
    public async Task Link_to_the_private_chat_by_the_bots_own_name()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Run();

        await rig.SendAsync(new Reply(["private"], "In private, please") { Community = $"{StandInChats.Group}", Buttons = [[new("Open", null, "check-in")]] });

        ((string?)(await rig.Telegram.NextAsync("sendMessage")).Buttons.Single()["url"]).Should().Be($"https://t.me/{StandInChats.BotName}?start=check-in");
    }

    [Fact]
    public async Task Count_an_edit_that_changes_nothing_as_delivered()
    {
        await using var rig = await TelegramRig.StartAsync();
        await rig.SendAsync(Hello);

        (await rig.SendAsync(Hello with { Replaces = "1" })).Should().BeOfType<Delivery.Delivered>();

        rig.Telegram.Unasked("sendMessage").Should().Be(1);
    }

    [Theory]
    [InlineData("Bad Request: message to edit not found")]
    [InlineData("Bad Request: message can't be edited")]
    [InlineData("Bad Request: there is no text in the message to edit")]
    public async Task Send_anew_what_can_no_longer_be_edited(string refusal)
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Telegram.Next("editMessageText", new Mishap.Error(400, refusal));

        (await rig.SendAsync(Hello with { Replaces = "77" })).Should().BeOfType<Delivery.Delivered>();

        (await rig.Telegram.NextAsync("sendMessage")).Text.Should().Be("Hello");
    }

    [Fact]
    public async Task Send_plain_text_where_Telegram_cannot_read_the_markup()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Telegram.Next("sendMessage", new Mishap.Error(400, "Bad Request: can't parse entities: Unexpected end of name token at byte offset 6"));

        (await rig.SendAsync(Hello with { Heading = "Good day" })).Should().BeOfType<Delivery.Delivered>();

        await rig.Telegram.NextAsync("sendMessage");
        (await rig.Telegram.NextAsync("sendMessage")).Text.Should().Be("Good day\n\nHello");
    }

    public static TheoryData<int, string, Delivery> Refusals => new()
    {
        { 403, "Forbidden: bot was blocked by the user", new Delivery.Unreachable("Forbidden: bot was blocked by the user") },
        { 403, "Forbidden: user is deactivated", new Delivery.Unreachable("Forbidden: user is deactivated") },
        { 400, "Bad Request: chat not found", new Delivery.Unreachable("Bad Request: chat not found") },
        { 400, "Bad Request: BUTTON_DATA_INVALID", new Delivery.Refused("400: Bad Request: BUTTON_DATA_INVALID") },
        { 500, "Internal Server Error", new Delivery.Failed("the server's own fault (500)") },
    };

    [Theory, MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public async Task Say_what_a_refusal_means(int code, string description, Delivery meaning)
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Telegram.Next("sendMessage", new Mishap.Error(code, description));

        (await rig.SendAsync(Hello)).Should().Be(meaning);
    }

    [Fact]
    public async Task Not_call_a_member_unreachable_because_a_group_is_closed()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Telegram.Next("sendMessage", new Mishap.Error(403, "Forbidden: bot was kicked from the supergroup chat"));

        (await rig.SendAsync(Hello with { Community = $"{StandInChats.Group}" })).Should().BeOfType<Delivery.Refused>();
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Wait_as_long_as_Telegram_asks(bool community, bool wholeLane)
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Telegram.Next("sendMessage", new Mishap.Error(429, "Too Many Requests: retry after 17", new JsonObject { ["retry_after"] = 17 }));

        (await rig.SendAsync(Hello with { Community = community ? $"{StandInChats.Group}" : null }))
            .Should().Be(new Delivery.Wait(TimeSpan.FromSeconds(17), wholeLane));
    }

    [Fact]
    public async Task Follow_a_group_that_moved()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Telegram.Next("sendMessage", new Mishap.Error(400, "Bad Request: group chat was upgraded to a supergroup chat", new JsonObject { ["migrate_to_chat_id"] = -100999 }));

        (await rig.SendAsync(Hello with { Community = "-55" })).Should().BeOfType<Delivery.Delivered>();

        await rig.Telegram.NextAsync("sendMessage");
        (await rig.Telegram.NextAsync("sendMessage")).Chat.Should().Be(-100999);
    }

    [Fact]
    public async Task Report_an_address_that_moved()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Telegram.Next("sendMessage", new Mishap.Error(400, "Bad Request: group chat was upgraded to a supergroup chat", new JsonObject { ["migrate_to_chat_id"] = -100999 }));

        (await rig.SendAsync(Hello)).Should().Be(new Delivery.Moved(new Address(Platform.Telegram, "-100999")));
    }

    [Fact]
    public async Task Fail_where_a_proxy_answers_for_a_server_that_is_away()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Telegram.Next("sendMessage", new Mishap.Page(502, "<html>Bad gateway</html>"));

        (await rig.SendAsync(Hello)).Should().Be(new Delivery.Failed("the server's own fault (502)"));
    }

    [Fact]
    public async Task Be_uncertain_after_a_line_that_broke()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Telegram.Next("sendMessage", new Mishap.CutAfterwards());

        (await rig.SendAsync(Hello)).Should().BeOfType<Delivery.Uncertain>();
    }

    [Fact]
    public async Task Be_uncertain_after_a_silence()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Telegram.Next("sendMessage", new Mishap.Silence());

        var sending = rig.SendAsync(Hello);
        await rig.Telegram.NextAsync("sendMessage");
        rig.Time.Advance(TelegramLine.CallPatience);

        (await sending).Should().Be(new Delivery.Uncertain("no answer in time"));
    }

    [Fact]
    public async Task Fail_without_doubt_where_nobody_listens()
    {
        await using var rig = await TelegramRig.StartAsync(_ => new() { Token = StandInTelegram.Token, ApiBaseUrl = $"http://127.0.0.1:{ClosedPort()}" });

        (await rig.SendAsync(Hello)).Should().Be(new Delivery.Failed("no connection (ConnectionRefused)"));
    }

    [Fact]
    public async Task Go_on_where_it_stopped_in_a_reply_of_several_messages()
    {
        await using var rig = await TelegramRig.StartAsync();
        var reply = new Reply(["lesson"], string.Concat(Enumerable.Repeat("word ", 1000))) { Replaces = "77" };
        rig.Telegram.Next("sendMessage", new Mishap.Error(500, "Internal Server Error"));
        rig.Telegram.Next("editMessageText", new Mishap.Page(200, "{\"ok\":true,\"result\":true}"));

        (await rig.SendAsync(reply, row: 5)).Should().BeOfType<Delivery.Failed>();
        (await rig.SendAsync(reply, row: 5)).Should().BeOfType<Delivery.Delivered>();

        rig.Telegram.Unasked("editMessageText").Should().Be(1, "the first message had arrived");
        rig.Telegram.Unasked("sendMessage").Should().Be(2);
    }

    [Fact]
    public async Task Refuse_an_empty_reply_itself()
    {
        await using var rig = await TelegramRig.StartAsync();

        (await rig.SendAsync(new Reply(["nothing"], " "))).Should().BeOfType<Delivery.Refused>();
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
