using BackCare.Bot.Tests.Telegram.StandIn;
using BackCare.Core.Messages;

namespace BackCare.Bot.Tests.Telegram;

public sealed class Telegram_conversation_should
{
    private static readonly Reply Asking = new(["check-in/pain"], "How is the pain, 0 < 10?")
    {
        Heading = "Your check-in",
        Footer = "NICE, 2021",
        Buttons = [[new Button("0", "pain:0"), new Button("6", "pain:6")]],
    };

    [Fact]
    public async Task Carry_a_text_in_and_a_reply_with_buttons_out()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Say = _ => Asking;
        rig.Run();

        var update = rig.Chats.Write("/start buddy-42");

        var inbound = (await rig.NextBatchAsync()).Should().ContainSingle().Subject;
        inbound.Should().Be(new Inbound($"telegram:{update}", new("m501"), new(Platform.Telegram, "501"), new InboundBody.Text("/start buddy-42")) { Language = "en" });
        var sent = await rig.Telegram.NextAsync("sendMessage");
        sent.Text.Should().Be("<b>Your check-in</b>\n\nHow is the pain, 0 &lt; 10?\n\n<i>NICE, 2021</i>");
        sent.Buttons.Select(button => (string?)button["callback_data"]).Should().Equal("pain:0", "pain:6");
    }

    [Fact]
    public async Task Answer_a_press_by_editing_the_card_it_was_under_and_stop_the_spinner()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Say = inbound => inbound.Body is InboundBody.Press press ? new Reply(["check-in/done"], $"Noted: {press.Data}") { Replaces = press.Card } : Asking;
        rig.Run();
        rig.Chats.Write("hello");
        await rig.NextBatchAsync();
        await rig.Telegram.NextAsync("sendMessage");

        var press = rig.Chats.Press("pain:6", 2);

        (await rig.NextBatchAsync()).Should().ContainSingle().Which.Body.Should().Be(new InboundBody.Press("pain:6", "2"));
        ((int)(await rig.Telegram.NextAsync("editMessageText")).Body["message_id"]!).Should().Be(2);
        ((string?)(await rig.Telegram.NextAsync("answerCallbackQuery")).Body["callback_query_id"]).Should().Be($"press-{press}");
        var card = rig.Chats.Message(StandInChats.Ann, 2);
        ((string?)card["text"]).Should().Be("Noted: pain:6");
        card["reply_markup"].Should().BeNull("the question is answered");
    }
}
