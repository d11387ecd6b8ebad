using System.Globalization;
using BackCare.Core.Understanding;

namespace BackCare.Core.Paper;

/// <summary>A week read from paper, oldest day first: pain (0-10) and minutes walked (0-1440); null for a day without, and for a row that was not read out.</summary>
public sealed record PaperWeek(IReadOnlyList<decimal?>? Pain, IReadOnlyList<decimal?>? Walk);

/// <summary>Reads a week of numbers: "5 6 4 7 5 5 6", "5,6,-,7,skip,5,6 walk 10 0 15 0 0 20 10".</summary>
public static class PaperReading
{
    public const int Days = 7;

    private const decimal MinutesInADay = 24 * 60;
    private static readonly char[] Between = [' ', ',', ';', '/', '|', '\t', '\r', '\n'];

    /// <summary>Unclear where there is a word too many or not seven of each; invalid where a number is off its scale.</summary>
    public static Reading<PaperWeek> Read(string words)
    {
        var (pain, walk) = (new List<decimal?>(), new List<decimal?>());
        var row = pain;
        foreach (var token in words.Trim().ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(token => token.TrimEnd(':', '.')))
        {
            if (token is "pain" or "walk" or "walking" or "walked" or "minutes")
                row = token is "pain" ? pain : walk;
            else if (Number(token) is var (read, value) && read)
                row.Add(value);
            else
                return Reading<PaperWeek>.Unclear;
        }

        if (pain.Count + walk.Count == 0 || pain.Count is not (0 or Days) || walk.Count is not (0 or Days))
            return Reading<PaperWeek>.Unclear;

        return pain.Any(score => score > 10) || walk.Any(minutes => minutes > MinutesInADay)
            ? Reading<PaperWeek>.Invalid
            : Reading<PaperWeek>.Ok(new PaperWeek(pain.Count == 0 ? null : pain, walk.Count == 0 ? null : walk));
    }

    /// <summary>How many numbers or gaps stand in the words, to say what was counted.</summary>
    public static int Count(string words) =>
        words.ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries).Count(token => Number(token.TrimEnd(':', '.')).Read);

    private static (bool Read, decimal? Value) Number(string token) => token switch
    {
        "" or "-" or "–" or "—" or "_" or "x" or "?" or "skip" or "none" or "n" or "na" => (true, null),
        _ => decimal.TryParse(token, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? (true, Math.Round(value, 1)) : (false, null),
    };
}
