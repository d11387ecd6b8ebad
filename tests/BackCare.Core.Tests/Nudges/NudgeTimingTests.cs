using System.Globalization;
using BackCare.Core.Nudges;
using BackCare.Core.Places;

namespace BackCare.Core.Tests.Nudges;

public sealed class NudgeTimingTests
{
    private static readonly ZoneId Kolkata = new("Asia/Kolkata");

    [Theory]
    [InlineData("20:00", "2026-11-24 10:00", "2026-11-24 20:00")]
    [InlineData("20:00", "2026-11-24 19:59", "2026-11-24 20:00")]
    [InlineData("20:00", "2026-11-24 20:00", "2026-11-25 20:00")]
    [InlineData("20:00", "2026-11-24 23:00", "2026-11-25 20:00")]
    public void The_next_nudge_is_at_the_wanted_hour_and_strictly_later(string hour, string now, string due) =>
        Next(NudgePlan.Daily(At(hour), Kolkata), now).Should().Be(due);

    [Theory]
    [InlineData("06:15", "2026-11-24 00:00", "2026-11-24 07:00")]
    [InlineData("06:15", "2026-11-24 07:00", "2026-11-25 07:00")]
    [InlineData("22:00", "2026-11-24 12:00", "2026-11-25 07:00")]
    [InlineData("21:30", "2026-11-24 07:00", "2026-11-25 07:00")]
    [InlineData("21:29", "2026-11-24 07:00", "2026-11-24 21:29")]
    [InlineData("07:00", "2026-11-24 00:00", "2026-11-24 07:00")]
    public void An_hour_in_quiet_hours_waits_for_their_end(string hour, string now, string due) =>
        Next(NudgePlan.Daily(At(hour), Kolkata), now).Should().Be(due);

    [Theory]
    [InlineData(DaysOfWeek.Monday, "2026-11-24 12:00", "2026-11-30 20:00")]
    [InlineData(DaysOfWeek.Tuesday, "2026-11-24 12:00", "2026-11-24 20:00")]
    [InlineData(DaysOfWeek.Tuesday, "2026-11-24 20:00", "2026-12-01 20:00")]
    [InlineData(DaysOfWeek.Saturday | DaysOfWeek.Sunday, "2026-11-24 12:00", "2026-11-28 20:00")]
    [InlineData(DaysOfWeek.None, "2026-11-24 12:00", null)]
    public void Only_chosen_days_have_a_nudge(DaysOfWeek days, string now, string? due) =>
        Next(NudgePlan.Daily(new(20, 0), Kolkata) with { Days = days }, now).Should().Be(due);

    [Fact]
    public void A_late_hour_of_a_chosen_day_may_come_on_the_morning_after() =>
        Next(NudgePlan.Daily(new(23, 0), Kolkata) with { Days = DaysOfWeek.Monday }, "2026-11-24 06:00").Should().Be("2026-11-24 07:00");

    [Theory]
    [InlineData("2026-11-24", "2026-11-24 20:00")]
    [InlineData("2026-11-25", "2026-11-25 20:00")]
    [InlineData("2026-12-24", "2026-12-24 20:00")]
    [InlineData("2020-01-01", "2026-11-24 20:00")]
    [InlineData("9999-12-31", null)]
    public void No_nudge_comes_before_the_date_it_must_wait_for(string notBefore, string? due) =>
        Next(NudgePlan.Daily(new(20, 0), Kolkata), "2026-11-24 12:00", When.Date($"{notBefore} 00:00")).Should().Be(due);

    [Fact]
    public void A_nudge_of_yesterday_that_waited_out_the_night_does_not_come_today_when_today_must_pass() =>
        Next(NudgePlan.Daily(new(23, 0), Kolkata), "2026-11-24 06:00", new DateOnly(2026, 11, 24)).Should().Be("2026-11-25 07:00");

    /// <summary>Clocks in Paris: at 02:00 on 29 March it becomes 03:00; at 03:00 on 25 October it becomes 02:00.</summary>
    [Theory]
    [InlineData("01:30", "00:00-00:00", "03-28 01:30 +1, 03-29 01:30 +1, 03-30 01:30 +2")]
    [InlineData("02:00", "00:00-00:00", "03-28 02:00 +1, 03-29 03:00 +2, 03-30 02:00 +2")]
    [InlineData("02:30", "00:00-00:00", "03-28 02:30 +1, 03-29 03:00 +2, 03-30 02:30 +2")]
    [InlineData("03:00", "00:00-00:00", "03-28 03:00 +1, 03-29 03:00 +2, 03-30 03:00 +2")]
    [InlineData("20:00", "21:30-07:00", "03-28 20:00 +1, 03-29 20:00 +2, 03-30 20:00 +2")]
    [InlineData("02:30", "21:30-07:00", "03-28 07:00 +1, 03-29 07:00 +2, 03-30 07:00 +2")]
    [InlineData("02:30", "03:00-06:00", "03-28 02:30 +1, 03-29 06:00 +2, 03-30 02:30 +2")]
    [InlineData("01:00", "23:00-02:30", "03-28 02:30 +1, 03-29 03:00 +2, 03-30 02:30 +2")]
    public void Three_days_in_Paris_when_clocks_go_forward(string hour, string quiet, string nudges) =>
        Days(Paris(hour, quiet), "2026-03-27 23:30").Should().Be(nudges);

    [Theory]
    [InlineData("01:30", "00:00-00:00", "10-24 01:30 +2, 10-25 01:30 +2, 10-26 01:30 +1")]
    [InlineData("02:00", "00:00-00:00", "10-24 02:00 +2, 10-25 02:00 +2, 10-26 02:00 +1")]
    [InlineData("02:30", "00:00-00:00", "10-24 02:30 +2, 10-25 02:30 +2, 10-26 02:30 +1")]
    [InlineData("03:00", "00:00-00:00", "10-24 03:00 +2, 10-25 03:00 +1, 10-26 03:00 +1")]
    [InlineData("20:00", "21:30-07:00", "10-24 20:00 +2, 10-25 20:00 +1, 10-26 20:00 +1")]
    [InlineData("02:30", "21:30-07:00", "10-24 07:00 +2, 10-25 07:00 +1, 10-26 07:00 +1")]
    [InlineData("01:00", "23:00-02:30", "10-24 02:30 +2, 10-25 02:30 +2, 10-26 02:30 +1")]
    public void Three_days_in_Paris_when_clocks_go_back(string hour, string quiet, string nudges) =>
        Days(Paris(hour, quiet), "2026-10-23 22:30").Should().Be(nudges);

    [Fact]
    public void Nobody_is_nudged_for_a_date_that_was_left_out() =>
        Days(NudgePlan.Daily(new(9, 0), new("Pacific/Apia")), "2011-12-28 20:00", 3)
            .Should().Be("12-29 09:00 -10, 12-31 09:00 +14, 01-01 09:00 +14");

    [Fact]
    public void A_clock_change_of_half_an_hour_moves_a_nudge_by_no_more() =>
        Days(NudgePlan.Daily(new(2, 15), new("Australia/Lord_Howe")) with { Quiet = QuietHours.None }, "2026-10-02 12:00", 3)
            .Should().Be("10-03 02:15 +10.5, 10-04 02:30 +11, 10-05 02:15 +11");

    private static NudgePlan Paris(string hour, string quiet) =>
        new(At(hour), DaysOfWeek.Every, new(At(quiet[..5]), At(quiet[6..])), new("Europe/Paris"));

    private static string Days(NudgePlan plan, string afterUtc, int count = 3)
    {
        var due = When.Utc(afterUtc);
        var lines = new List<string>();
        while (lines.Count < count)
        {
            due = NudgeTiming.Next(plan, due)!.Value;
            var (date, time) = LocalClock.At(due, plan.Zone);
            var offset = date.ToDateTime(time) - due.UtcDateTime;
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{date:MM-dd} {time:HH:mm} {offset.TotalHours:+0.#;-0.#}"));
        }

        return string.Join(", ", lines);
    }

    private static string? Next(NudgePlan plan, string localNow, DateOnly? notBefore = null)
    {
        var now = LocalClock.Resolve(When.Date(localNow), When.Time(localNow), plan.Zone);
        if (NudgeTiming.Next(plan, now, notBefore) is not { } due)
            return null;

        var (date, time) = LocalClock.At(due, plan.Zone);
        return When.Show(date, time);
    }

    private static TimeOnly At(string text) => TimeOnly.Parse(text, CultureInfo.InvariantCulture);
}
