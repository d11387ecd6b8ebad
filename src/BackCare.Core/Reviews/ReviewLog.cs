using BackCare.Core.Progress;

namespace BackCare.Core.Reviews;

/// <summary>The fortnightly reviews of a member: what matters to them, where they started, and the answers they gave. How sure they feel stands in <c>Member.Confidence</c>.</summary>
public sealed record ReviewLog
{
    /// <summary>A year of fortnights and the first one.</summary>
    private const int MostKept = 27;

    /// <summary>What the member would like to do more of, in their own words; null while unasked or passed over.</summary>
    public string? Matters { get; init; }

    /// <summary>True once they were asked what matters, answered or not: it is asked once.</summary>
    public bool MattersAsked { get; init; }

    /// <summary>The first fourteen days, to compare with; null until they are over.</summary>
    public Fortnight? Start { get; init; }

    /// <summary>The local date on which a review last began, by itself or at will.</summary>
    public DateOnly? BegunOn { get; init; }

    /// <summary>The local date on which seeing less of each other was last offered after a steady review.</summary>
    public DateOnly? FewerOfferedOn { get; init; }

    /// <summary>The reviews, oldest first; the first stays, as the start that others are held against.</summary>
    public IReadOnlyList<Review> Kept { get; init; } = [];

    /// <summary>The review of a date, or a blank one.</summary>
    public Review On(DateOnly date) => Kept.LastOrDefault(review => review.On == date) ?? new Review(date);

    public ReviewLog With(Review review)
    {
        var others = Kept.Where(other => other.On != review.On).ToList();
        return this with { Kept = others.Count < MostKept ? [.. others, review] : [others[0], .. others.TakeLast(MostKept - 2), review] };
    }
}

/// <summary>The answers of one review, each 0-10; null where it was passed over.</summary>
/// <param name="Pain">Pain on average over the past week.</param>
/// <param name="Enjoyment">How far pain got in the way of enjoying life.</param>
/// <param name="Activity">How far pain got in the way of general activity.</param>
/// <param name="Matters">How far they got with what matters to them; more is better.</param>
/// <remarks>PEG: Krebs, J Gen Intern Med 2009;24:733.</remarks>
public sealed record Review(DateOnly On, int? Pain = null, int? Enjoyment = null, int? Activity = null, int? Matters = null)
{
    /// <summary>The PEG score, 0-10, fewer is better: the mean of its three items, or null where one is missing.</summary>
    public decimal? Peg() => Pain + Enjoyment + Activity is { } sum ? Math.Round(sum / 3m, 1, MidpointRounding.AwayFromZero) : null;
}
