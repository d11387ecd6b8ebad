using BackCare.Discord.Gateway;
using CsCheck;

namespace BackCare.Discord.Tests.Gateway;

public sealed class IdentifyBudgetTests
{
    private static readonly Shard Only = new(0, 1);

    [Fact]
    public void The_first_one_goes_at_once() =>
        IdentifyBudget.Wait(Limit(remaining: 1000), Only, sinceLast: null, TimeSpan.Zero, fruitless: 0).Should().Be(TimeSpan.Zero);

    [Fact]
    public void With_none_remaining_it_waits_for_the_reset() =>
        IdentifyBudget.Wait(Limit(remaining: 0), Only, sinceLast: TimeSpan.FromDays(1), TimeSpan.FromDays(2), fruitless: 0)
            .Should().Be(TimeSpan.FromHours(4));

    [Fact]
    public void With_few_remaining_they_are_spread_over_the_time_to_the_reset() =>
        IdentifyBudget.Wait(Limit(remaining: 10), Only, sinceLast: TimeSpan.Zero, TimeSpan.FromDays(2), fruitless: 0)
            .Should().Be(TimeSpan.FromMinutes(24));

    [Fact]
    public void Two_are_five_seconds_apart() =>
        IdentifyBudget.Wait(Limit(remaining: 1000), Only, sinceLast: TimeSpan.FromSeconds(2), TimeSpan.FromDays(2), fruitless: 1)
            .Should().Be(TimeSpan.FromSeconds(3));

    [Fact]
    public void Shards_that_start_together_take_turns_by_concurrency()
    {
        var limit = Limit(remaining: 1000) with { MaxConcurrency = 2 };
        IdentifyBudget.Wait(limit, new Shard(1, 6), null, TimeSpan.Zero, 0).Should().Be(TimeSpan.Zero);
        IdentifyBudget.Wait(limit, new Shard(5, 6), null, TimeSpan.Zero, 0).Should().Be(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Waiting_as_long_as_it_says_is_enough() =>
        Gen.Select(Gen.Int[1, 1000], Gen.Int[0, 40], Gen.Int[0, 4000], Gen.Int[0, 9]).Sample((remaining, fruitless, since, shard) =>
        {
            var passed = TimeSpan.FromSeconds(since);
            var wait = IdentifyBudget.Wait(Limit(remaining), new Shard(shard, 10), passed, passed, fruitless);
            IdentifyBudget.Wait(Limit(remaining), new Shard(shard, 10), passed + wait, passed + wait, fruitless).Should().Be(TimeSpan.Zero);
        });

    [Fact]
    public void A_day_of_fruitless_ones_is_far_below_the_thousand_that_reset_the_token()
    {
        var (now, last, sent) = (TimeSpan.Zero, TimeSpan.Zero, 0);
        while (now < TimeSpan.FromDays(1))
        {
            var wait = IdentifyBudget.Wait(Limit(1000 - sent), Only, sent == 0 ? null : now - last, now, fruitless: sent);
            now += wait;
            last = now;
            sent++;
        }

        sent.Should().BeLessThan(120);
    }

    private static SessionStartLimit Limit(int remaining) => new(1000, remaining, ResetAfter: 14_400_000, MaxConcurrency: 1);
}
