using BackCare.Core.Nudges;

namespace BackCare.Core.Tests.Nudges;

public sealed class StalenessTests
{
    private static readonly NudgePlan Plan = NudgePlan.Daily(new(20, 0), new("Etc/UTC"));

    [Theory]
    [InlineData("2026-11-24 20:00", "2026-11-24 19:59", false, "it is not due yet")]
    [InlineData("2026-11-24 20:00", "2026-11-24 20:00", true, "it is due")]
    [InlineData("2026-11-24 20:00", "2026-11-24 21:29", true, "it is late and the evening is young")]
    [InlineData("2026-11-24 20:00", "2026-11-24 21:30", false, "quiet hours have begun")]
    [InlineData("2026-11-24 09:00", "2026-11-24 12:00", true, "three hours are patience enough")]
    [InlineData("2026-11-24 09:00", "2026-11-24 12:01", false, "the morning's question is no longer the afternoon's")]
    [InlineData("2026-11-24 20:00", "2026-11-25 20:00", false, "it is another day")]
    public void A_late_nudge_is_kind_for_three_hours_of_its_day_outside_quiet_hours(string due, string now, bool kind, string because) =>
        Staleness.IsStillKind(When.Utc(due), When.Utc(now), Plan).Should().Be(kind, because);

    [Fact]
    public void A_nudge_is_of_its_local_date_even_without_quiet_hours() =>
        Staleness.IsStillKind(When.Utc("2026-11-24 23:00"), When.Utc("2026-11-25 00:30"), Plan with { Quiet = QuietHours.None })
            .Should().BeFalse();
}
