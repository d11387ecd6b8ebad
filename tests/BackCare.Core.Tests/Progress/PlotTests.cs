using BackCare.Core.Diaries;
using BackCare.Core.Progress;
using BackCare.Core.Understanding;

namespace BackCare.Core.Tests.Progress;

/// <summary>A diary as the series of a picture.</summary>
public sealed class PlotTests
{
    private static readonly DateOnly Last = Some.Today;

    [Fact]
    public void Two_weeks_have_a_point_for_each_day_and_a_gap_where_nothing_was_told()
    {
        var plot = Plot.Of(Diary.Of([Walked(Last, 20), Walked(Last.AddDays(-2), 0), Walked(Last.AddDays(-13), 5), Walked(Last.AddDays(-14), 99)]), Lookback.TwoWeeks, Last);

        plot.Walking.Select(point => point?.Value).Should().Equal(5, null, null, null, null, null, null, null, null, null, null, 0, null, 20);
        plot.Movement.Select(point => point?.Value).Should().Equal(1, null, null, null, null, null, null, null, null, null, null, 0, null, 1);
        plot.Pain.Should().HaveCount(14).And.OnlyContain(point => point == null);
        plot.Usual.Should().BeNull();
    }

    [Fact]
    public void A_week_is_the_mean_of_what_was_told_and_its_movement_is_out_of_the_days_told_of()
    {
        var days = new[] { Walked(Last, 20), Walked(Last.AddDays(-3), 0), Walked(Last.AddDays(-6), 25), Walked(Last.AddDays(-7), 10) };

        var plot = Plot.Of(Diary.Of(days), Lookback.ThreeMonths, Last);

        plot.Walking.TakeLast(3).Should().Equal(null, new PlotPoint(10), new PlotPoint(15));
        plot.Movement.TakeLast(2).Should().Equal(new PlotPoint(1, High: 1), new PlotPoint(2, High: 3));
    }

    [Fact]
    public void Pain_of_a_week_is_its_median_with_its_middle_half_once_three_days_were_told()
    {
        var plot = Plot.Of(Some.WithPain(5, 5, 5, 5, 5, 9, 3, 2, 4, 6, 8), Lookback.Year, Last);

        plot.Pain.TakeLast(2).Should().Equal(new PlotPoint(5, 5, 5), new PlotPoint(5, 3.5m, 7));
        Plot.Of(Some.WithPain(3, 8), Lookback.Year, Last).Pain[^1].Should().Be(new PlotPoint(5.5m));
    }

    [Fact]
    public void What_is_usual_is_four_days_of_five_in_the_last_four_weeks()
    {
        Plot.Of(Some.WithPain(0, 4, 5, 4, 5, 4, 5, 4, 5, 4, 10), Lookback.TwoWeeks, Last).Usual.Should().Be(new UsualRange(4, 5));
        Plot.Of(Some.WithPain(1, 2, 3, 4, 5, 6), Lookback.TwoWeeks, Last).Usual.Should().BeNull("six days do not say what is usual");
    }

    [Theory]
    [InlineData(3, 2, SleepKind.Hours)]
    [InlineData(2, 3, SleepKind.Quality)]
    public void Sleep_is_shown_as_it_was_told_more_often(int hours, int qualities, SleepKind shown)
    {
        var kinds = Enumerable.Repeat(SleepKind.Hours, hours).Concat(Enumerable.Repeat(SleepKind.Quality, qualities));
        var plot = Plot.Of(Diary.Of(kinds.Select((kind, at) => new Day(Last.AddDays(-at)) { Sleep = new(new SleepAnswer(kind, 6), null) })), Lookback.TwoWeeks, Last);

        plot.SleepIn.Should().Be(shown);
        plot.Sleep.Count(point => point is not null).Should().Be(3);
    }

    /// <summary>Worked by hand: the value at (n - 1) p, in a line between its neighbours.</summary>
    [Theory]
    [InlineData("1 2 3 4", 0.25, 1.75)]
    [InlineData("1 2 3 4", 0.5, 2.5)]
    [InlineData("7", 0.9, 7)]
    [InlineData("9 3 5", 0.1, 3.4)]
    [InlineData("10 0", 1, 10)]
    public void A_quantile_lies_in_a_line_between_its_neighbours(string values, double share, double expected) =>
        Quantile.Of(values.Split(' ').Select(value => decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)), (decimal)share).Should().Be((decimal)expected);

    private static Day Walked(DateOnly date, decimal minutes) => new(date) { Walk = new(new WalkAnswer(minutes), null) };
}
