using BackCare.Core.Settings;

namespace BackCare.Core.Tests.Settings;

public sealed class HourReadingTests
{
    [Theory]
    [InlineData("8", "08:00")]
    [InlineData("at 8", "08:00")]
    [InlineData("8am", "08:00")]
    [InlineData("8 p.m.", "20:00")]
    [InlineData("20:15", "20:15")]
    [InlineData("7.30", "07:30")]
    [InlineData("7h30", "07:30")]
    [InlineData("half past 7", "07:30")]
    [InlineData("quarter past 6 pm", "18:15")]
    [InlineData("12am", "00:00")]
    [InlineData("12pm", "12:00")]
    [InlineData("noon", "12:00")]
    [InlineData("9 o'clock please", "09:00")]
    [InlineData("20 uhr", "20:00")]
    [InlineData("25", null)]
    [InlineData("7:75", null)]
    [InlineData("13am", null)]
    [InlineData("whenever", null)]
    [InlineData("", null)]
    public void An_hour_in_words(string words, string? hour)
        => HourReading.Read(words)?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture).Should().Be(hour);

    [Theory]
    [InlineData("22-7", "22:00", "07:00")]
    [InlineData("from 10pm to 6:30am", "22:00", "06:30")]
    [InlineData("between 8 and 16", "08:00", "16:00")]
    [InlineData("23:00–05:00", "23:00", "05:00")]
    public void Quiet_hours_in_words(string words, string from, string to)
        => QuietReading.Read(words).Should().Be(new BackCare.Core.Nudges.QuietHours(TimeOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), TimeOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("at night")]
    [InlineData("22")]
    public void What_names_no_quiet_hours(string words) => QuietReading.Read(words).Should().BeNull();
}
