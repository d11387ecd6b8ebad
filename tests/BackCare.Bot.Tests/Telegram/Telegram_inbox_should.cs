using System.Text.Json;
using BackCare.Bot.Telegram;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace BackCare.Bot.Tests.Telegram;

public sealed class Telegram_inbox_should
{
    private const string Ann = """{"id":501,"is_bot":false,"first_name":"Ann","language_code":"pt-BR"}""";
    private const string Private = """{"id":501,"type":"private","first_name":"Ann"}""";
    private const string Group = """{"id":-100200,"type":"supergroup","title":"Backs"}""";
    private const string Us = """{"id":7,"is_bot":true,"first_name":"BackCare","username":"BackCareBot"}""";

    private readonly TelegramInbox _inbox = new(7, address => new MemberId($"m{address.Chat}"));

    [Fact]
    public void Read_a_private_text() =>
        Read(Message(Private, "\"text\":\"my back hurts\"")).Should().Be(
            new Inbound("telegram:42", new("m501"), new(Platform.Telegram, "501"), new InboundBody.Text("my back hurts")) { Language = "pt-BR" });

    [Fact]
    public void Read_the_words_under_a_picture() => Words(Message(Private, "\"photo\":[],\"caption\":\"where it hurts\"")).Should().Be("where it hurts");

    [Theory]
    [InlineData("\"sticker\":{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"type\":\"regular\",\"width\":1,\"height\":1,\"is_animated\":false,\"is_video\":false}")]
    [InlineData("\"voice\":{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"duration\":3}")]
    [InlineData("\"photo\":[{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"width\":1,\"height\":1}]")]
    public void Read_what_has_no_words_as_an_empty_text_so_that_it_is_answered(string content) => Words(Message(Private, content)).Should().Be("");

    [Theory]
    [InlineData("\"pinned_message\":{\"message_id\":1,\"date\":0,\"chat\":{\"id\":501,\"type\":\"private\"}}")]
    [InlineData("\"message_auto_delete_timer_changed\":{\"message_auto_delete_time\":86400}")]
    public void Leave_the_notices_of_a_chat(string content) => Read(Message(Private, content)).Should().BeNull();

    [Theory]
    [InlineData("/progress")]
    [InlineData("/progress@BackCareBot")]
    [InlineData("/progress@backcarebot")]
    [InlineData("@BackCareBot /progress")]
    public void Hear_a_command_in_a_group(string text)
    {
        var inbound = Read(Message(Group, $"\"text\":\"{text}\""))!;

        inbound.Community.Should().Be("-100200");
        inbound.From.Chat.Should().Be("501", "the answer may go to the private chat");
        inbound.Body.Should().Be(new InboundBody.Text("/progress"));
    }

    [Theory]
    [InlineData("my back hurts")]
    [InlineData("/progress@OtherBot")]
    [InlineData("mail me at ann@BackCareBot.example")]
    [InlineData("@BackCareBotter hello")]
    [InlineData("1/2 of the day")]
    public void Leave_the_talk_of_a_group(string text) => Read(Message(Group, $"\"text\":\"{text}\"")).Should().BeNull();

    [Fact]
    public void Hear_a_reply_to_the_bot_in_a_group() =>
        Words(Message(Group, $$"""
            "text":"thank you","reply_to_message":{"message_id":3,"date":1,"chat":{{Group}},"from":{{Us}} }
            """)).Should().Be("thank you");

    [Fact]
    public void Need_the_bots_name_only_for_words_in_a_group_that_may_name_one()
    {
        TelegramInbox.NeedsName(Parse(Message(Group, "\"text\":\"/progress@BackCareBot\""))).Should().BeTrue();
        TelegramInbox.NeedsName(Parse(Message(Group, "\"text\":\"/progress\""))).Should().BeFalse();
        TelegramInbox.NeedsName(Parse(Message(Private, "\"text\":\"a@b\""))).Should().BeFalse();
    }

    [Fact]
    public void Take_the_bots_name_off_a_private_command() => Words(Message(Private, "\"text\":\"/start@BackCareBot x\"")).Should().Be("/start x");

    [Fact]
    public void Read_a_press() => Read(Press(Private, date: 5))!.Body.Should().Be(new InboundBody.Press("pain:6", "3"));

    [Fact]
    public void Read_a_press_in_a_group() => Read(Press(Group, date: 5))!.Community.Should().Be("-100200");

    [Fact]
    public void Know_no_card_where_the_message_can_no_longer_be_edited() => Read(Press(Private, date: 0))!.Body.Should().Be(new InboundBody.Press("pain:6", null));

    [Theory]
    [InlineData("kicked", typeof(InboundBody.Unreachable))]
    [InlineData("member", typeof(InboundBody.Reachable))]
    public void Hear_that_the_line_to_a_member_closed_or_opened(string status, Type expected) => Read(Line(Private, status))!.Body.Should().BeOfType(expected);

    [Fact]
    public void Not_take_being_thrown_out_of_a_group_for_news_of_a_member() => Read(Line(Group, "kicked")).Should().BeNull();

    [Theory]
    [InlineData("\"poll\":{\"id\":\"1\",\"question\":\"?\",\"options\":[],\"total_voter_count\":0,\"is_closed\":false,\"is_anonymous\":true,\"type\":\"regular\",\"allows_multiple_answers\":false}")]
    [InlineData("\"something_new\":{\"a\":1}")]
    [InlineData("\"channel_post\":{\"message_id\":3,\"date\":1,\"chat\":{\"id\":-5,\"type\":\"channel\",\"title\":\"c\"},\"text\":\"/progress\"}")]
    [InlineData("\"message\":{\"message_id\":3,\"date\":1,\"chat\":{\"id\":501,\"type\":\"private\"},\"text\":\"nobody wrote this\"}")]
    [InlineData("\"message\":{\"message_id\":3,\"date\":1,\"from\":{\"id\":9,\"is_bot\":true,\"first_name\":\"B\"},\"chat\":{\"id\":-5,\"type\":\"group\"},\"text\":\"/progress\"}")]
    [InlineData("\"message\":{\"message_id\":3,\"date\":1,\"from\":{\"id\":501,\"is_bot\":false,\"first_name\":\"A\"},\"chat\":{\"id\":-5,\"type\":\"group\"},\"migrate_to_chat_id\":-100200}")]
    public void Leave_everything_else(string content) => Read(content).Should().BeNull();

    private string? Words(string content) => (Read(content)?.Body as InboundBody.Text)?.Words;

    private Inbound? Read(string content) => _inbox.Read(Parse(content), "BackCareBot");

    private static Update Parse(string content) => JsonSerializer.Deserialize<Update>($$"""{"update_id":42,{{content}}}""", JsonBotAPI.Options)!;

    private static string Message(string chat, string content) => $$"""
        "message":{"message_id":3,"date":1,"from":{{Ann}},"chat":{{chat}},{{content}} }
        """;

    private static string Press(string chat, int date) => $$"""
        "callback_query":{"id":"p","from":{{Ann}},"chat_instance":"1","data":"pain:6","message":{"message_id":3,"date":{{date}},"chat":{{chat}} } }
        """;

    private static string Line(string chat, string status) => $$"""
        "my_chat_member":{"date":1,"from":{{Ann}},"chat":{{chat}},"old_chat_member":{"status":"left","user":{{Us}} },"new_chat_member":{"status":"{{status}}","user":{{Us}},"until_date":0} }
        """;
}
