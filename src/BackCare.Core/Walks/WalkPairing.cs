using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;
using BackCare.Core.Notes;

namespace BackCare.Core.Walks;

/// <summary>Pairs walks with something liked: asks once, after a walk was taken up, what they listen to; later offers speak of one chapter of it.</summary>
internal static class WalkPairing
{
    private const int LongestWords = 60;

    /// <summary>The answer to a walk that was taken up, with the question where it was never asked.</summary>
    public static Turn AskOnce(Situation s, string content, bool taken, Turn turn)
    {
        if (!taken || !content.StartsWith(ContentIds.ShortWalk, StringComparison.Ordinal) || s.Member.Listens is not null || s.Member.TalkLess || s.Member.Conversation is not NoConversation)
            return turn;

        var ask = s.Say(ContentIds.WalkListen).With([s.Button(ContentIds.WalkListen, "no", "walk:no")]);
        return turn with { Member = turn.Member with { Listens = "", Conversation = new WalkStep() }, Replies = [.. turn.Replies.SkipLast(1), turn.Replies[^1].Then(ask)] };
    }

    public static Turn? OnText(Situation s, string words) => words.Trim().TrimEnd('.', '!').ToLowerInvariant() switch
    {
        "" => null,
        _ when PlainWords.CommandFor(words) is not null => null,
        "no" or "nothing" or "none" or "skip" or "silence" or "no thanks" => Nothing(s),
        _ => Keep(s, words.Trim()),
    };

    public static Turn? OnPress(Situation s, string[] press) => press is ["walk", "no"] ? Nothing(s) : null;

    private static Turn Keep(Situation s, string words)
    {
        var liked = words.Length <= LongestWords ? words : words[..(char.IsHighSurrogate(words[LongestWords - 1]) ? LongestWords - 1 : LongestWords)];
        return Turn.Of(s.Member with { Listens = liked, Conversation = Conversation.None }, s.Say(ContentIds.WalkListens, ("listens", Addressed.To(liked))));
    }

    private static Turn Nothing(Situation s) =>
        Turn.Of(s.Member with { Listens = "", Conversation = s.Member.Conversation is WalkStep ? Conversation.None : s.Member.Conversation }, s.Card(ContentIds.OfferDeclined));
}
