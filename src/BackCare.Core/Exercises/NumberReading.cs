using System.Globalization;

namespace BackCare.Core.Exercises;

/// <summary>Whole numbers of an exercise plan, in digits or in words.</summary>
internal static class NumberReading
{
    public const string Pattern = @"(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)";

    /// <summary>The number, or 0 where the text is none.</summary>
    public static int Of(string text) => text.ToLowerInvariant() switch
    {
        "one" or "once" or "a" or "an" => 1,
        "two" or "twice" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "twelve" => 12,
        "fifteen" => 15,
        "twenty" => 20,
        "thirty" => 30,
        var digits => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
    };
}
