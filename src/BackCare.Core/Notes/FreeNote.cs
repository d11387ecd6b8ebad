using System.Text.RegularExpressions;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Messages;

namespace BackCare.Core.Notes;

/// <summary>What answers no question is kept with the day in the member's own words, and shown back so that they see it was heard.</summary>
internal static partial class FreeNote
{
    private const int LongestQuote = 280;

    public static Turn Keep(Situation s, string words)
    {
        var day = s.Diary[s.Today];
        var quote = words.Trim();
        return new Turn(s.Member)
        {
            Days = [day with { Notes = [.. day.Notes, new Note(words, s.Now)] }],
            Replies = [s.Say(IsQuestion(quote) ? ContentIds.NoteQuestion : ContentIds.NoteKept, ("quote", quote.Length <= LongestQuote ? quote : $"{Cut(quote)}…"), ("done", day.FinishedAt is not null))],
        };
    }

    /// <summary>True for words that ask something.</summary>
    public static bool IsQuestion(string words) => words.Contains('?', StringComparison.Ordinal) || Asks().IsMatch(words);

    [GeneratedRegex("^(?:how|what|why|when|where|who|which|can|could|should|do|does|is|are|am|will|would) (?:i|you|it|this|that|the|there|to|my|we|any|much|many|long)\\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Asks();

    private static string Cut(string quote) => char.IsHighSurrogate(quote[LongestQuote - 1]) ? quote[..(LongestQuote - 1)] : quote[..LongestQuote];
}
