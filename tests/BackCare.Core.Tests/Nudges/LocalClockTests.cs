using BackCare.Core.Nudges;
using BackCare.Core.Places;

namespace BackCare.Core.Tests.Nudges;

public sealed class LocalClockTests
{
    [Theory]
    [InlineData("Asia/Kolkata", "2026-03-01 18:29", "2026-03-01 23:59")]
    [InlineData("Asia/Kolkata", "2026-03-01 18:30", "2026-03-02 00:00")]
    [InlineData("America/St_Johns", "2026-07-01 02:29", "2026-06-30 23:59")]
    [InlineData("Pacific/Apia", "2026-03-01 11:00", "2026-03-02 00:00")]
    [InlineData("Australia/Lord_Howe", "2026-01-01 00:00", "2026-01-01 11:00")]
    [InlineData("Australia/Lord_Howe", "2026-07-01 00:00", "2026-07-01 10:30")]
    [InlineData("Antarctica/Troll", "2026-07-01 12:00", "2026-07-01 14:00")]
    [InlineData("Europe/Paris", "2026-03-29 00:59", "2026-03-29 01:59")]
    [InlineData("Europe/Paris", "2026-03-29 01:00", "2026-03-29 03:00")]
    [InlineData("Etc/UTC", "2026-03-29 01:00", "2026-03-29 01:00")]
    public void The_clock_on_the_wall_shows(string zone, string utc, string wall)
    {
        var (date, time) = LocalClock.At(When.Utc(utc), new ZoneId(zone));

        When.Show(date, time).Should().Be(wall);
        LocalClock.Today(When.Utc(utc), new ZoneId(zone)).Should().Be(date);
    }

    [Theory]
    [InlineData("Europe/Paris", "2026-03-29 01:59", "2026-03-29 00:59")]
    [InlineData("Europe/Paris", "2026-03-29 02:00", "2026-03-29 01:00")]
    [InlineData("Europe/Paris", "2026-03-29 02:30", "2026-03-29 01:00")]
    [InlineData("Europe/Paris", "2026-03-29 03:00", "2026-03-29 01:00")]
    [InlineData("Europe/Paris", "2026-03-29 03:30", "2026-03-29 01:30")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03 15:30")]
    [InlineData("Antarctica/Troll", "2026-03-29 02:00", "2026-03-29 01:00")]
    [InlineData("Pacific/Apia", "2011-12-30 09:00", "2011-12-30 10:00")]
    public void A_skipped_time_is_the_first_valid_moment_after_the_gap(string zone, string wall, string utc) =>
        LocalClock.Resolve(When.Date(wall), When.Time(wall), new ZoneId(zone)).Should().Be(When.Utc(utc));

    [Theory]
    [InlineData("Europe/Paris", "2026-10-25 01:59", "2026-10-24 23:59")]
    [InlineData("Europe/Paris", "2026-10-25 02:00", "2026-10-25 00:00")]
    [InlineData("Europe/Paris", "2026-10-25 02:30", "2026-10-25 00:30")]
    [InlineData("Europe/Paris", "2026-10-25 03:00", "2026-10-25 02:00")]
    [InlineData("Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04 14:45")]
    [InlineData("Africa/Casablanca", "2026-02-15 02:30", "2026-02-15 01:30")]
    public void A_repeated_time_is_the_earlier_one(string zone, string wall, string utc) =>
        LocalClock.Resolve(When.Date(wall), When.Time(wall), new ZoneId(zone)).Should().Be(When.Utc(utc));

    [Fact]
    public void Instants_are_given_in_UTC() =>
        LocalClock.Resolve(new(2026, 7, 1), new(20, 0), new("Asia/Kolkata")).Offset.Should().Be(TimeSpan.Zero);

    [Theory]
    [InlineData("Pacific/Apia", "2011-12-30 00:00", false)]
    [InlineData("Pacific/Apia", "2011-12-31 00:00", true)]
    [InlineData("Africa/Cairo", "2026-04-24 00:00", true)]
    public void A_date_may_be_left_out_whole(string zone, string date, bool there) =>
        LocalClock.HasDay(When.Date(date), new ZoneId(zone)).Should().Be(there);
}
