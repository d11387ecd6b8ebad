namespace BackCare.Core.Messages;

/// <summary>When a decision is made, and the seed of its variety; the only time and the only chance that Core knows.</summary>
/// <param name="Now">The instant, in UTC.</param>
/// <param name="Seed">Picks among wordings that fit equally well; the same seed picks the same.</param>
public readonly record struct Moment(DateTimeOffset Now, int Seed);
