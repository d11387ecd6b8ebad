namespace BackCare.Discord.Rest;

/// <summary>
/// Discord bans an address for a while after 10,000 responses of 401, 403 or 429 (but for shared limits) within ten minutes.
/// Counts them by the minute and closes the door well before. Times are since the client began.
/// </summary>
internal sealed class InvalidRequestBudget
{
    public const int StopAt = 8_000;

    private const int Minutes = 10;

    private readonly Lock _gate = new();
    private readonly (long Minute, int Count)[] _counts = new (long, int)[Minutes];
    private int _spent;

    /// <summary>A response that counts.</summary>
    public void Count(TimeSpan now)
    {
        lock (_gate)
        {
            var minute = MinuteOf(now);
            ref var slot = ref _counts[minute % Minutes];
            slot = slot.Minute == minute ? (minute, slot.Count + 1) : (minute, 1);
            _spent = Spent(minute);
        }
    }

    /// <summary>Zero, or how long to send nothing at all.</summary>
    public TimeSpan Ask(TimeSpan now)
    {
        // Far from the limit nothing needs the lock: the count can only have fallen since.
        if (Volatile.Read(ref _spent) < StopAt)
            return TimeSpan.Zero;

        lock (_gate)
        {
            var minute = MinuteOf(now);
            _spent = Spent(minute);
            return _spent < StopAt ? TimeSpan.Zero : TimeSpan.FromMinutes(minute + 1) - now;
        }
    }

    private int Spent(long minute) => _counts.Where(each => each.Minute > minute - Minutes).Sum(each => each.Count);

    private static long MinuteOf(TimeSpan now) => (long)now.TotalMinutes;
}
