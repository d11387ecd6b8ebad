using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;

namespace BackCare.Core.Privacy;

/// <summary>The member's rights over what is kept: to see the rules and to have it erased.</summary>
internal sealed class PrivacyRights
{
    public Turn Page(Situation s) => Turn.Of(s.Member, s.Say(ContentIds.Privacy).With([s.Button(ContentIds.Privacy, "platforms", "privacy:platforms")]));

    public Turn AskToForget(Situation s) => Turn.Of(
        s.Member with { Conversation = new ConfirmingErase() },
        s.Say(ContentIds.ForgetAsk).With([s.Button(ContentIds.ForgetAsk, "yes", "erase:yes"), s.Button(ContentIds.ForgetAsk, "no", "erase:no")]));

    public Turn OnText(Situation s, string words) => words.Trim().ToLowerInvariant() is "yes" or "erase" or "yes, erase everything" or "erase everything"
        ? Forget(s)
        : Keep(s);

    /// <summary>Null where nobody asked to be forgotten, so that an old button erases nothing.</summary>
    public Turn? OnPress(Situation s, string[] press) => (s.Member.Conversation, press) switch
    {
        (ConfirmingErase, ["erase", "yes"]) => Forget(s),
        (ConfirmingErase, ["erase", "no"]) => Keep(s),
        (_, ["privacy", "platforms"]) => Turn.Of(s.Member, s.Say(ContentIds.PrivacyPlatforms)),
        _ => null,
    };

    private static Turn Forget(Situation s) => new(s.Member) { Erase = true, Replies = [s.Card(ContentIds.Forgotten)] };

    private static Turn Keep(Situation s) => Turn.Of(s.Member with { Conversation = Conversation.None }, s.Card(ContentIds.ForgetCancelled));
}
