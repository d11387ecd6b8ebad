using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;

namespace BackCare.Core.PainKinds;

/// <summary><c>/kind</c>: an optional tag of how the pain feels today, for the clinician's sheet. Tingling that is new leads to the question for warning signs.</summary>
internal static class PainKindTags
{
    public static Turn Show(Situation s) => Turn.Of(s.Member, Card(s, s.Diary[s.Today].PainKinds ?? []));

    /// <summary>A button, which switches a tag of today on or off: <c>kind:Burning</c>.</summary>
    public static Turn? OnPress(Situation s, string[] press)
    {
        if (press is not ["kind", var name] || !Enum.TryParse<PainKind>(name, out var kind) || !Enum.IsDefined(kind))
            return null;

        var day = s.Diary[s.Today];
        var before = day.PainKinds ?? [];
        IReadOnlyList<PainKind> now = before.Contains(kind) ? [.. before.Where(other => other != kind)] : [.. before.Append(kind).Order()];
        var reply = Card(s, now);
        return new Turn(s.Member)
        {
            Days = [day with { PainKinds = now.Count == 0 ? null : now }],
            Replies = [now.Contains(PainKind.Tingling) ? reply.Then(s.Say(ContentIds.PainKindTingling).With([s.Button(ContentIds.PainKindTingling, "new", "flare:signs")])) with { Heading = reply.Heading, Replaces = reply.Replaces } : reply],
        };
    }

    private static Reply Card(Situation s, IReadOnlyList<PainKind> kinds) => s.Card(ContentIds.PainKinds) with
    {
        Buttons = [.. Enum.GetValues<PainKind>().Select(kind => new Button($"{(kinds.Contains(kind) ? "✓ " : "")}{s.Words[ContentIds.PainKinds].Labels[kind.ToString()]}", $"kind:{kind}")).Chunk(3)],
    };
}
