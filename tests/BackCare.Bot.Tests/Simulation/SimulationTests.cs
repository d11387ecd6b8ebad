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
    private const int Members = 45;
    private const int Days = 110;

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
        all.MostAdded.Should().Be(1, "one thing at most follows a check-in, and no suggestion stands beside a caution");
        all.MostADay["nudge/check-in"].Should().Be(1);
        foreach (var day in Cohort.Value.SelectMany(lived => lived.Diary.Days.Values))
        {
            day.Offers.Count.Should().BeLessThanOrEqualTo(3, "three offers a day");
            day.Offers.Count(offer => offer.Content.StartsWith("coaching/short-walk", StringComparison.Ordinal)).Should().BeLessThanOrEqualTo(2, "rule P7 allows two walks a day");
        }
    }

    [Theory]
    [InlineData("learn/offer", 7)]
    [InlineData("flare/offer", 7)]
    [InlineData("mood/check", 7)]
    [InlineData("ease/brake", 14)]
    [InlineData("ease/offer", 56)]
    public void What_is_asked_now_and_then_stays_rare(string piece, int days)
    {
        var all = Together();

        all.Said.Should().ContainKey(piece);
        all.MostADay[piece].Should().Be(1);
        all.FewestDaysBetween.GetValueOrDefault(piece, int.MaxValue).Should().BeGreaterThanOrEqualTo(days);
    }

    [Fact]
    public void Every_coaching_rule_speaks()
    {
        string[] asked = ["coaching/", "flare/", "review/", "pace/", "mood/", "ease/", "walk/", "nudge/", "paper/"];
        string[] partsOfOthers = ["pace/buttons", "review/navigation", "paper/line", "paper/card-row", "paper/card-form"];
        string[] behindOldButtons = ["pace/not-yet", "pace/stay"];
        var pieces = Checkout.Content.Words.Ids.Where(id => asked.Any(start => id.StartsWith(start, StringComparison.Ordinal)));

        pieces.Except(Together().Said.Keys).Except(partsOfOthers).Except(behindOldButtons).Should().BeEmpty();
    }

    [Fact]
    public void No_wording_comes_twice_within_ten_days_where_another_of_its_kind_is_fresh()
    {
        foreach (var said in Cohort.Value.Select(lived => lived.Tally.Wordings))
        {
            for (var at = 0; at < said.Count; at++)
            {
                var lately = said.Take(at).Where(before => before.On > said[at].On.AddDays(-10)).Select(before => before.Wording).ToHashSet();
                var piece = said[at].Wording.Split('#')[0];
                if (lately.Contains(said[at].Wording))
                    Enumerable.Range(0, Checkout.Content.Words[piece].Wordings).Select(wording => Checkout.Content.Words[piece].WordingId(wording)).Should().BeSubsetOf(lately);
            }
        }
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
