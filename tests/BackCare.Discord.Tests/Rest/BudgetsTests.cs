using System.Net;
using BackCare.Discord.Rest;

namespace BackCare.Discord.Tests.Rest;

public sealed class BudgetsTests
{
    [Fact]
    public void The_global_limit_lets_so_many_go_in_a_second_and_then_as_many_in_the_next()
    {
        var limit = new GlobalLimit(50);
        for (var n = 0; n < 50; n++)
            limit.Ask(TimeSpan.FromSeconds(1)).Should().Be(TimeSpan.Zero);
        limit.Ask(TimeSpan.FromSeconds(1.25)).Should().Be(TimeSpan.FromSeconds(0.75));
        limit.Ask(TimeSpan.FromSeconds(2)).Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public void Closed_by_Discord_nothing_goes()
    {
        var limit = new GlobalLimit(50);
        limit.CloseUntil(TimeSpan.FromSeconds(9));
        limit.Ask(TimeSpan.FromSeconds(2)).Should().Be(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public void Refusals_stop_all_traffic_long_before_the_ban_and_for_ten_minutes_at_most()
    {
        var budget = new InvalidRequestBudget();
        for (var n = 0; n < InvalidRequestBudget.StopAt; n++)
        {
            budget.Ask(TimeSpan.FromMinutes(1)).Should().Be(TimeSpan.Zero);
            budget.Count(TimeSpan.FromMinutes(1));
        }

        budget.Ask(TimeSpan.FromMinutes(1)).Should().BePositive();
        budget.Ask(TimeSpan.FromMinutes(11)).Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public void A_channel_that_answered_403_is_not_asked_again_until_its_person_speaks()
    {
        var (doors, route) = (new ClosedDoors(), Route.CreateMessage(new Snowflake(7)));
        doors.Learn(route, new DiscordRefusedException(HttpStatusCode.Forbidden, ErrorCodes.CannotMessageUser, "no"), TimeSpan.Zero);

        doors.Ask(route, TimeSpan.FromMinutes(1))!.PersonIsUnreachable.Should().BeTrue();
        doors.Ask(Route.CreateMessage(new Snowflake(8)), TimeSpan.FromMinutes(1)).Should().BeNull();
        doors.Open(new Snowflake(7));
        doors.Ask(route, TimeSpan.FromMinutes(1)).Should().BeNull();
    }
}
