using System.Text.RegularExpressions;
using BackCare.Core.Nudges;

namespace BackCare.Core.Exercises;

/// <summary>What was read out of words about a plan: the exercises, and the lines that seem to be none.</summary>
internal sealed record PlanReading(IReadOnlyList<PlanItem> Items, IReadOnlyList<string> LeftOut)
{
    private const int LongestLine = 200;
    private const int MostLines = 60;

    /// <summary>Several lines were written, as when a therapist's plan is pasted.</summary>
    public bool IsList { get; private init; }

    /// <summary>How many lines say how much or name an exercise that is known here.</summary>
    public int Certain { get; private init; }

    /// <summary>A number in it is beyond what anyone does.</summary>
    public bool OffTheScale { get; private init; }

    /// <summary>
    /// Reads one exercise, or one a line. In a list, a line counts where it says how much, on which days, or names an exercise that is known here;
    /// the others are headings and remarks.
    /// </summary>
    public static PlanReading Of(string text, ExerciseNames names, DateOnly today)
    {
        var lines = text.Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.Any(char.IsLetter)).Take(MostLines).Select(line => Line.Of(line.Length <= LongestLine ? line : line[..LongestLine], names, today)).ToList();
        var isList = lines.Count > 1;
        var items = lines.Where(line => line.Item is not null && (!isList || line.Certain)).ToList();
        return new PlanReading([.. items.Select(line => line.Item!)], [.. lines.Except(items).Select(line => line.Words)])
        {
            IsList = isList,
            Certain = items.Count(line => line.Certain),
            OffTheScale = lines.Exists(line => line.OffTheScale),
        };
    }

    /// <summary>How much and on which days, as far as words say so, and the words without them; no amount where a number is beyond what anyone does.</summary>
    public static (Amount? Amount, DaysOfWeek? Days, string Remainder) Parts(string words)
    {
        var (weekly, once) = DaysReading.ReadWeekly(words);
        var (amount, twice) = AmountReading.Read(once);
        var (days, remainder) = DaysReading.Read(twice);
        return (amount, weekly ?? days, remainder);
    }

    private sealed record Line(string Words, PlanItem? Item, bool Certain, bool OffTheScale)
    {
        public static Line Of(string words, ExerciseNames names, DateOnly today)
        {
            var (amount, days, rest) = Parts(Patterns.Bullet().Replace(words, ""));
            var name = Patterns.Tidied(rest);
            if (amount is null || name.Length == 0 || !name.Any(char.IsLetter))
                return new Line(words, null, false, amount is null);

            var known = names.Find(name);
            var card = known ?? names.FindWithin(name);
            var item = new PlanItem(
                0,
                known is null ? name : names.Of(known),
                card?.Id,
                amount.IsUnsaid() && known is not null ? known.Usual : amount,
                days ?? card?.UsualDays ?? DaysOfWeek.Every,
                today,
                days is not null);
            return new Line(words, item, known is not null || days is not null || !amount.IsUnsaid(), false);
        }
    }
}

/// <summary>What surrounds the name of an exercise in a line of a plan.</summary>
internal static partial class Patterns
{
    /// <summary>The name that is left of a line when amount and days are taken out of it.</summary>
    public static string Tidied(string rest)
    {
        var name = Spaces().Replace(Empty().Replace(rest, " "), " ").Trim();
        for (var shorter = Edges().Replace(name, ""); shorter != name; shorter = Edges().Replace(name, ""))
            name = shorter;

        return name.Length <= PlanItem.LongestName ? name : name[..(char.IsHighSurrogate(name[PlanItem.LongestName - 1]) ? PlanItem.LongestName - 1 : PlanItem.LongestName)].TrimEnd();
    }

    [GeneratedRegex(@"^\s*(?:[-–*•·>]+|\(?\d{1,2}[.)](?=\s)|\(?[a-h]\)(?=\s))\s*|^\s*(?:please\s+)?(?:add|do)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Bullet();

    [GeneratedRegex(@"[""“”„']|\(\s*\)|(?:\bdays?\s*[:=]\s*(?=$|\s))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Empty();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[\s,;:.=@/+–-]+|(?:^|(?<=\s))(?:for|of|on|x|with|and|at|in|to my plan|to the plan|in my plan|please)$|[\s,;:.=@/+–-]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Edges();
}
