using BackCare.Core.Content;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Progress.Patterns;
using BackCare.Core.Understanding;

namespace BackCare.Core.Tests.Progress.Patterns;

public sealed class PatternReportTests
{
    private static readonly Companion Companion = new(Checkout.Content);

    /// <summary>Every third night is good and its day easier, with some ups and downs.</summary>
    private static readonly Diary Linked = Diary.Of(Enumerable.Range(0, 80).Select(at => new Day(Some.Today.AddDays(-at))
    {
        Sleep = new(new SleepAnswer(SleepKind.Hours, at % 3 == 0 ? 8 : 5 + at % 2), null),
        Pain = new(new PainAnswer(at % 3 == 0 ? 3 + at % 2 : 6 + at * 7 % 3), null),
    }));

    [Fact]
    public void A_link_comes_with_its_days_an_interval_and_a_hedge_and_is_no_cause()
    {
        var turn = Ask(Some.Member(), Linked);

        turn.Replies.Single().Content.Should().Equal(ContentIds.PatternsFound);
        turn.Replies.Single().Text.Should().StartWith("On days after you slept better than usual, your pain was about 4 lower.")
            .And.Contain("27 days with it, 53 without; the true difference is likely 3.8 to 4.2.")
            .And.Contain("I looked at 1 possible link. It could be chance").And.Contain("doesn't say that one brings the other");
        turn.Member.Patterns!.Found!.Link.Should().Be("sleep-pain");
    }

    [Fact]
    public void Within_a_fortnight_the_same_is_said_again_and_nothing_is_looked_for()
    {
        var look = new PatternLook(Some.Today.AddDays(-13), 4, null);

        var turn = Ask(Some.Member() with { Patterns = look }, Linked);

        turn.Replies.Single().Content.Should().Equal(ContentIds.PatternsNone);
        turn.Member.Patterns.Should().Be(look);
        Ask(Some.Member() with { Patterns = look with { On = Some.Today.AddDays(-14) } }, Linked).Replies.Single().Content.Should().Equal(ContentIds.PatternsFound);
    }

    [Fact]
    public void With_too_few_days_it_says_how_many_it_needs_and_may_be_asked_again()
    {
        var turn = Ask(Some.Member(), Some.WithPain(4, 5, 6));

        turn.Replies.Single().Content.Should().Equal(ContentIds.PatternsTooEarly);
        turn.Member.Patterns.Should().BeNull();
    }

    [Fact]
    public void It_looks_at_three_months() => Companion.Needs(Some.Of(new InboundBody.Press("go:patterns", null))).Should().Be(DiaryScope.Season);

    private static Turn Ask(Member member, Diary diary)
    {
        var inbound = Some.Text("/patterns");
        return Companion.Decide(member, diary, inbound, Moment.Of(Some.Noon, inbound));
    }
}
