namespace BackCare.Core.Places;

/// <summary>What was understood of an answer to "where do you live?".</summary>
public abstract record PlaceReading
{
    private PlaceReading()
    {
    }

    /// <summary>One place.</summary>
    public sealed record Found(Place Place) : PlaceReading;

    /// <summary>Two to eight places that the words may mean, the biggest first.</summary>
    public sealed record Ambiguous(IReadOnlyList<Place> Places) : PlaceReading;

    /// <summary>No place that BackCare knows.</summary>
    public sealed record Unknown : PlaceReading;
}
