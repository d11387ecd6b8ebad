using BackCare.Bot.Discord;
using BackCare.Core.Messages;
using BackCare.Discord;
using CsCheck;
using Button = BackCare.Discord.Button;
using Choice = BackCare.Core.Messages.Button;

namespace BackCare.Bot.Tests.Discord;

public sealed class Discord_markup_should
{
    private static readonly string[] Scraps = ["word", "*", "_ _", "\n\n", ". ", "# ", "👩‍👩‍👧", "-", " "];

    [Fact]
    public void Set_a_bold_heading_a_body_and_a_small_footer() =>
        DiscordMarkup.Messages(new Reply(["x"], "How is it?") { Heading = "Check-in", Footer = "NICE, 2021" })
            .Should().ContainSingle().Which.Content.Should().Be("**Check-in**\n\nHow is it?\n\n-# NICE, 2021");

    [Theory]
    [InlineData("2*3 and a_b and ~~no~~", @"2\*3 and a\_b and \~\~no\~\~")]
    [InlineData("<@123> and <t:0>", @"\<@123> and \<t:0>")]
    [InlineData("# no heading\n- no list\n> no quote\n-# not small", "\\# no heading\n\\- no list\n\\> no quote\n\\-# not small")]
    [InlineData("a - b > c #1", "a - b > c #1")]
    [InlineData("see https://findahelpline.com/a_b_c now", "see https://findahelpline.com/a_b_c now")]
    [InlineData("[text](https://evil.example)", @"\[text](https://evil.example)")]
    [InlineData(@"back\slash `code` ||spoiler||", @"back\\slash \`code\` \|\|spoiler\|\|")]
    public void Show_every_text_as_it_is(string text, string escaped) => DiscordText.Escape(text).Should().Be(escaped);

    [Fact]
    public void Fit_any_text_into_messages_and_lose_no_word_of_it() =>
        Gen.Select(Gen.OneOf([.. Scraps.Select(Gen.Const)]).Array[0, 2000].Select(parts => string.Concat(parts)), Gen.Bool).Sample((text, dressed) =>
        {
            var pages = DiscordText.Pages(dressed ? "A *heading*" : null, text, dressed ? "A\nfooter" : null);
            pages.Should().NotContain(page => page.Length > Limits.Content || page.Length == 0);
            Letters(string.Concat(pages)).Should().Be(Letters(dressed ? $"**A *heading***{text}A\nfooter" : text));
        }, iter: 300);

    [Fact]
    public void Put_buttons_in_rows_of_at_most_five_evenly()
    {
        var rows = RowsOf([Choices("0", "1", "2", "3", "4", "5"), Choices("Rough day", "Skip")]);

        rows.Select(Labels).Should().BeEquivalentTo([(string[])["0", "1", "2"], ["3", "4", "5"], ["Rough day", "Skip"]], options => options.WithStrictOrdering());
    }

    [Fact]
    public void Make_a_list_to_pick_from_where_rows_run_out()
    {
        var rows = RowsOf([.. Enumerable.Range(0, 30).Select(n => Choices($"Place {n}"))]);

        rows.Should().HaveCount(2);
        rows.SelectMany(row => row.Items).Cast<Select>().SelectMany(select => select.Options).Select(option => option.Value)
            .Should().Equal(Enumerable.Range(0, 30).Select(n => $"say:Place {n}"));
    }

    [Fact]
    public void Give_no_id_twice_and_read_each_as_what_it_said()
    {
        var rows = RowsOf([[new Choice("Yes", "go:checkin"), new Choice("Of course", "go:checkin")]]);

        var ids = rows.SelectMany(row => row.Items).Cast<Button>().Select(button => button.CustomId!).ToList();
        ids.Should().OnlyHaveUniqueItems();
        ids.Select(CustomIds.PressOf).Should().Equal("go:checkin", "go:checkin");
    }

    [Fact]
    public void Offer_writing_beside_the_last_buttons_where_one_cannot_type()
    {
        var rows = DiscordMarkup.Messages(new Reply(["x"], "?") { Buttons = [Choices("Yes", "No")] }, "Write it")[0].Rows;

        rows.Should().ContainSingle().Which.Items.Cast<Button>().Select(button => button.CustomId).Should().Equal("say:Yes", "say:No", CustomIds.Write);
    }

    [Fact]
    public void Frame_the_progress_page()
    {
        var message = DiscordMarkup.Messages(new Reply(["progress/summary"], "12 days") { Heading = "Your progress", Footer = "NICE" }).Should().ContainSingle().Subject;

        message.Content.Should().BeNull();
        message.Embeds.Should().Equal(new Embed { Title = "Your progress", Description = "12 days\n\n-# NICE" });
    }

    [Fact]
    public void Send_files_with_what_they_show_in_words()
    {
        var message = DiscordMarkup.Messages(new Reply(["x"], "Here it is") { Files = [new Attachment("chart.png", "image/png", "A line that falls", [1])] })
            .Should().ContainSingle().Subject;

        message.Files.Should().ContainSingle().Which.Description.Should().Be("A line that falls");
    }

    [Fact]
    public void Have_nothing_to_send_for_an_empty_reply() => DiscordMarkup.Messages(new Reply(["x"], " ")).Should().BeEmpty();

    /// <summary>All but white space, escapes, and what marks small print.</summary>
    private static string Letters(string text) => string.Concat(text.Where(each => !char.IsWhiteSpace(each) && !@"\-#".Contains(each)));

    private static Choice[] Choices(params string[] labels) => [.. labels.Select(label => new Choice(label, $"say:{label}"))];

    private static IReadOnlyList<Row> RowsOf(IReadOnlyList<IReadOnlyList<Choice>> buttons) =>
        DiscordMarkup.Messages(new Reply(["x"], "?") { Buttons = buttons })[0].Rows;

    private static string[] Labels(Row row) => [.. row.Items.Cast<Button>().Select(button => button.Label)];
}
