using System.Globalization;

namespace BackCare.Core.Tests.Nudges;

/// <summary>Dates and times as a person writes them: "2026-03-29 01:30".</summary>
internal static class When
{
    private const string Pattern = "yyyy-MM-dd HH:mm";

    public static DateTimeOffset Utc(string text) => new(Parse(text), TimeSpan.Zero);

    public static DateOnly Date(string text) => DateOnly.FromDateTime(Parse(text));

    public static TimeOnly Time(string text) => TimeOnly.FromDateTime(Parse(text));

    public static string Show(DateOnly date, TimeOnly time) => date.ToDateTime(time).ToString(Pattern, CultureInfo.InvariantCulture);

    private static DateTime Parse(string text) => DateTime.ParseExact(text, Pattern, CultureInfo.InvariantCulture);
}
