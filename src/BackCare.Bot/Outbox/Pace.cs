namespace BackCare.Bot.Outbox;

/// <summary>
/// Spaces sends evenly. It allows one send to catch up with a late timer and no greater burst, because platforms count in
/// windows of a second and a burst on the edge of one would be counted at twice the rate. Instants are since an arbitrary start.
/// </summary>
internal struct Pace
{
    /// <summary>When the next send may begin.</summary>
    public TimeSpan Next { get; private set; }

    public readonly bool Allows(TimeSpan now) => now >= Next;

    public void Take(TimeSpan now, double perSecond)
    {
        var interval = TimeSpan.FromSeconds(1 / perSecond);
        var from = now - interval;
        Next = (Next > from ? Next : from) + interval;
    }
}
