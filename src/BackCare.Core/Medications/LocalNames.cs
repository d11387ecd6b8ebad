using System.Text.RegularExpressions;
using BackCare.Core.Content;
using BackCare.Core.Understanding;

namespace BackCare.Core.Medications;

/// <summary>What medicines are called where the member lives; names that differ are content, <c>medicine-name/GENERIC</c>.</summary>
internal static partial class LocalNames
{
    public static string Of(Library words, string generic, string? country)
    {
        var id = $"medicine-name/{generic}";
        return words.Has(id) ? words.Say(id, 0, ("us", Market.Of(country) == Market.Us)).Text : generic;
    }

    /// <summary>A name at the beginning of a sentence begins with a capital.</summary>
    public static string Capital(string text) => Beginning().Replace(text, match => match.Value.ToUpperInvariant());

    [GeneratedRegex(@"(?:^|(?<=[.!?]\s))\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    /// <summary>"a, b and c".</summary>
    public static string Joined(IReadOnlyList<string> names) => names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}
