using BackCare.Discord.Gateway;
using CsCheck;

namespace BackCare.Discord.Tests.Gateway;

public sealed class SendBudgetTests
{
    [Fact]
    public void No_minute_ever_holds_more_than_Discord_takes() =>
        Gen.Select(Gen.Int[0, 2000], Gen.Bool).Array[1, 600].Sample(sends =>
        {
            var budget = new SendBudget();
            var (now, went) = (TimeSpan.Zero, new List<TimeSpan>());
            foreach (var (pause, heartbeat) in sends)
            {
                now += TimeSpan.FromMilliseconds(pause);
                if (budget.Ask(now, heartbeat) == TimeSpan.Zero)
                    went.Add(now);
            }

            went.Should().OnlyContain(start => went.Count(each => each >= start && each < start + TimeSpan.FromSeconds(60)) <= SendBudget.Most);
        }, iter: 50);

    [Fact]
    public void Heartbeats_have_room_when_all_else_must_wait()
    {
        var budget = new SendBudget();
        while (budget.Ask(TimeSpan.FromSeconds(1), heartbeat: false) == TimeSpan.Zero)
        {
        }

        budget.Ask(TimeSpan.FromSeconds(2), heartbeat: false).Should().Be(TimeSpan.FromSeconds(59));
        budget.Ask(TimeSpan.FromSeconds(2), heartbeat: true).Should().Be(TimeSpan.Zero);
    }
}
