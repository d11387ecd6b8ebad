using BackCare.Core.Content;
using BackCare.Core.Diaries;
using BackCare.Core.Flares;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Progress;
using BackCare.Core.Reviews;
using BackCare.Core.Understanding;

namespace BackCare.Core.Tests.Progress;

/// <summary>What the picture shows and says, as values.</summary>
public sealed class ProgressPictureTests
{
    private static readonly Companion Companion = new(Checkout.Content);
    private static readonly Diary Told = Diary.Of(Enumerable.Range(0, 90).Select(at => new Day(Some.Today.AddDays(-at))
    {
        Walk = new(new WalkAnswer(at < 14 ? 30 : 10), null),
        Sleep = new(new SleepAnswer(SleepKind.Hours, 6.5m), null),
        Pain = new(new PainAnswer(at < 14 ? 4 : 6), null),
    }));

    [Fact]
    public void Function_comes_first_and_pain_last()
        => Ask("/progress").Panels.Select(panel => (panel.Kind, panel.Title, panel.Words, panel.Top)).Should().Equal(
            (PanelKind.Walking, "Walking, swimming, cycling", "30 minutes a day (before: 10)", 30m),
            (PanelKind.Movement, "Days with movement", "14 days (before: 14)", 1m),
            (PanelKind.Sleep, "Sleep", "6.5 hours a night (before: 6.5)", 12m),
            (PanelKind.Pain, "Pain", "4 on average, most days 4 to 6. That is a change that people usually notice as much better.", 10m));

    [Fact]
    public void The_alt_text_says_the_same_in_words()
    {
        var picture = Ask("/progress");

        picture.Alt.Should().Contain("17 Feb 2026 to 2 Mar 2026, day by day");
        foreach (var panel in picture.Panels)
            picture.Alt.Should().Contain($"{panel.Title}: {panel.Words}");
    }

    [Theory]
    [InlineData("/progress", 14, "Your last 2 weeks")]
    [InlineData("/progress 3 months", 13, "Your last 3 months")]
    [InlineData("/progress a year", 52, "Your last year")]
    [InlineData("/progress of my back", 14, "Your last 2 weeks")]
    public void It_goes_back_as_far_as_was_asked(string words, int slots, string title)
    {
        var picture = Ask(words);

        (picture.Slots, picture.Title).Should().Be((slots, title));
        picture.Panels.Should().OnlyContain(panel => panel.Points.Count == slots);
        picture.Ticks.Should().OnlyContain(tick => tick.Slot >= 0 && tick.Slot < slots);
    }

    [Fact]
    public void What_was_never_told_has_no_panel()
        => Ask("/progress", Some.WithPain(4, 5, 6)).Panels.Select(panel => panel.Kind).Should().Equal(PanelKind.Pain);

    [Fact]
    public void Reviews_are_marked_where_they_fall()
    {
        var member = Some.Member() with { Reviews = new ReviewLog { Kept = [new(Some.Today.AddDays(-20)), new(Some.Today.AddDays(-6))] } };

        Ask("/progress", member: member).Marks.Should().Equal(new PictureMark(MarkKind.Review, 7, 7, "Review"));
        Ask("/progress 3 months", member: member).Marks.Select(mark => mark.From).Should().Equal(10, 12);
    }

    [Fact]
    public void A_flare_is_marked_from_its_first_day_to_its_last_as_far_as_the_picture_goes()
    {
        var member = Some.Member() with { FlareBook = new FlareBook { Flares = [new Flare(Some.Today.AddDays(-30), Some.Today.AddDays(-20)), new Flare(Some.Today.AddDays(-15), Some.Today.AddDays(-11)), new Flare(Some.Today.AddDays(-1))] } };

        Ask("/progress", member: member).Marks.Should().Equal(new PictureMark(MarkKind.Flare, 0, 2, "Flare"), new PictureMark(MarkKind.Flare, 12, 13, "Flare"));
        Ask("/progress", member: member).Alt.Should().EndWith("Marked: Flare.");
    }

    [Fact]
    public void In_words_means_no_picture_this_once_or_for_good()
    {
        Reply("/progress text").Blueprint.Should().BeNull();
        Reply("/progress 3 months in words").Buttons.SelectMany(row => row).Should().Contain(button => button.Press == "progress:season:picture");
        Reply("/progress", member: Some.Member() with { TextOnly = true }).Blueprint.Should().BeNull();
        Reply("/progress picture", member: Some.Member() with { TextOnly = true }).Blueprint.Should().NotBeNull();
    }

    [Fact]
    public void Its_buttons_lead_to_the_other_two_to_words_alone_and_to_links()
        => Reply("/progress a year").Buttons.SelectMany(row => row).Select(button => (button.Label, button.Press))
            .Should().Equal(("2 weeks", "progress:weeks"), ("3 months", "progress:season"), ("In words", "progress:year:text"), ("Any links?", "go:patterns"));

    [Theory]
    [InlineData("/progress", DiaryScope.Recent)]
    [InlineData("/progress 3 months", DiaryScope.Season)]
    [InlineData("/progress year", DiaryScope.Year)]
    [InlineData("hello", DiaryScope.Recent)]
    public void No_more_of_the_diary_is_read_than_it_shows(string words, DiaryScope needed) => Companion.Needs(Some.Text(words)).Should().Be(needed);

    [Fact]
    public void A_button_needs_as_much_as_the_words() => Companion.Needs(Some.Of(new InboundBody.Press("progress:year", null))).Should().Be(DiaryScope.Year);

    private static ProgressPicture Ask(string words, Diary? diary = null, Member? member = null) => (ProgressPicture)Reply(words, diary, member).Blueprint!;

    private static Reply Reply(string words, Diary? diary = null, Member? member = null)
    {
        var inbound = Some.Text(words);
        var reply = Companion.Decide(member ?? Some.Member(), diary ?? Told, inbound, Moment.Of(Some.Noon, inbound)).Replies.Single();
        reply.Content.Should().Contain(ContentIds.Progress);
        return reply;
    }
}
