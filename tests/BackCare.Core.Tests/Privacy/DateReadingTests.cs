using BackCare.Core.Privacy;

namespace BackCare.Core.Tests.Privacy;

public sealed class DateReadingTests
{
    [Theory]
    [InlineData("3 March", "GB", "2026-03-03")]
    [InlineData("3 mar.", "GB", "2026-03-03")]
    [InlineData("March 3, 2025", "US", "2025-03-03")]
    [InlineData("20 December", "GB", "2025-12-20")]
    [InlineData("3/2/2026", "GB", "2026-02-03")]
    [InlineData("3/2/2026", "US", "2026-03-02")]
    [InlineData("3/2", "GB", "2026-02-03")]
    [InlineData("2026-03-01", null, "2026-03-01")]
    [InlineData("29 February", "GB", "2024-02-29")]
    [InlineData("yesterday", null, "2026-03-09")]
    [InlineData("Today", null, "2026-03-10")]
    public void A_day_is_read_as_people_write_it(string words, string? country, string expected) =>
        DateReading.Read(words, new DateOnly(2026, 3, 10), country).Should().Be(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("31 February")]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("99/99/9999")]
    public void What_names_no_day_is_not_read(string words) => DateReading.Read(words, new DateOnly(2026, 3, 10), "GB").Should().BeNull();
}
