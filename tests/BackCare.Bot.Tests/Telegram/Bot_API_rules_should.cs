using System.Text.Json.Nodes;
using BackCare.Bot.Tests.Telegram.StandIn;

namespace BackCare.Bot.Tests.Telegram;

/// <summary>A judge that never objects proves nothing: these are things it must object to.</summary>
public sealed class Bot_API_rules_should
{
    [Theory]
    [InlineData("sendMessage", """{"chat_id":1}""", "sendMessage lacks text")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"a","parsemode":"HTML"}""", "sendMessage has the unknown parsemode")]
    [InlineData("sendMessage", """{"chat_id":1,"text":5}""", "sendMessage.text is not a string")]
    [InlineData("editMessageText", """{"chat_id":1,"message_id":"2","text":"a"}""", "editMessageText.message_id is not an integer")]
    [InlineData("getUpdates", """{"allowed_updates":"message"}""", "getUpdates.allowed_updates is not an array")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"a","callbackdata":"b"}]]}}""",
        "sendMessage.reply_markup.inline_keyboard[0][0] has the unknown callbackdata")]
    public void Object_to_what_the_Bot_API_does_not_describe(string method, string body, string fault) =>
        BotApiSpec.OrSkip().FaultsOfCall(method, JsonNode.Parse(body)!.AsObject()).Should().Equal(fault);

    [Fact]
    public void Object_to_a_text_that_is_too_long_once_its_markup_is_read()
    {
        Refusal(new string('a', 4096)).Should().BeNull();
        Refusal($"<b>{new string('a', 4095)}&lt;</b>").Should().BeNull();
        Refusal(new string('a', 4097)).Should().Be("message is too long");
    }

    [Theory]
    [InlineData("<b>open")]
    [InlineData("a < b")]
    [InlineData("fish & chips")]
    [InlineData("<b><i>crossed</b></i>")]
    public void Object_to_markup_that_Telegram_cannot_read(string text) => Refusal(text).Should().StartWith("can't parse entities");

    [Fact]
    public void Object_to_press_data_over_64_bytes()
    {
        Refusal("a", new string('é', 32)).Should().BeNull();
        Refusal("a", new string('é', 33)).Should().Be("BUTTON_DATA_INVALID");
    }

    private static string? Refusal(string text, string press = "p") => BotApiLimits.Refusal("sendMessage", new JsonObject
    {
        ["text"] = text, ["parse_mode"] = "Html",
        ["reply_markup"] = new JsonObject { ["inline_keyboard"] = new JsonArray(new JsonArray(new JsonObject { ["text"] = "a", ["callback_data"] = press })) },
    });
}
