using System.Text.RegularExpressions;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;
using BackCare.Core.Notes;
using BackCare.Core.Settings;

namespace BackCare.Core.Anchors;

/// <summary><c>/anchor</c>: hangs a small habit, and the hour of the check-in with it, on something that happens every day anyway.</summary>
internal sealed partial class AnchorConversation
{
    private const int LongestWords = 80;

    /// <summary>"/anchor" shows or begins; "/anchor off" ends.</summary>
    public Turn Open(Situation s, string argument) => argument.Trim().ToLowerInvariant() switch
    {
        "off" or "remove" or "none" => Remove(s),
        "" => s.Member.Anchor is { } anchor ? Show(s, ContentIds.Anchor, anchor) : AskAfter(s),
        _ => After(s, argument),
    };

    public Turn? OnText(Situation s, AnchorStep step, string words) => (step, words.Trim().TrimEnd('.', '!').ToLowerInvariant()) switch
    {
        (_, "") => null,
        _ when PlainWords.CommandFor(words) is not null => null,
        (_, "cancel" or "back" or "later" or "no" or "skip" or "never mind") => Remove(s),
        (AnchorStep.AskingAfter, _) => After(s, words),
        (AnchorStep.AskingThen(var after), _) => Ask(s, new AnchorStep.AskingTime(after, Cut(words)), s.Say(ContentIds.AnchorHour, ("after", Addressed.To(after)))),
        (AnchorStep.AskingTime(var after, var then), _) => HourReading.Read(words) is { } hour ? Keep(s, new Anchor(after, then, hour)) : Turn.Of(s.Member, s.Say(ContentIds.HourUnclear)),
        _ => null,
    };

    /// <summary>A button: <c>anchor:new</c>, <c>anchor:off</c>.</summary>
    public Turn? OnPress(Situation s, string[] press) => press switch
    {
        ["anchor", "new"] => AskAfter(s),
        ["anchor", "off"] => Remove(s),
        _ => null,
    };

    /// <summary>The first words of a nudge: the anchor's, while the check-in stands at its hour.</summary>
    public static Reply Nudge(Situation s) => s.Member.Anchor is { } anchor && anchor.At == s.Member.CheckInAt
        ? s.Say(ContentIds.NudgeAnchor, ("after", Addressed.To(anchor.After)), ("then", Addressed.To(anchor.Then)))
        : InTurn(s, ContentIds.NudgeCheckIn);

    /// <summary>The wordings take turns by the date, so that none comes again while another has not been said.</summary>
    private static Reply InTurn(Situation s, string content) => s.Words.Say(content, s.Today.DayNumber % s.Words[content].Wordings);

    private static Turn AskAfter(Situation s) => Ask(s, new AnchorStep.AskingAfter(), s.Card(ContentIds.AnchorAfter));

    private static Turn After(Situation s, string words)
    {
        var after = Cut(Lead().Replace(words.Trim().TrimEnd('.', '!'), ""));
        return after.Length == 0 ? AskAfter(s) : Ask(s, new AnchorStep.AskingThen(after), s.Say(ContentIds.AnchorThen, ("after", Addressed.To(after))));
    }

    private static Turn Keep(Situation s, Anchor anchor) =>
        Show(s with { Member = s.Member with { Anchor = anchor, CheckInAt = anchor.At, Conversation = Conversation.None } }, ContentIds.AnchorKept, anchor);

    private static Turn Show(Situation s, string content, Anchor anchor) => Turn.Of(
        s.Member with { Conversation = Conversation.None },
        s.Card(content, ("after", Addressed.To(anchor.After)), ("then", Addressed.To(anchor.Then)), ("hour", anchor.At))
            .With([s.Button(ContentIds.Anchor, "new", "anchor:new"), s.Button(ContentIds.Anchor, "off", "anchor:off")]));

    private static Turn Remove(Situation s) => Turn.Of(s.Member with { Anchor = null, Conversation = Conversation.None }, s.Card(ContentIds.AnchorOff, ("hour", s.Member.CheckInAt)));

    private static Turn Ask(Situation s, AnchorStep step, Reply reply) =>
        Turn.Of(s.Member with { Conversation = step }, reply.With([s.Button(ContentIds.Anchor, "off", "anchor:off")]));

    private static string Cut(string words) => words.Trim() is { Length: > LongestWords } longer
        ? longer[..(char.IsHighSurrogate(longer[LongestWords - 1]) ? LongestWords - 1 : LongestWords)]
        : words.Trim();

    [GeneratedRegex(@"^(?:after|when|once|right after)\s+(?:i(?:'ve| have)?\s+(?:had|have|drink|drunk)\s+)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Lead();
}
