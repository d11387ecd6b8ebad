using BackCare.Core.Nudges;

namespace BackCare.Core.Settings;

/// <summary>Reads quiet hours from words: "22-7", "from 10pm to 6:30am", "none".</summary>
public static class QuietReading
{
    private static readonly string[] Between = ["-", "–", "—", " to ", " until ", " till "];

    /// <summary>The quiet hours, or null where the words name none.</summary>
    public static QuietHours? Read(string words)
    {
        var text = words.Trim().ToLowerInvariant();
        if (text is "none" or "no" or "off" or "never")
            return new QuietHours(TimeOnly.MinValue, TimeOnly.MinValue);

        var parts = text.Replace("from ", "", StringComparison.Ordinal).Replace("between ", "", StringComparison.Ordinal).Replace(" and ", " to ", StringComparison.Ordinal)
            .Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && HourReading.Read(parts[0]) is { } from && HourReading.Read(parts[1]) is { } to ? new QuietHours(from, to) : null;
    }
}
