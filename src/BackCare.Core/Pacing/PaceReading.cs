using BackCare.Core.Exercises;
using BackCare.Core.Understanding;

namespace BackCare.Core.Pacing;

/// <summary>Reads minutes, and whether the pain settled, out of words.</summary>
internal static class PaceReading
{
    /// <summary>Minutes from 1 to 180, or null: "12", "12 minutes", "about a quarter of an hour".</summary>
    public static int? Minutes(string words)
    {
        var minutes = WalkReading.Read(words) is { Status: AnswerStatus.Ok, Value: { } walk } ? (decimal?)walk.Minutes : AmountReading.Read(words).Amount?.Minutes;
        return minutes is >= 1 and <= PacedActivity.MostMinutes ? (int)minutes : null;
    }

    /// <summary>True for "back to usual", false for "still worse", null for anything else.</summary>
    public static bool? Settled(string words) => words.Trim().TrimEnd('.', '!').ToLowerInvariant() switch
    {
        "yes" or "y" or "yep" or "yeah" or "usual" or "as usual" or "back to usual" or "back to normal" or "settled" or "it settled" or "it's settled" or "fine" or "better" or "same" or "the same" or "same as usual" or "no worse" => true,
        "no" or "n" or "nope" or "worse" or "still worse" or "not yet" or "no, still worse" or "sore" or "still sore" or "it's worse" or "much worse" => false,
        _ => null,
    };
}
