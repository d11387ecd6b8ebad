using System.Text.RegularExpressions;
using BackCare.Core.Content;
using BackCare.Core.Diaries;
using BackCare.Core.Learning;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Safety;
using BackCare.Core.Tests.Laws;
using CsCheck;

namespace BackCare.Core.Tests.Learning;

/// <summary>What holds of every lesson and of whatever is asked.</summary>
public sealed partial class LessonLaws
{
    private static readonly ContentSet Content = Checkout.Content;

    public static TheoryData<string> Ids => [.. Content.Lessons.All.Select(lesson => lesson.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_lesson_has_a_source_with_its_year_under_every_text(string id)
    {
        var lesson = Content.Lessons.All.Single(lesson => lesson.Id == id);
        lesson.Sources.Should().NotBeEmpty().And.OnlyContain(source => Year().IsMatch(source));
        foreach (var piece in lesson.More.Prepend(lesson.Content))
            Content.Words[piece].Footer.Should().Contain(lesson.Sources[0]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_lesson_can_be_asked_for_in_words(string id)
    {
        var lesson = Content.Lessons.All.Single(lesson => lesson.Id == id);
        var country = lesson.Only.Count == 0 ? "GB" : lesson.Only[0];
        Content.Lessons.Named(lesson.Title, country).Should().NotBeNull("'/learn {0}' is what a reader of the menu would write", lesson.Title);
    }

    [Fact]
    public void Where_guidelines_differ_they_stand_side_by_side_each_with_its_year()
    {
        foreach (var lesson in Content.Lessons.All.Where(lesson => lesson.Guidelines.Count > 0))
        {
            var text = Content.Words.Say(lesson.Content, 0).Text;
            lesson.Guidelines.Count.Should().BeGreaterThan(1, "one guideline alone is a source of '{0}'", lesson.Id);
            lesson.Guidelines.Should().AllSatisfy(guideline => text.Should().Contain(guideline.Split(", ")[0]).And.Contain(guideline.Split(", ")[1]));
        }
    }

    [Fact]
    public void Every_heading_of_the_menu_has_lessons_and_a_label()
        => LessonTopics.All.Should().AllSatisfy(topic =>
        {
            Content.Words[ContentIds.LearnMenu].Labels.Should().ContainKey(topic);
            Content.Lessons.Under(topic, "GB").Should().NotBeEmpty(topic);
        });

    [Fact]
    public void What_is_for_one_country_is_shown_nowhere_else()
        => Gen.Select(Gen.OneOf(Ids.Select(row => row.Data).ToArray()), Gen.OneOf<string?>("GB", "IN", "DE", "US", null)).Sample((id, country) =>
        {
            var lesson = Content.Lessons.All.Single(lesson => lesson.Id == id);
            (Content.Lessons.ById(id, country) is not null).Should().Be(lesson.IsFor(country));
            Content.Lessons.Under(lesson.Topic, country).Should().OnlyContain(shown => shown.IsFor(country));
        });

    [Fact]
    public void Any_text_can_be_looked_up_and_the_same_text_finds_the_same()
        => Anything.Words.Sample(words => Content.Lessons.AskedIn(words, "US").Should().BeSameAs(Content.Lessons.AskedIn(words, "US")), iter: 3000);

    [Fact]
    public void Within_a_day_of_a_red_flag_no_lesson_about_the_body_is_read_and_none_is_offered()
        => Gen.Select(Anything.Member, Anything.Inbound.List[1, 8]).Sample(
            (member, inbounds) =>
            {
                var companion = new Companion(Content);
                var (now, diary) = (member with { Hold = new SafetyHold(SafetyLevel.EmergencyOther, Some.Noon.AddHours(-1), FollowUpDue: false) }, Diary.Empty);
                foreach (var (at, inbound) in inbounds.Index())
                {
                    var turn = companion.Decide(now, diary, inbound with { Id = $"{inbound.Id}-{at}" }, Moment.Of(Some.Noon, inbound));
                    if (turn.Member.Hold is null)
                        return;

                    turn.Replies.SelectMany(reply => reply.Content).Should().NotContain(id => id == ContentIds.LearnOffer || Content.Lessons.All.Any(lesson => lesson.RestsInHold && id.StartsWith(lesson.Content, StringComparison.Ordinal)));
                    (now, diary) = (turn.Member, turn.Days.Aggregate(diary, (kept, day) => kept.With(day)));
                }
            },
            iter: 1000);

    [GeneratedRegex(@"\b(19|20)\d\d\b")]
    private static partial Regex Year();
}
