using System.Globalization;
using BackCare.Core.Nudges;

namespace BackCare.Core.Tests.Nudges;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("21:30", "07:00", "21:29", false)]
    [InlineData("21:30", "07:00", "21:30", true)]
    [InlineData("21:30", "07:00", "00:00", true)]
    [InlineData("21:30", "07:00", "06:59", true)]
    [InlineData("21:30", "07:00", "07:00", false)]
    [InlineData("13:00", "15:00", "14:00", true)]
    [InlineData("13:00", "15:00", "15:00", false)]
    [InlineData("13:00", "15:00", "03:00", false)]
    [InlineData("00:00", "00:00", "00:00", false)]
    [InlineData("08:00", "08:00", "08:00", false)]
    public void Quiet_hours_include_their_first_moment_and_not_their_last(string from, string to, string time, bool quiet) =>
        new QuietHours(At(from), At(to)).Contains(At(time)).Should().Be(quiet);

    [Fact]
    public void Unless_the_member_says_otherwise_the_night_is_quiet() =>
        QuietHours.Usual.Should().Be(new QuietHours(new(21, 30), new(7, 0)));

    [Theory]
    [InlineData(DaysOfWeek.Every, 7)]
    [InlineData(DaysOfWeek.None, 0)]
    [InlineData(DaysOfWeek.Monday | DaysOfWeek.Sunday, 2)]
    public void A_plan_includes_its_days_each_week(DaysOfWeek days, int count)
    {
        var plan = NudgePlan.Daily(new(20, 0), new("Etc/UTC")) with { Days = days };

        Enumerable.Range(0, 7).Count(d => plan.Includes(new DateOnly(2026, 11, 23).AddDays(d))).Should().Be(count);
        plan.Includes(new DateOnly(2026, 11, 23)).Should().Be(days.HasFlag(DaysOfWeek.Monday), "the 23rd is a Monday");
    }

    private static TimeOnly At(string text) => TimeOnly.Parse(text, CultureInfo.InvariantCulture);
}
