namespace BackCare.Core.TradeOffs;

/// <summary>What a medicine gives a member and what it costs them, as they say on a date; both go to the clinician.</summary>
/// <param name="Generic">Its US generic name, lower case.</param>
public sealed record TradeOff(string Generic, Relief Relief, IReadOnlyList<Cost> Costs, DateOnly On);

/// <summary>How much a medicine eases.</summary>
public enum Relief
{
    None,
    Little,
    Some,
    Much,
}

/// <summary>What a medicine makes harder.</summary>
public enum Cost
{
    Work,
    Driving,
    ClearHead,
    Mood,
    Stomach,
    Sleep,
}
