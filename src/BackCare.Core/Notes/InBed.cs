using System.Text.RegularExpressions;
using BackCare.Core.Coaching;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Messages;

namespace BackCare.Core.Notes;

/// <summary>A day spent in bed, told in a note or an answer: no scolding, one change of position, and a way to say that something is new.</summary>
internal static partial class InBed
{
    /// <summary>Keeps the words as a note and answers them; null where they tell of nothing of the kind.</summary>
    public static Turn? OnTopic(Situation s, string words)
    {
        if (!Tells(words) || WalkRule.SafetyHeld(s))
            return null;

        var day = s.Diary[s.Today];
        return new Turn(s.Member) { Days = [day with { Notes = [.. day.Notes, new Note(words, s.Now)] }], Replies = [Say(s)] };
    }

    /// <summary>The same beside an answer of the check-in.</summary>
    public static Turn Beside(Situation s, string words, Turn answered) =>
        !Tells(words) || WalkRule.SafetyHeld(s) || answered.Replies.Any(reply => reply.Content.Any(id => id.StartsWith("safety/", StringComparison.Ordinal)))
            ? answered
            : answered with { Replies = [Say(s), .. answered.Replies] };

    private static Reply Say(Situation s) => s.Say(ContentIds.NoteInBed).With([s.Button(ContentIds.NoteInBed, "new", "flare:signs")]);

    private static bool Tells(string words) => Day().IsMatch(words.Replace('’', '\'')) && !words.Contains('?', StringComparison.Ordinal);

    [GeneratedRegex(@"\b(?:stayed|staying|spent|been|was|lay|laid|lying) (?:\w+ ){0,4}(?:in|on) (?:my )?(?:bed|the (?:bed|sofa|couch)) (?:all|the whole|most of|whole)\b|\b(?:all|the whole|most of the|whole) day in bed\b|\bstayed in bed\b|\bin bed all day\b|\bbed ?bound\b|\b(?:couldn't|could not|can't|cannot|didn't|did not) get out of bed\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Day();
}
