namespace BackCare.Core.Messages;

/// <summary>When a decision is made, and the seed of its variety; the only time and the only chance that Core knows.</summary>
/// <param name="Now">The instant, in UTC.</param>
/// <param name="Seed">Picks among wordings that fit equally well; the same seed picks the same.</param>
public readonly record struct Moment(DateTimeOffset Now, int Seed)
{
    /// <summary>The moment at which an inbound is decided. Its seed comes from the inbound's id, so that deciding it again says the same.</summary>
    public static Moment Of(DateTimeOffset now, Inbound inbound) => new(now, StableHash(inbound.Id));

    /// <summary>One of so many choices, from 0; the same moment picks the same.</summary>
    public int Pick(int choices) => (int)(unchecked((uint)Seed) % (uint)choices);

    /// <summary>FNV-1a, 32 bits: the same on every machine and in every run.</summary>
    private static int StableHash(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
            hash = unchecked((hash ^ character) * 16777619u);
        return unchecked((int)hash);
    }
}
