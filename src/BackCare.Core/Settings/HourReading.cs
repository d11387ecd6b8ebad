using System.Globalization;
using System.Text.RegularExpressions;

namespace BackCare.Core.Settings;

/// <summary>Reads an hour of the day from words: "8", "8:30", "7pm", "half past 7", "noon".</summary>
public static partial class HourReading
{
    /// <summary>The hour, or null where the words name none.</summary>
    public static TimeOnly? Read(string words)
    {
        var text = words.Trim().ToLowerInvariant();
        if (Named(text) is { } named)
            return named;

        var match = Clock().Match(text);
        if (!match.Success)
            return null;

        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = Minute(match);
        return Shift(hour, match.Groups["half"].Value) is { } shifted && shifted < 24 && minute < 60 ? new TimeOnly(shifted, minute) : null;
    }

    private static TimeOnly? Named(string text) => text switch
    {
        "noon" or "midday" or "at noon" => new TimeOnly(12, 0),
        "midnight" or "at midnight" => new TimeOnly(0, 0),
        "morning" or "in the morning" => new TimeOnly(9, 0),
        "afternoon" or "in the afternoon" => new TimeOnly(15, 0),
        "evening" or "in the evening" => new TimeOnly(19, 0),
        _ => null,
    };

    private static int Minute(Match match) => match.Groups["past"].Value switch
    {
        "half past " => 30,
        "quarter past " => 15,
        _ => match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0,
    };

    private static int? Shift(int hour, string half) => (hour, half) switch
    {
        (12, "a") => 0,
        ( < 12 and > 0, "p") => hour + 12,
        ( > 12, "a") => null,
        _ => hour,
    };

    [GeneratedRegex(@"^(?:at |about |around )?(?<past>half past |quarter past )?(?<hour>\d{1,2})(?:\s?[:.h]\s?(?<minute>\d{2}))?\s*(?:o'?clock|h|uhr)?\s*(?:(?<half>[ap])\.?\s?m\.?)?(?: in the morning| please)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
