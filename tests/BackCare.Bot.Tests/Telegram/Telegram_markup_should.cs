using BackCare.Bot.Telegram;
using BackCare.Bot.Tests.Telegram.StandIn;
using BackCare.Core.Messages;
using CsCheck;
using Telegram.Bot.Types.ReplyMarkups;

namespace BackCare.Bot.Tests.Telegram;

public sealed class Telegram_markup_should
{
    private static readonly Button Yes = new("Yes", "yes");

    [Fact]
    public void Escape_what_Telegram_would_read_as_markup() =>
        Html(new Reply([], "if 6 < 7 & 8 > 5") { Heading = "<b>" }).Should().Equal("<b>&lt;b&gt;</b>\n\nif 6 &lt; 7 &amp; 8 &gt; 5");

    [Fact]
    public void Close_a_style_at_the_end_of_a_page_and_open_it_on_the_next() =>
        Html(new Reply([], "x") { Heading = string.Concat(Enumerable.Repeat("word ", 1000)).Trim() })
            .Should().SatisfyRespectively(
                first => first.Should().StartWith("<b>word").And.EndWith("word</b>"),
                second => second.Should().StartWith("<b>word").And.EndWith("word</b>\n\nx"));

    [Fact]
    public void Render_the_same_words_that_a_plain_text_has() => Gen.String.Array[3].Sample(words =>
    {
        var reply = new Reply([], words[1]) { Heading = words[0], Footer = words[2] };
        return TelegramMarkup.Parts(reply, "").Cast<TelegramPart.Text>().All(part => HtmlText.Read(part.Page.Html, "HTML") == part.Page.Plain);
    });

    [Fact]
    public void Put_the_buttons_under_the_last_of_several_messages()
    {
        var parts = TelegramMarkup.Parts(new Reply([], string.Concat(Enumerable.Repeat("word ", 1000))) { Buttons = [[Yes]] }, "");

        parts.Select(part => part.Keyboard is not null).Should().Equal(false, true);
    }

    [Fact]
    public void Replace_the_card_with_the_first_of_several_messages() =>
        TelegramMarkup.Parts(new Reply([], string.Concat(Enumerable.Repeat("word ", 1000))) { Replaces = "77" }, "")
            .Cast<TelegramPart.Text>().Select(part => part.Replaces).Should().Equal(77, null);

    [Fact]
    public void Link_to_the_private_chat()
    {
        var reply = new Reply([], "Let us talk in private") { Buttons = [[new Button("Open", null, "check-in")]] };

        TelegramMarkup.NeedsName(reply).Should().BeTrue();
        Keys(TelegramMarkup.Parts(reply, "BackCareBot").Single()).Single().Url.Should().Be("https://t.me/BackCareBot?start=check-in");
    }

    [Fact]
    public void Put_a_short_text_under_its_picture()
    {
        var reply = new Reply([], "Your month") { Files = [Chart], Buttons = [[Yes]] };

        var file = TelegramMarkup.Parts(reply, "").Should().ContainSingle().Which.Should().BeOfType<TelegramPart.File>().Subject;
        file.Caption!.Plain.Should().Be("Your month");
        Keys(file).Should().ContainSingle();
    }

    [Fact]
    public void Send_a_long_text_before_its_picture_and_say_under_it_what_it_shows()
    {
        var parts = TelegramMarkup.Parts(new Reply([], new string('a', 1025)) { Files = [Chart], Buttons = [[Yes]] }, "");

        parts[0].Should().BeOfType<TelegramPart.Text>().Which.Keyboard.Should().BeNull();
        parts[1].Should().BeOfType<TelegramPart.File>().Which.Caption!.Plain.Should().Be("Pain fell from 6 to 4");
    }

    [Fact]
    public void Make_nothing_of_an_empty_reply() => TelegramMarkup.Parts(new Reply([], " "), "").Should().BeEmpty();

    private static Attachment Chart => new("progress.png", "image/png", "Pain fell from 6 to 4", [1, 2, 3]);

    private static IEnumerable<string> Html(Reply reply) => TelegramMarkup.Parts(reply, "").Cast<TelegramPart.Text>().Select(part => part.Page.Html);

    private static IEnumerable<InlineKeyboardButton> Keys(TelegramPart part) => part.Keyboard!.InlineKeyboard.SelectMany(row => row);
}
