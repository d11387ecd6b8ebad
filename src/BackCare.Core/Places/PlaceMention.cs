namespace BackCare.Core.Places;

/// <summary>How much of the world a name takes in, the narrowest first.</summary>
internal enum PlaceBreadth
{
    City,
    Region,
    Zone,
    Country,
}

/// <summary>
/// One thing that a name may mean. A country's name says nothing of the zone. A lesser meaning counts only where no other agrees with what
/// else is said; a code is no word of a sentence. Rank is its place among its like, 0 for the biggest.
/// </summary>
internal sealed record PlaceMention(string Name, string Country, ZoneId? Zone, string Label, PlaceBreadth Breadth)
{
    public bool Lesser { get; init; }

    public bool Code { get; init; }

    public int Rank { get; init; }

    public bool AgreesWith(PlaceMention other) =>
        Country == other.Country && (Zone is null || other.Zone is null || Zone == other.Zone);

    /// <summary>What "Portland, Oregon" means: of two that agree, the narrower, by the name that was said.</summary>
    public PlaceMention NarrowedBy(PlaceMention other) => (Breadth, other.Breadth) switch
    {
        (PlaceBreadth.City, PlaceBreadth.Region) => this with { Label = $"{Name}, {other.Name}" },
        (PlaceBreadth.Region, PlaceBreadth.City) => other with { Label = $"{other.Name}, {Name}" },
        _ => Breadth <= other.Breadth ? this : other,
    };
}
