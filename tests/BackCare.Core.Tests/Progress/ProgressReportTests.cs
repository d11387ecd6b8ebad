using BackCare.Core.Content;
using BackCare.Core.Messages;

namespace BackCare.Core.Tests.Progress;

public sealed class ProgressReportTests
{
    private static readonly Companion Companion = new(Checkout.Content);

    [Fact]
    public void Function_comes_before_pain_and_a_fall_is_named_as_people_notice_it()
    {
        var reply = Show([.. Enumerable.Repeat(7.0, 14), .. Enumerable.Repeat(4.5, 14)]);

        reply.Content.Should().Equal(ContentIds.Progress);
        reply.Text.Should().Contain("14 days with a check-in").And.Contain("Pain: 4.5 on average, between 4.5 and 4.5 (before: 7). That is a change that people usually notice as much better.");
        reply.Text.IndexOf("Movement", StringComparison.Ordinal).Should().BeLessThan(reply.Text.IndexOf("Pain", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rise_brings_the_signs_that_need_checking_and_the_clinician()
    {
        var reply = Show([.. Enumerable.Repeat(4.0, 14), .. Enumerable.Repeat(6.5, 14)]);

        reply.Content.Should().Equal(ContentIds.ProgressWorse, ContentIds.Progress);
        reply.Text.Should().Contain("worth telling your clinician");
    }

    [Fact]
    public void With_too_few_answers_nothing_is_said_of_change()
        => Show(7, 6, 5, 4).Text.Should().Contain("There aren't enough answers yet");

    private static Reply Show(params double[] scores)
    {
        var inbound = Some.Text("/progress");
        return Companion.Decide(Some.Member(), Some.WithPain(scores), inbound, Moment.Of(Some.Noon, inbound)).Replies.Single();
    }
}
