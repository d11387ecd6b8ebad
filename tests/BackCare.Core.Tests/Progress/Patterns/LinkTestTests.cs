using System.Text.Json;
using BackCare.Core.Progress.Patterns;

namespace BackCare.Core.Tests.Progress.Patterns;

/// <summary>The comparison of two kinds of days, against a table worked by hand and against the same computed another way (<c>link_tests.py</c>).</summary>
public sealed class LinkTestTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>
    /// Two groups of four, 1 2 3 4 and 3 4 5 6: means 2.5 and 4.5, each variance 5/3, so an error of root(2 * 5/12) = 0.9129, t = 2.1909 and six degrees of freedom:
    /// p lies between 0.05 (t = 2.447) and 0.10 (t = 1.943) of a printed table. The order of days is such that neighbours do not agree.
    /// </summary>
    [Fact]
    public void Two_small_groups_come_out_as_in_a_printed_table()
    {
        var result = LinkTest.Of([new(true, 1), new(false, 6), new(true, 4), new(false, 3), new(true, 2), new(false, 5), new(true, 3), new(false, 4)]);

        result.Difference.Should().BeApproximately(-2, 1e-12);
        result.Error.Should().BeApproximately(0.9129, 1e-4);
        result.Freedom.Should().BeApproximately(6, 1e-9);
        result.Chance.Should().BeInRange(0.05, 0.10);
        result.Interval(0.95).Low.Should().BeApproximately(-2 - 2.447 * 0.9129, 1e-3);
    }

    [Fact]
    public void Eight_diaries_come_out_as_computed_another_way()
    {
        foreach (var expected in Read())
        {
            var result = LinkTest.Of([.. expected.Habit.Zip(expected.Outcome, (habit, outcome) => new Pair(habit == '1', outcome))]);

            var (low, high) = result.Interval(0.95);
            double[] found = [result.Difference, result.Error, result.Freedom, result.Chance, low, high];
            found.Should().Equal([expected.Difference, expected.Error, expected.Freedom, expected.Chance, expected.Low, expected.High], (one, other) => Math.Abs(one - other) < 1e-6 * Math.Max(1, Math.Abs(other)));
        }
    }

    [Fact]
    public void Days_that_come_in_runs_say_less_than_days_that_come_one_by_one()
    {
        var runs = Enumerable.Range(0, 40).Select(at => new Pair(at / 10 % 2 == 0, (at / 10 % 2 == 0 ? 4 : 5) + at / 5 % 2)).ToList();
        var mixed = Enumerable.Range(0, 20).SelectMany(at => new[] { runs.Where(pair => pair.Habit).ElementAt(at), runs.Where(pair => !pair.Habit).ElementAt(at) }).ToList();

        LinkTest.Of(runs).Chance.Should().BeGreaterThan(10 * LinkTest.Of(mixed).Chance);
    }

    private static Expected[] Read() =>
        JsonSerializer.Deserialize<Expected[]>(File.ReadAllText(Path.Combine(Checkout.Root, "tests", "BackCare.Core.Tests", "Progress", "Patterns", "link-tests.json")), Json)!;

    private sealed record Expected(string Habit, double[] Outcome, double Difference, double Error, double Freedom, double Chance, double Low, double High);
}
