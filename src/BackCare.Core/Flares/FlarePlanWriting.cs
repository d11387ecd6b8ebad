using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;
using BackCare.Core.Notes;

namespace BackCare.Core.Flares;

/// <summary>Writes the flare plan in calm times: four short questions, each kept at once and each free to be passed over.</summary>
internal sealed class FlarePlanWriting
{
    /// <summary>The plan as it stands, each part with a button that changes it; where there is none, the first question.</summary>
    public Turn Show(Situation s) => s.Member.FlareBook?.Plan is { IsEmpty: false } plan
        ? Turn.Of(s.Member with { Conversation = Conversation.None }, s.Card(ContentIds.FlarePlan, Values(plan)).With(
            [Part(s, FlarePart.Helps), Part(s, FlarePart.CutDown)],
            [Part(s, FlarePart.Tell), Part(s, FlarePart.Sentence)],
            [s.Button(ContentIds.FlarePlan, "now", "flare:check")]))
        : Begin(s);

    public Turn Begin(Situation s)
    {
        var first = Ask(s, FlarePart.Helps, alone: false);
        return first with { Replies = [s.OnCard(s.Say(ContentIds.FlareWrite).Then(first.Replies[0]))] };
    }

    /// <summary>Words as a part of the plan; null where they are a wish of another kind.</summary>
    public Turn? OnText(Situation s, FlareStep.Writing step, string words) => words.Trim().TrimEnd('.', '!').ToLowerInvariant() switch
    {
        "" => null,
        _ when PlainWords.CommandFor(words) is not null => null,
        "cancel" or "back" or "later" or "not now" or "done" => Later(s),
        "skip" or "pass" or "no" or "none" or "nothing" or "nobody" or "no one" or "don't know" or "i don't know" => Next(s, step),
        _ => Next(Keep(s, step.Part, words.Trim()), step),
    };

    /// <summary>A button of the plan: <c>flare:part:Tell</c>.</summary>
    public Turn? OnPress(Situation s, string[] press) => press switch
    {
        ["flare", "plan"] => Show(s),
        ["flare", "write"] => Begin(s),
        ["flare", "later"] => Later(s),
        ["flare", "part", var name] when TryPart(name, out var part) => Ask(s, part, alone: true),
        ["flare", "skip", var name] when TryPart(name, out var part) =>
            Next(s, s.Member.Conversation is FlareStep.Writing open && open.Part == part ? open : new FlareStep.Writing(part)),
        _ => null,
    };

    public static (string Name, object? Value)[] Values(FlarePlan? plan) =>
        [("helps", plan?.Helps), ("cutdown", plan?.CutDown), ("tell", plan?.Tell), ("sentence", plan?.Sentence)];

    private static Situation Keep(Situation s, FlarePart part, string words)
    {
        var book = s.Member.FlareBook ?? new FlareBook();
        return s with { Member = s.Member with { FlareBook = book with { Plan = (book.Plan ?? new FlarePlan()).With(part, Cut(words)) } } };
    }

    private static string Cut(string words) => words.Length <= FlarePlan.LongestPart ? words
        : char.IsHighSurrogate(words[FlarePlan.LongestPart - 1]) ? words[..(FlarePlan.LongestPart - 1)]
        : words[..FlarePlan.LongestPart];

    private Turn Next(Situation s, FlareStep.Writing step)
    {
        if (!step.Alone && step.Part < FlarePart.Sentence)
            return Ask(s, step.Part + 1, alone: false);

        return s.Member.FlareBook?.Plan is { IsEmpty: false } ? Show(s) : Later(s);
    }

    private static Turn Later(Situation s) => s.Member.FlareBook?.Plan is { IsEmpty: false } plan
        ? Turn.Of(s.Member with { Conversation = Conversation.None }, s.Card(ContentIds.FlarePlan, Values(plan)))
        : Turn.Of(s.Member with { Conversation = Conversation.None }, s.Card(ContentIds.FlareLater));

    private static Turn Ask(Situation s, FlarePart part, bool alone)
    {
        var content = Content(part);
        return Turn.Of(
            s.Member with { Conversation = new FlareStep.Writing(part, alone) },
            s.Card(content).With([s.Button(ContentIds.FlareWrite, "skip", $"flare:skip:{part}"), s.Button(ContentIds.FlareWrite, "later", "flare:later")]));
    }

    private static string Content(FlarePart part) => part switch
    {
        FlarePart.Helps => ContentIds.FlareHelps,
        FlarePart.CutDown => ContentIds.FlareCutDown,
        FlarePart.Tell => ContentIds.FlareTell,
        _ => ContentIds.FlareSentence,
    };

    private static Button Part(Situation s, FlarePart part) => s.Button(ContentIds.FlarePlan, part.ToString(), $"flare:part:{part}");

    private static bool TryPart(string name, out FlarePart part) => Enum.TryParse(name, out part) && Enum.IsDefined(part);
}
