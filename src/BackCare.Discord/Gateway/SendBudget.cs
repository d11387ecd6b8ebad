namespace BackCare.Discord.Gateway;

/// <summary>
/// What may be sent over one connection: Discord closes it after 120 messages in 60 s. A few are kept back for the heartbeats that keep it alive.
/// Times are since the client began.
/// </summary>
internal sealed class SendBudget
{
    public const int Most = 120;
    public const int KeptForHeartbeats = 10;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Queue<TimeSpan> _sent = new();

    /// <summary>Zero if it may go, and it is counted; or how long to wait. Not for two callers at once.</summary>
    public TimeSpan Ask(TimeSpan now, bool heartbeat)
    {
        while (_sent.TryPeek(out var oldest) && now - oldest >= Window)
            _sent.Dequeue();

        var allowed = heartbeat ? Most : Most - KeptForHeartbeats;
        if (_sent.Count >= allowed)
            return _sent.Peek() + Window - now;

        _sent.Enqueue(now);
        return TimeSpan.Zero;
    }
}
