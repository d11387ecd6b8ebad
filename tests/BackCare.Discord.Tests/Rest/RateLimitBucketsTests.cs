using BackCare.Discord.Rest;
using CsCheck;

namespace BackCare.Discord.Tests.Rest;

public sealed class RateLimitBucketsTests
{
    private static readonly Route One = Route.CreateMessage(new Snowflake(1));
    private static readonly Route Two = Route.CreateMessage(new Snowflake(2));
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(100);

    private readonly RateLimitBuckets _buckets = new();

    [Fact]
    public void Of_an_unknown_route_one_goes_ahead_and_the_others_wait_for_its_news()
    {
        _buckets.Ask(One, Start).Should().BeOfType<Admission.Go>();
        var other = _buckets.Ask(One, Start).Should().BeOfType<Admission.WhenKnown>().Subject;
        other.News.IsCompleted.Should().BeFalse();

        _buckets.Learn(One, new BucketHeaders("abc", 5, 4, TimeSpan.FromSeconds(5)), Start);

        other.News.IsCompleted.Should().BeTrue();
        Goes(One, Start).Should().Be(4);
    }

    [Fact]
    public void An_empty_bucket_waits_for_its_reset_and_is_full_then()
    {
        _buckets.Ask(One, Start);
        _buckets.Learn(One, new BucketHeaders("abc", 5, 0, TimeSpan.FromSeconds(2.5)), Start);

        _buckets.Ask(One, Start + TimeSpan.FromSeconds(1)).Should().Be(new Admission.After(TimeSpan.FromSeconds(1.5)));
        Goes(One, Start + TimeSpan.FromSeconds(2.5)).Should().Be(5);
    }

    [Fact]
    public void Another_channel_has_a_bucket_of_its_own_whose_size_is_known_already()
    {
        _buckets.Ask(One, Start);
        _buckets.Learn(One, new BucketHeaders("abc", 5, 0, TimeSpan.FromSeconds(5)), Start);

        Goes(Two, Start).Should().Be(5);
    }

    [Fact]
    public void A_route_without_limits_is_never_held_up()
    {
        _buckets.Ask(One, Start);
        _buckets.Learn(One, null, Start);
        for (var n = 0; n < 1000; n++)
            _buckets.Ask(One, Start).Should().BeOfType<Admission.Go>();
    }

    [Fact]
    public void An_answer_that_says_nothing_lets_the_next_one_try()
    {
        _buckets.Ask(One, Start);
        _buckets.LearnNothing(One);
        _buckets.Ask(One, Start).Should().BeOfType<Admission.Go>();
    }

    [Fact]
    public void A_refusal_closes_the_bucket_until_then()
    {
        _buckets.Ask(One, Start);
        _buckets.Refused(One, Start + TimeSpan.FromSeconds(3));
        _buckets.Ask(One, Start).Should().Be(new Admission.After(TimeSpan.FromSeconds(3)));
        _buckets.Ask(One, Start + TimeSpan.FromSeconds(3)).Should().BeOfType<Admission.Go>();
    }

    [Fact]
    public void A_server_that_counts_as_it_says_is_never_asked_too_often() =>
        Gen.Select(Gen.Int[1, 10], Gen.Int[1, 400].Array[1, 300]).Sample((limit, pauses) =>
        {
            var (buckets, now, windowEnds, left) = (new RateLimitBuckets(), Start, TimeSpan.Zero, 0);
            foreach (var pause in pauses)
            {
                now += TimeSpan.FromMilliseconds(pause);
                if (buckets.Ask(One, now) is not Admission.Go)
                    continue;
                if (now >= windowEnds)
                    (windowEnds, left) = (now + TimeSpan.FromSeconds(5), limit);
                left.Should().BePositive();
                left--;
                buckets.Learn(One, new BucketHeaders("abc", limit, left, windowEnds - now), now);
            }
        });

    [Fact]
    public void Buckets_that_rest_are_forgotten()
    {
        for (ulong channel = 1; channel < 20_000; channel++)
        {
            var (route, now) = (Route.CreateMessage(new Snowflake(channel)), Start + TimeSpan.FromSeconds(channel));
            _buckets.Ask(route, now);
            _buckets.Learn(route, new BucketHeaders("abc", 5, 4, TimeSpan.FromSeconds(5)), now);
        }

        _buckets.Count.Should().BeLessThan(5000);
    }

    private int Goes(Route route, TimeSpan now)
    {
        var count = 0;
        while (_buckets.Ask(route, now) is Admission.Go)
            count++;
        return count;
    }
}
