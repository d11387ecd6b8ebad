using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;

namespace BackCare.Core.Notes;

/// <summary>Greetings, thanks, and messages without words: answered briefly, kept nowhere.</summary>
internal static class SmallTalk
{
    public static Turn? Answer(Situation s, string words) => words.Trim().TrimEnd('.', '!', ',').ToLowerInvariant() switch
    {
        "" => Turn.Of(s.Member, s.Say(ContentIds.NotText)),
        "hi" or "hello" or "hey" or "good morning" or "good evening" or "morning" or "hi there" or "👋" =>
            Turn.Of(s.Member, s.Say(ContentIds.Greeting).With([s.Button(ContentIds.Greeting, "start", "go:checkin")])),
        "thanks" or "thank you" or "thx" or "ty" or "cheers" or "ok" or "okay" or "👍" or "❤️" => Turn.Of(s.Member, s.Say(ContentIds.Thanks)),
        _ => null,
    };
}
