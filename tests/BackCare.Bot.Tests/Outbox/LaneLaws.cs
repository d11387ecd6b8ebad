using BackCare.Bot.Outbox;
using BackCare.Core.Messages;
using CsCheck;

namespace BackCare.Bot.Tests.Outbox;

public sealed class LaneLaws
{
    private static readonly Gen<Delivery> Answers = Gen.OneOf<Delivery>(
        Gen.Const<Delivery>(new Delivery.Delivered()),
        Gen.Int[0, 5].Select(seconds => (Delivery)new Delivery.Wait(TimeSpan.FromSeconds(seconds), WholeLane: true)),
        Gen.Int[0, 5].Select(seconds => (Delivery)new Delivery.Wait(TimeSpan.FromSeconds(seconds), WholeLane: false)),
        Gen.Const<Delivery>(new Delivery.Failed("no line")),
        Gen.Const<Delivery>(new Delivery.Uncertain("the line broke")),
        Gen.Const<Delivery>(new Delivery.Unreachable("blocked")),
        Gen.Const<Delivery>(new Delivery.Refused("never")),
        Gen.Int[1, 3].Select(chat => (Delivery)new Delivery.Moved(new Address(Platform.Telegram, $"moved-{chat}"))));

    private static readonly Gen<(int Member, bool Proactive, bool Repeatable, bool Unmade, int At)[]> Rows =
        Gen.Select(Gen.Int[0, 4], Gen.Bool, Gen.Bool, Gen.Bool, Gen.Int[0, 20_000]).Array[1, 40];

    [Fact]
    public void Whatever_the_platform_answers_a_members_rows_go_in_order_and_each_ends_in_exactly_one_outcome() =>
        Gen.Select(Rows, Answers.Array[0, 80], Gen.Int[1, 8]).Sample((rows, answers, places) =>
        {
            var world = Play(rows, answers, places);

            world.Settled.Select(settled => settled.Row.Id).Should().BeEquivalentTo(Enumerable.Range(1, rows.Length).Select(id => (long)id));
            foreach (var own in world.Sent.GroupBy(sent => sent.Row.Member))
                own.Select(sent => sent.Row.Id).Should().BeInAscendingOrder();
            world.Sent.Should().OnlyContain(sent => sent.Row.Reply.Blueprint == null);
            world.MostInFlight.Should().BeLessThanOrEqualTo(places);
        });

    [Fact]
    public void What_must_not_arrive_twice_is_not_sent_again_once_it_may_have_arrived() =>
        Gen.Select(Rows, Answers.Array[0, 80], Gen.Int[1, 8]).Sample((rows, answers, places) =>
        {
            var mayHaveArrived = new HashSet<long>();
            var world = new LaneSimulation(new OutboxOptions { InFlight = places });
            var next = 0;
            world.Answer = (row, _) =>
            {
                mayHaveArrived.Should().NotContain(row.Id);
                var answer = next < answers.Length ? answers[next++] : new Delivery.Delivered();
                if (!row.Reply.Repeatable && answer is (Delivery.Delivered or Delivery.Uncertain))
                    mayHaveArrived.Add(row.Id);
                return answer;
            };

            Play(world, rows);
        });

    private static LaneSimulation Play((int Member, bool Proactive, bool Repeatable, bool Unmade, int At)[] rows, Delivery[] answers, int places)
    {
        var next = 0;
        var world = new LaneSimulation(new OutboxOptions { InFlight = places })
        {
            Answer = (_, _) => next < answers.Length ? answers[next++] : new Delivery.Delivered(),
        };
        Play(world, rows);
        return world;
    }

    private static void Play(LaneSimulation world, (int Member, bool Proactive, bool Repeatable, bool Unmade, int At)[] rows)
    {
        foreach (var (member, proactive, repeatable, unmade, at) in rows.OrderBy(row => row.At))
            world.Queue($"member-{member}", proactive, TimeSpan.FromMilliseconds(at), repeatable, unmade);

        world.Run();
    }
}
