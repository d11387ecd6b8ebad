using System.Text.RegularExpressions;

namespace BackCare.Core.Notes;

/// <summary>A member's words as they are said back to them: "my coffee" becomes "your coffee".</summary>
internal static partial class Addressed
{
    public static string To(string words) => My().Replace(words, "your");

    [GeneratedRegex(@"\bmy\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex My();
}
