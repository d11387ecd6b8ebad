using System.Text.RegularExpressions;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;
using BackCare.Core.Notes;

namespace BackCare.Core.Tried;

/// <summary><c>/tried</c>: what was tried and what was learned from it, in free words or by buttons. It is believed, kept, and not suggested as new.</summary>
internal sealed partial class TriedConversation
{
    private const int MostShown = 12;

    private static readonly string[] Common = ["walking", "breathing", "position", "heat", "physio", "massage"];

    /// <summary>"/tried" shows the list and asks; "/tried massage, it helped" keeps it at once.</summary>
    public Turn Open(Situation s, string argument) => argument.Trim().Length == 0 ? Ask(s) : Told(s, argument);

    public Turn? OnText(Situation s, TriedStep step, string words) => (step, Plain(words)) switch
    {
        (_, "") => null,
        _ when PlainWords.CommandFor(words) is not null => null,
        (_, "cancel" or "back" or "done" or "that's all" or "nothing" or "nothing else" or "no" or "later") => Close(s),
        (TriedStep.AskingOutcome(var what), _) => OutcomeIn(words) is { } outcome ? Keep(s, what, outcome) : Keep(s, $"{what}: {words.Trim()}", TriedOutcome.Unsure),
        _ => Told(s, words),
    };

    /// <summary>A button: <c>tried:what:heat</c>, <c>tried:how:Helped</c>.</summary>
    public Turn? OnPress(Situation s, string[] press) => press switch
    {
        ["tried", "add"] => Ask(s),
        ["tried", "done"] => Close(s),
        ["tried", "what", var key] when Common.Contains(key) => AskOutcome(s, s.Words[ContentIds.TriedAsk].Labels[key]),
        ["tried", "how", var name] when s.Member.Conversation is TriedStep.AskingOutcome(var what) && Enum.TryParse<TriedOutcome>(name, out var outcome) && Enum.IsDefined(outcome) =>
            Keep(s, what, outcome),
        _ => null,
    };

    private static Turn Told(Situation s, string words) => OutcomeIn(words) is { } outcome && WhatIn(words) is { Length: > 0 } what ? Keep(s, what, outcome) : AskOutcome(s, words.Trim());

    private static Turn Ask(Situation s) => Turn.Of(
        s.Member with { Conversation = new TriedStep.AskingWhat() },
        s.Card(ContentIds.TriedAsk, ("list", List(s))) with
        {
            Buttons = [.. Common.Select(key => s.Button(ContentIds.TriedAsk, key, $"tried:what:{key}")).Chunk(3), [s.Button(ContentIds.TriedAsk, "done", "tried:done")]],
        });

    private static Turn AskOutcome(Situation s, string what) => Turn.Of(
        s.Member with { Conversation = new TriedStep.AskingOutcome(what.Length <= 120 ? what : what[..119]) },
        s.Card(ContentIds.TriedOutcome, ("what", what)) with
        {
            Buttons = [.. Enum.GetValues<TriedOutcome>().Select(outcome => s.Button(ContentIds.TriedOutcome, outcome.ToString(), $"tried:how:{outcome}")).Chunk(2)],
        });

    private static Turn Keep(Situation s, string what, TriedOutcome outcome)
    {
        var member = TriedThings.Add(s.Member, what, outcome, s.Today) with { Conversation = Conversation.None };
        return Turn.Of(member, s.Card(ContentIds.TriedKept, ("what", what), ("outcome", outcome.ToString()))
            .With([s.Button(ContentIds.TriedKept, "more", "tried:add"), s.Button(ContentIds.TriedAsk, "done", "tried:done")]));
    }

    private static Turn Close(Situation s) => Turn.Of(s.Member with { Conversation = Conversation.None }, s.Card(ContentIds.TriedDone, ("list", List(s))));

    private static string List(Situation s) => string.Join('\n', TriedThings.Of(s.Member).TakeLast(MostShown)
        .Select(thing => $"• {thing.What}: {s.Words[ContentIds.TriedOutcome].Labels[thing.Outcome.ToString()].ToLowerInvariant()}"));

    private static TriedOutcome? OutcomeIn(string words)
    {
        var match = Outcome().Match(Plain(words));
        return !match.Success ? null
            : match.Groups["unsure"].Success ? TriedOutcome.Unsure
            : match.Groups["mixed"].Success ? TriedOutcome.Mixed
            : match.Groups["no"].Success ? TriedOutcome.DidNotHelp
            : TriedOutcome.Helped;
    }

    private static string WhatIn(string words) => Joint().Replace(Outcome().Replace(words.Trim().TrimEnd('.', '!'), ""), "").Trim(' ', ',', ':', '-', ';');

    private static string Plain(string words) => words.Trim().TrimEnd('.', '!').Replace('’', '\'').ToLowerInvariant();

    [GeneratedRegex(@"(?<unsure>\b(?:not sure|unsure|don'?t know|hard to say|can'?t tell)\b)|(?<mixed>\b(?:mixed|helped? (?:a bit|a little|for a while|sometimes)|sometimes|for a while|a bit|so-so|some days)\b)|(?<no>\b(?:did(?:n'?t| not) (?:help|work|do anything)|does(?:n'?t| not) (?:help|work)|no help|never helped|not help(?:ed)?|did nothing|useless|made (?:it|things) worse|worse|no use|no)\b)|(?<yes>\b(?:really )?(?:helped|helps|help|works|worked|better|good|yes)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Outcome();

    [GeneratedRegex(@"\b(?:it|that|but|and|which|they)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Joint();
}
