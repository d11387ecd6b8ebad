using System.Globalization;
using System.Text.RegularExpressions;
using BackCare.Core.Understanding;

namespace BackCare.Core.Medications;

/// <summary>Reads an entry of the list: "lisinopril 10 mg, prescribed, since 2023".</summary>
internal static partial class MedicineListing
{
    public static IReadOnlyList<ListedMedicine> Read(string words, MedicineNames names, string? country, DateOnly today)
    {
        var plain = PlainText.Of(words);
        var since = SinceIn(plain.Line, today);
        bool? prescribed = Bought().IsMatch(plain.Line) ? false : Prescribed().IsMatch(plain.Line) ? true : null;
        var doses = MedicationReading.Read(Length().Replace(words, ""), names, country).Value?.Taken ?? [];
        return [.. names.Index.In(plain.Tokens, Market.Of(country))
            .Where(mention => mention.Name.Product is not null)
            .SelectMany(mention => mention.Name.Product!.Ingredients.Select(ingredient => (ingredient.Generic, mention.Name.Name, ingredient.Mg)))
            .DistinctBy(each => each.Generic)
            .Select(each => new ListedMedicine(each.Generic, each.Name, doses.FirstOrDefault(dose => dose.Generic == each.Generic)?.MgEach ?? each.Mg, since, prescribed))];
    }

    private static DateOnly? SinceIn(string line, DateOnly today)
    {
        if (Year().Match(line) is { Success: true } year)
        {
            var month = Array.IndexOf(Months, year.Groups["month"].Value is { Length: >= 3 } name ? name[..3] : "") + 1;
            var day = new DateOnly(int.Parse(year.Groups["year"].Value, CultureInfo.InvariantCulture), Math.Max(month, 1), 1);
            return day <= today ? day : null;
        }

        if (Ago().Match(line) is not { Success: true } ago)
            return null;

        var count = int.TryParse(ago.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 600) : 1;
        return ago.Groups["unit"].Value[0] switch
        {
            'd' => today.AddDays(-count),
            'w' => today.AddDays(-7 * count),
            'm' => today.AddMonths(-count),
            _ => today.AddYears(-Math.Min(count, 100)),
        };
    }

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>How long, so that its year is not read as a strength.</summary>
    [GeneratedRegex(@"\b(?:since|from|for)\b[^,;]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Length();

    [GeneratedRegex(@" (?:not prescribed|otc|over the counter|bought|no prescription|without (?:a )?prescription|off the shelf)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Bought();

    [GeneratedRegex(@" (?:prescribed|prescription|rx|my doctor|my gp|doctor|gp)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Prescribed();

    [GeneratedRegex(@" (?:since|from|in) (?:(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* )?(?<year>(?:19[5-9]|20[0-4])\d)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@" (?:for|since)? ?(?:about |over )?(?<n>a|an|\d+) (?<unit>days?|weeks?|months?|years?)(?: ago| now)?(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Ago();
}
