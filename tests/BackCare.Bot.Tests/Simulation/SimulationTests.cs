using System.Text;
using BackCare.Bot.Simulation;
using BackCare.Core;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Privacy;

namespace BackCare.Bot.Tests.Simulation;

/// <summary>Months of a small cohort, played through the companion: what is promised of every day holds on all of them.</summary>
public sealed class SimulationTests
{
    private const int Members = 18;
    private const int Days = 60;

    private static readonly DateTimeOffset Until = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<SimulatedMember[]> Cohort = new(static () =>
    {
        var companion = new Companion(Checkout.Content);
        var lived = new SimulatedMember[Members];
        Parallel.For(0, Members, number => lived[number] = Live(companion, number));
        return lived;
    });

    [Fact]
    public void The_same_seed_makes_the_same_cohort()
    {
        var again = Live(new Companion(Checkout.Content), 3);

        Written(again).Should().Be(Written(Cohort.Value[3]));
        again.Tally.Said.Should().BeEquivalentTo(Cohort.Value[3].Tally.Said);
    }

    [Fact]
    public void Nobody_gets_more_than_the_caps()
    {
        var all = Together();

        all.MostCautions.Should().BeLessThanOrEqualTo(2, "a reply carries two cautions at most");
        all.MostADay.GetValueOrDefault("coaching/short-walk").Should().BeLessThanOrEqualTo(2, "rule P7 allows two walks a day");
        all.MostADay["nudge/check-in"].Should().Be(1);
    }

    [Fact]
    public void No_decision_fails_and_the_different_tempers_hear_different_things()
    {
        var all = Together();

        all.Said.Should().NotContainKey("safety/apology");
        all.Said.Keys.Should().Contain(["caution/M1b", "coaching/short-walk", "coaching/effort-on-a-bad-day", "mood/low", "safety/emergency-other", "progress/summary"]);
    }

    private static SimulatedMember Live(Companion companion, int number) =>
        SimulatedMember.Live(companion, Persona.Of(seed: 1, number), Platform.Terminal, Days, Until);

    private static string Written(SimulatedMember lived) => Encoding.UTF8.GetString(MemberExport.Write(lived.Member, lived.Diary, Until));

    private static Tally Together()
    {
        var all = new Tally();
        foreach (var lived in Cohort.Value)
            all.Add(lived.Tally);
        return all;
    }
}
