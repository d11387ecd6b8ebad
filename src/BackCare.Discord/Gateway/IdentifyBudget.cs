namespace BackCare.Discord.Gateway;

/// <summary>
/// When an IDENTIFY may be sent. Discord allows a thousand a day over all shards and resets the token beyond that, so: never with none remaining,
/// spread out when few remain, one in 5 s for each concurrency key, and ever slower while they come to nothing.
/// </summary>
internal static class IdentifyBudget
{
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromMinutes(15);

    /// <summary>How long to wait from now; ask again after it, with a fresh <paramref name="limit"/>.</summary>
    /// <param name="sinceLast">Since this process last sent one; null if it never did.</param>
    /// <param name="sinceStart">Since this process began.</param>
    /// <param name="fruitless">IDENTIFYs in a row that led to no stable connection.</param>
    public static TimeSpan Wait(SessionStartLimit limit, Shard shard, TimeSpan? sinceLast, TimeSpan sinceStart, int fruitless)
    {
        var resetAfter = TimeSpan.FromMilliseconds(Math.Max(1, limit.ResetAfter));
        if (limit.Remaining <= 0)
            return resetAfter;

        var gap = Longer(Spacing, Backoff(fruitless));
        if (limit.Remaining <= limit.Total / 10)
            gap = Longer(gap, resetAfter / limit.Remaining);

        var due = sinceLast is { } since ? gap - since : Turn(limit, shard, gap) - sinceStart;
        return due > TimeSpan.Zero ? due : TimeSpan.Zero;
    }

    /// <summary>Processes that start together take their turns by shard; when few remain, even the first one waits.</summary>
    private static TimeSpan Turn(SessionStartLimit limit, Shard shard, TimeSpan gap) =>
        shard.Id / Math.Max(1, limit.MaxConcurrency) * Spacing + (gap > Spacing ? gap : TimeSpan.Zero);

    private static TimeSpan Backoff(int fruitless)
    {
        var doubled = Spacing * Math.Pow(2, Math.Clamp(fruitless - 1, 0, 10));
        return doubled < LongestBackoff ? doubled : LongestBackoff;
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
