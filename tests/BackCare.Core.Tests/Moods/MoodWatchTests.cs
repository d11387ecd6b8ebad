using BackCare.Core.Content;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Safety;
using BackCare.Core.Understanding;

namespace BackCare.Core.Tests.Moods;

/// <summary>When low mood over days is asked after: L is a low day, a dot any other, today last.</summary>
public sealed class MoodWatchTests
{
    private static readonly Companion Companion = new(Checkout.Content);

    [Theory]
    [InlineData("LLL", true)]
    [InlineData("L.L.L", true)]
    [InlineData("LLL..", true)]
    [InlineData("LL", false)]
    [InlineData("LL...L", false)]
    [InlineData("LLLLL", true)]
    [InlineData(".....", false)]
    public void Three_low_days_of_five_bring_one_question(string days, bool asked)
        => Asks(Some.Member(), days).Should().Be(asked);

    [Theory]
    [InlineData(1, false)]
    [InlineData(6, false)]
    [InlineData(7, true)]
    public void Not_again_within_a_week(int daysAgo, bool asked)
        => Asks(Some.Member() with { MoodAskedOn = Some.Today.AddDays(-daysAgo) }, "LLLLL").Should().Be(asked);

    [Fact]
    public void Not_within_a_day_of_a_red_flag()
        => Asks(Some.Member() with { Hold = new SafetyHold(SafetyLevel.UrgentSeeDoctor, Some.Noon.AddHours(-3), FollowUpDue: true) }, "LLLLL").Should().BeFalse();

    [Fact]
    public void A_crisis_is_answered_as_one_and_nothing_else_is_asked()
        => Companion.Decide(Some.Member(), Days("LLLLL"), Some.Text("I want to kill myself"), new Moment(Some.Noon, 1)).Replies.SelectMany(reply => reply.Content)
            .Should().Contain(ContentIds.SafetyCrisis).And.NotContain(ContentIds.MoodCheck);

    private static bool Asks(Member member, string days) =>
        Companion.Decide(member, Days(days), Some.Text("washed the car with my brother"), new Moment(Some.Noon, 1)).Replies.Any(reply => reply.Content.Contains(ContentIds.MoodCheck));

    private static Diary Days(string pattern) => Diary.Of(pattern.Select((mark, at) => new Day(Some.Today.AddDays(at + 1 - pattern.Length))
    {
        Mood = new Answer<MoodAnswer>(new MoodAnswer(mark == 'L' ? Mood.Low : Mood.Good, null), null),
    }));
}
