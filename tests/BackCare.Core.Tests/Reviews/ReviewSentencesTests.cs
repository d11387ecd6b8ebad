using BackCare.Core.Content;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Progress;
using BackCare.Core.Reviews;
using BackCare.Core.Understanding;

namespace BackCare.Core.Tests.Reviews;

/// <summary>The sentences of the review as a table: the start, the last two weeks, and what may be said of them.</summary>
public sealed class ReviewSentencesTests
{
    private static readonly Companion Companion = new(Checkout.Content);

    [Theory]
    [InlineData("8 8 8 8 8", "4 4 4 4 4", "Pain: 4 on average, 8 at the start. That is a large change for the better.")]
    [InlineData("8 8 8 8 8", "5 5 5 5 5", "Pain: 5 on average, 8 at the start. That is a change that people usually notice as much better.")]
    [InlineData("5 5 5 5 5", "3.5 3.5 3.5 3.5 3.5", "Pain: 3.5 on average, 5 at the start. That is a change that people usually notice as much better.")]
    [InlineData("6 6 6 6 6", "5 5 5 5 5", "Pain: 5 on average, 6 at the start. That is a small change for the better.")]
    [InlineData("6 6 6 6 6", "5.5 5.5 5.5 5.5 5.5", "Pain: 5.5 on average, 6 at the start. That is about the same.")]
    [InlineData("2 10 2 10 6", "1 9 1 9 5", "Pain: 5 on average, 6 at the start. That is about the same.")]
    [InlineData("1 1 1 1 1", "2 2 2 2 2", "Pain: 2 on average, 1 at the start. It was low at the start, so I name no change.")]
    [InlineData("6 6 6 6", "3 3 3 3 3", "Pain: 3 on average, 6 at the start. There aren't enough answers yet to speak of a change.")]
    [InlineData("6 6 6 6 6", "3 3 3 3", "Pain: 3 on average, 6 at the start. There aren't enough answers yet to speak of a change.")]
    public void Of_pain_that_did_not_rise(string before, string now, string said)
    {
        var replies = Close(Since(Pain: before), Days(now), peg: null);
        replies[1].Text.Should().Be(said);
        replies.SelectMany(reply => reply.Content).Should().NotContain(ContentIds.ReviewWorse);
    }

    [Theory]
    [InlineData("6 6 6 6 6", "7 7 7 7 7", "That is a small change for the worse.")]
    [InlineData("6 6 6 6 6", "8 8 8 8 8", "That is a change that people usually notice as much worse.")]
    [InlineData("4 4 4 4 4", "6 6 6 6 6", "That is a large change for the worse.")]
    [InlineData("1 1 1 1 1", "4 4 4 4 4", "It was low at the start and is clearly higher now.")]
    public void Of_pain_that_rose_with_the_signs_that_need_checking_and_the_clinician(string before, string now, string said)
    {
        var replies = Close(Since(Pain: before), Days(now), peg: null);
        replies[1].Text.Should().EndWith(said);
        replies[2].Content.Should().Equal(ContentIds.ReviewWorse);
        replies[2].Text.Should().Contain("worth telling your clinician").And.Contain("passing urine");
        replies.Select(reply => reply.Plain).Should().NotContain(text => text.Contains('!'));
    }

    [Theory]
    [InlineData(6, 3, "clearly better", false)]
    [InlineData(8, 6, "better, by about as much as people notice", false)]
    [InlineData(6, 6, "about the same", false)]
    [InlineData(8, 9, "worse, by about as much as people notice", true)]
    [InlineData(5, 8, "clearly worse", true)]
    public void Of_how_far_pain_gets_in_the_way(int before, int now, string said, bool worse)
    {
        var replies = Close(Since(Pain: "6 6 6 6 6") with { Kept = [new Review(Some.Today.AddDays(-28), before, before, before)] }, Days("6 6 6 6 6"), now);
        replies[1].Text.Should().Contain($"gets in the way: {now} of 10, {before} at the first review. That is {said}");
        replies.SelectMany(reply => reply.Content).Contains(ContentIds.ReviewWorse).Should().Be(worse);
    }

    [Theory]
    [InlineData("10 10 10 10 10", "20 20 20 20 20", "20 minutes a day, 10 at the start. More than ups and downs alone.")]
    [InlineData("20 20 20 20 20", "10 10 10 10 10", "10 minutes a day, 20 at the start. Less; worth telling your clinician if it goes on.")]
    [InlineData("20 20 20 20 20", "21 21 21 21 21", "21 minutes a day, 20 at the start. About the same.")]
    [InlineData("0 40 0 40 0", "10 45 0 45 5", "21 minutes a day, 16 at the start. About the same.")]
    [InlineData("20 20 20", "40 40 40 40 40", "40 minutes a day, 20 at the start. Too few answers to compare.")]
    public void Of_walking(string before, string now, string said)
        => Close(Since(Walk: before), Days("", walk: now), peg: null)[0].Text.Should().Contain($"Walking, swimming, cycling: {said}");

    [Fact]
    public void Of_pain_nothing_where_no_number_was_given()
        => Close(Since(Pain: "6 6 6 6 6"), Days("", walk: "5 5 5 5 5"), peg: null).SelectMany(reply => reply.Content).Should().NotContain(ContentIds.ReviewPain);

    [Fact]
    public void A_start_that_runs_into_the_last_two_weeks_is_not_compared_with()
    {
        var replies = Close(Since(Pain: "8 8 8 8 8") with { Start = null }, Days("4 4 4 4 4"), peg: null);
        replies[0].Text.Should().Contain("I'll compare once there are two weeks beside your first two.");
        replies[1].Text.Should().Be("Pain: 4 on average.");
    }

    [Fact]
    public void What_was_done_comes_before_pain_and_no_message_is_longer_than_eighty_words()
    {
        var words = string.Join(' ', Enumerable.Repeat("remembered", 60));
        var diary = Days("8 8 8 8 8 8", walk: "10 10 10 10 10 10");
        var last = diary.Days.Values.Last();
        diary = diary.With(last with
        {
            Sleep = new Answer<SleepAnswer>(new SleepAnswer(SleepKind.Hours, 6), null),
            GoodThing = new Answer<GoodThing>(new GoodThing(words[..120], Happened: true), null),
            Notes = [new Note(words, Some.Noon.AddDays(-1))],
        });
        var log = Since(Pain: "5 5 5 5 5", Walk: "30 30 30 30 30") with { Matters = words[..80], MattersAsked = true, Kept = [new Review(Some.Today.AddDays(-28), 4, 4, 4, 3), new Review(Some.Today, 8, 8, 8, 2)] };
        var replies = Close(log, diary, peg: 8);

        replies.Select(reply => reply.Content[0]).Should().Equal(ContentIds.ReviewFortnight, ContentIds.ReviewPain, ContentIds.ReviewWorse, ContentIds.ReviewWords);
        foreach (var reply in replies)
            reply.Plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Should().HaveCountLessThanOrEqualTo(80, reply.Plain);
    }

    [Fact]
    public void Words_of_despair_are_not_handed_back()
    {
        var last = Days("5 5 5 5 5").Days.Values.Last();
        var diary = Days("5 5 5 5 5").With(last with { Notes = [new Note("what's the point of any of this", Some.Noon), new Note("Saw my niece dance", Some.Noon)] });
        Close(Since(Pain: "5 5 5 5 5"), diary, peg: null)[^1].Text.Should().Contain("Saw my niece dance").And.NotContain("the point");
    }

    /// <summary>Ends a review on <see cref="Some.Today"/>; the three items of the PEG scale are all the same number, or passed over.</summary>
    private static IReadOnlyList<Reply> Close(ReviewLog log, Diary diary, int? peg)
    {
        var member = Some.Member() with { Reviews = peg is { } value ? log.With(log.On(Some.Today) with { Pain = value, Enjoyment = value }) : log };
        var press = Some.Of(new InboundBody.Press($"rv:{Some.Today:yyyyMMdd}:Activity:{peg?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "skip"}", "card"));
        return Companion.Decide(member, diary, press, Moment.Of(Some.Noon, press)).Replies;
    }

    private static ReviewLog Since(string Pain = "", string Walk = "") => new()
    {
        Start = new Fortnight(Some.Today.AddDays(-42), 14, 3, 3, 0, Numbers(Walk), Sample.None, Sample.None, Numbers(Pain)),
        BegunOn = Some.Today,
    };

    private static Sample Numbers(string text) => Sample.Of(Split(text));

    private static Diary Days(string pain, string walk = "")
    {
        var (scores, minutes) = (Split(pain), Split(walk));
        return Diary.Of(Enumerable.Range(0, Math.Max(scores.Length, minutes.Length)).Select(at => new Day(Some.Today.AddDays(-1 - at))
        {
            Pain = at < scores.Length ? new Answer<PainAnswer>(new PainAnswer(scores[at]), null) : null,
            Walk = at < minutes.Length ? new Answer<WalkAnswer>(new WalkAnswer(minutes[at]), null) : null,
        }));
    }

    private static decimal[] Split(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(score => decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture))];
}
