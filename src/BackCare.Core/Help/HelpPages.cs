using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;

namespace BackCare.Core.Help;

/// <summary><c>/help</c>: what can be done here, by what a person wants to do, on two pages that take each other's place.</summary>
internal static class HelpPages
{
    public static Turn Show(Situation s) => Turn.Of(s.Member, First(s));

    /// <summary>Buttons: <c>help:more</c> and <c>help:back</c>.</summary>
    public static Turn? OnPress(Situation s, string[] press) => press switch
    {
        ["help", "more"] => Turn.Of(s.Member, s.Card(ContentIds.HelpMore).With([s.Button(ContentIds.HelpMore, "back", "help:back")])),
        ["help", "back"] => Turn.Of(s.Member, s.OnCard(First(s))),
        _ => null,
    };

    private static Reply First(Situation s) => s.Say(ContentIds.Help).With([s.Button(ContentIds.Help, "more", "help:more")]);
}
