using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;

namespace BackCare.Core.Communities;

/// <summary>How the companion behaves in a community channel: what is said there goes to a private message, and the channel sees a neutral line at most.</summary>
internal static class CommunityManners
{
    /// <summary>True where this member can be answered in private: they have written there before, and it still reaches them.</summary>
    public static bool CanWritePrivately(Situation s) => s.Member.ConsentedAt is not null && s.Member.Reachable;

    /// <summary>The same turn with every reply in private, and a line in the channel that says no more than that.</summary>
    public static Turn Privately(Situation s, Turn turn) => turn.Replies.Count == 0 ? turn : turn with
    {
        Replies =
        [
            .. turn.Replies.Select(reply => reply with { Community = null, Replaces = null }),
            CanWritePrivately(s) ? s.Say(ContentIds.SentPrivately) with { Community = s.Inbound.Community } : OpenPrivately(s),
        ],
    };

    /// <summary>For someone who cannot be written to in private yet: a neutral line with a link that opens the private chat. Nothing is kept.</summary>
    public static Turn Invite(Situation s) => Turn.Of(s.Member, OpenPrivately(s));

    private static Reply OpenPrivately(Situation s) =>
        s.Say(ContentIds.OpenPrivately).With([new Button(s.Words[ContentIds.OpenPrivately].Labels["open"], null, DeepLink: "hello")]) with { Community = s.Inbound.Community };
}
