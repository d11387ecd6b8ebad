using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Medications;
using BackCare.Core.Messages;

namespace BackCare.Core.TradeOffs;

/// <summary><c>/tradeoff</c>: for a medicine on the member's list, what it eases and what it costs, side by side. Nothing is advised but telling the prescriber.</summary>
internal static class TradeOffNotes
{
    private const int Most = 40;

    public static Turn Open(Situation s)
    {
        var listed = s.Member.Medications.Current.ToList();
        return listed.Count == 0
            ? Turn.Of(s.Member, s.Card(ContentIds.TradeOffEmpty).With([s.Button(ContentIds.TradeOffEmpty, "list", "meds:list")]))
            : Turn.Of(s.Member, s.Card(ContentIds.TradeOff) with { Buttons = [.. listed.Select(medicine => new Button(Name(s, medicine.Generic), $"trade:{medicine.Generic}")).Chunk(2)] });
    }

    /// <summary>A button: <c>trade:gabapentin</c>, <c>trade:gabapentin:relief:Much</c>, <c>trade:gabapentin:cost:Driving</c>, <c>trade:gabapentin:done</c>.</summary>
    public static Turn? OnPress(Situation s, string[] press) => press switch
    {
        ["trade", var generic] when IsListed(s, generic) => AskRelief(s, generic),
        ["trade", var generic, "relief", var name] when IsListed(s, generic) && Enum.TryParse<Relief>(name, out var relief) && Enum.IsDefined(relief) =>
            Costs(Keep(s, new TradeOff(generic, relief, Of(s, generic)?.Costs ?? [], s.Today)), generic),
        ["trade", var generic, "cost", var name] when Of(s, generic) is { } noted && Enum.TryParse<Cost>(name, out var cost) && Enum.IsDefined(cost) =>
            Costs(Keep(s, noted with { Costs = noted.Costs.Contains(cost) ? [.. noted.Costs.Where(other => other != cost)] : [.. noted.Costs.Append(cost).Order()], On = s.Today }), generic),
        ["trade", var generic, "done"] when Of(s, generic) is { } noted => Done(s, noted),
        _ => null,
    };

    private static Turn AskRelief(Situation s, string generic) => Turn.Of(s.Member, s.Card(ContentIds.TradeOffRelief, ("name", Name(s, generic))) with
    {
        Buttons = [.. Enum.GetValues<Relief>().Select(relief => s.Button(ContentIds.TradeOffRelief, relief.ToString(), $"trade:{generic}:relief:{relief}")).Chunk(2)],
    });

    private static Turn Costs(Situation s, string generic) => Turn.Of(s.Member, s.Card(ContentIds.TradeOffCost, ("name", Name(s, generic))) with
    {
        Buttons =
        [
            .. Enum.GetValues<Cost>().Select(cost => new Button($"{(Of(s, generic)!.Costs.Contains(cost) ? "✓ " : "")}{Label(s, cost)}", $"trade:{generic}:cost:{cost}")).Chunk(3),
            [s.Button(ContentIds.TradeOffCost, "done", $"trade:{generic}:done")],
        ],
    });

    private static Turn Done(Situation s, TradeOff noted) => Turn.Of(s.Member, s.Card(
        ContentIds.TradeOffKept,
        ("name", Name(s, noted.Generic)),
        ("relief", s.Words[ContentIds.TradeOffRelief].Labels[noted.Relief.ToString()].ToLowerInvariant()),
        ("costs", string.Join(", ", noted.Costs.Select(cost => Label(s, cost).ToLowerInvariant()))),
        ("driving", noted.Costs.Contains(Cost.Driving) || noted.Costs.Contains(Cost.ClearHead))));

    private static Situation Keep(Situation s, TradeOff noted) =>
        s with { Member = s.Member with { TradeOffs = [.. (s.Member.TradeOffs ?? []).Where(other => other.Generic != noted.Generic).TakeLast(Most - 1), noted] } };

    private static TradeOff? Of(Situation s, string generic) => s.Member.TradeOffs?.FirstOrDefault(noted => noted.Generic == generic);

    private static bool IsListed(Situation s, string generic) => s.Member.Medications.Current.Any(medicine => medicine.Generic == generic);

    private static string Name(Situation s, string generic) => LocalNames.Of(s.Words, generic, s.Member.Country);

    private static string Label(Situation s, Cost cost) => s.Words[ContentIds.TradeOffCost].Labels[cost.ToString()];
}
