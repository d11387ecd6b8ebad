using System.Globalization;
using System.Text.RegularExpressions;
using BackCare.Core.Members;

namespace BackCare.Core.Onboarding;

/// <summary>Reads how long pain has lasted: "3 weeks", "about two years", "since 2015" is left to the buttons.</summary>
internal static partial class DurationReading
{
    private const int WeeksOfAYear = 52;

    /// <summary>The span told, or null where the words name none.</summary>
    public static PainDuration? Read(string words)
    {
        var match = Span().Match(words.ToLowerInvariant());
        if (!match.Success || Number(match.Groups["number"].Value) is not { } number)
            return null;

        var weeks = number * match.Groups["unit"].Value switch
        {
            "day" => 1 / 7.0,
            "week" => 1,
            "month" => WeeksOfAYear / 12.0,
            "decade" => WeeksOfAYear * 10,
            _ => WeeksOfAYear,
        };
        return weeks switch
        {
            <= 12 => PainDuration.UnderTwelveWeeks,
            < WeeksOfAYear => PainDuration.UnderOneYear,
            <= WeeksOfAYear * 5 => PainDuration.OneToFiveYears,
            _ => PainDuration.OverFiveYears,
        };
    }

    private static double? Number(string text) => text switch
    {
        "a" or "an" or "one" => 1,
        "two" or "couple of" => 2,
        "three" or "few" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "many" or "several" => 6,
        _ => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null,
    };

    [GeneratedRegex(@"(?<number>\d{1,3}(?:\.\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|couple of|few|many|several) (?<unit>day|week|month|year|decade)s?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Span();
}
