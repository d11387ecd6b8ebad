namespace BackCare.Core.Reviews;

/// <summary>A member's own words, cut to what fits into a message.</summary>
internal static class Shortened
{
    /// <summary>So many words at most, with an ellipsis where some were left out; line breaks become spaces.</summary>
    public static string Words(string text, int most)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= most ? string.Join(' ', words) : $"{string.Join(' ', words.Take(most))}…";
    }

    /// <summary>So many UTF-16 letters at most, never half of a pair.</summary>
    public static string Letters(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
