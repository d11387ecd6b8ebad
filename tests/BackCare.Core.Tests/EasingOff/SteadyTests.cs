using BackCare.Core.Content;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Nudges;
using BackCare.Core.Reviews;

namespace BackCare.Core.Tests.EasingOff;

/// <summary>When a review ends with the offer to see less of each other, and which step is offered.</summary>
public sealed class SteadyTests
{
    private static readonly Companion Companion = new(Checkout.Content);

    [Theory]
    [InlineData(2, 2, 8, DaysOfWeek.Every, false, "ease:weekly")]
    [InlineData(3, 2, null, DaysOfWeek.Sunday, false, "ease:monthly")]
    [InlineData(3, 2, 7, DaysOfWeek.Sunday, true, "ease:leave")]
    [InlineData(2, 3, 8, DaysOfWeek.Every, false, null)]
    [InlineData(5, 2, 8, DaysOfWeek.Every, false, null)]
    [InlineData(2, 5, 8, DaysOfWeek.Every, false, null)]
    [InlineData(2, 2, 4, DaysOfWeek.Every, false, null)]
    [InlineData(2, 2, 8, DaysOfWeek.None, false, null)]
    public void After_two_good_reviews_the_next_step_is_offered(int before, int now, int? sure, DaysOfWeek days, bool monthly, string? offered)
        => Offered(Reviewed(before, now, sure) with { CheckInDays = days, Monthly = monthly }).Should().Be(offered);

    [Fact]
    public void It_is_offered_every_eight_weeks_at_most()
    {
        var member = Reviewed(2, 2, 8);
        Offered(member with { Reviews = member.Reviews! with { FewerOfferedOn = Some.Today.AddDays(-55) } }).Should().BeNull();
        Offered(member with { Reviews = member.Reviews with { FewerOfferedOn = Some.Today.AddDays(-56) } }).Should().Be("ease:weekly");
    }

    private static Member Reviewed(int before, int now, int? sure) => Some.Member() with
    {
        Reviews = new ReviewLog { BegunOn = Some.Today, Kept = [new Review(Some.Today.AddDays(-14), before, before, before), new Review(Some.Today, now, now, now)] },
        Confidence = sure is { } value ? [new ConfidenceAnswer(Some.Today, value)] : [],
    };

    /// <summary>The first button of the offer that comes last with the end of a review, or null where none does.</summary>
    private static string? Offered(Member member)
    {
        var press = Some.Of(new InboundBody.Press($"rv:{Some.Today:yyyyMMdd}:Pain:end", "card"));
        var last = Companion.Decide(member, Diary.Empty, press, new Moment(Some.Noon, 1)).Replies[^1];
        return last.Content[0] == ContentIds.GraduateOffer ? last.Buttons[0][0].Press : null;
    }
}
