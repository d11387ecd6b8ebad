namespace BackCare.Core.Flares;

/// <summary>What a member wrote for a flare in calm times, and the flares they told of.</summary>
public sealed record FlareBook
{
    /// <summary>So many flares are kept, the newest.</summary>
    public const int MostFlares = 40;

    public FlarePlan? Plan { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Flare> Flares { get; init; } = [];

    /// <summary>The flare that goes on at a date, or null.</summary>
    public Flare? Open(DateOnly today) => Flares.Count > 0 && Flares[^1].IsOpen(today) ? Flares[^1] : null;

    /// <summary>With a flare that begins; one that goes on is kept as it is.</summary>
    public FlareBook Begin(Flare flare) => Open(flare.From) is null
        ? this with { Flares = [.. Flares.Where(other => other.From < flare.From).TakeLast(MostFlares - 1), flare] }
        : this;

    /// <summary>With the newest flare as it stands now.</summary>
    public FlareBook Latest(Flare flare) => this with { Flares = [.. Flares.SkipLast(1), flare] };
}
