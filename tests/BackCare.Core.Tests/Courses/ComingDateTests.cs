using System.Globalization;
using BackCare.Core.Courses;

namespace BackCare.Core.Tests.Courses;

/// <summary>Dates to come as people write them, on Monday 2 March 2026.</summary>
public sealed class ComingDateTests
{
    [Theory]
    [InlineData("today", "2026-03-02")]
    [InlineData("tomorrow", "2026-03-03")]
    [InlineData("Tuesday", "2026-03-03")]
    [InlineData("monday", "2026-03-09")]
    [InlineData("next tuesday", "2026-03-10")]
    [InlineData("next friday", "2026-03-06")]
    [InlineData("in two weeks", "2026-03-16")]
    [InlineData("3 march", "2026-03-03")]
    [InlineData("March 12th", "2026-03-12")]
    [InlineData("the 5th of april", "2026-04-05")]
    [InlineData("tue 3 mar", "2026-03-03")]
    [InlineData("1 march", "2027-03-01")]
    [InlineData("2026-03-20", "2026-03-20")]
    [InlineData("4/3", "2026-03-04")]
    [InlineData("31/2", null)]
    [InlineData("yesterday", null)]
    [InlineData("2026-02-01", null)]
    [InlineData("soon", null)]
    [InlineData("99 weeks", null)]
    public void A_date_to_come_is_read(string words, string? date) =>
        ComingDate.Read(words, Some.Today, "GB").Should().Be(date is null ? null : DateOnly.Parse(date, CultureInfo.InvariantCulture));

    [Fact]
    public void Numbers_are_read_as_the_country_writes_them() => ComingDate.Read("4/3", Some.Today, "US").Should().Be(new DateOnly(2026, 4, 3));
}
