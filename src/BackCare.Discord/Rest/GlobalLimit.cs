namespace BackCare.Discord.Rest;

/// <summary>The limit over all routes: so many requests in each second, and none at all while Discord says so. Times are since the client began.</summary>
internal sealed class GlobalLimit(int perSecond)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private TimeSpan _windowEnds;
    private TimeSpan _closedUntil;
    private int _left;

    /// <summary>Takes one request, and returns zero; or returns how long to wait before asking again.</summary>
    public TimeSpan Ask(TimeSpan now)
    {
        lock (_gate)
        {
            if (now < _closedUntil)
                return _closedUntil - now;

            if (now >= _windowEnds)
                (_windowEnds, _left) = (now + Window, perSecond);

            if (_left == 0)
                return _windowEnds - now;

            _left--;
            return TimeSpan.Zero;
        }
    }

    /// <summary>Discord refused for all routes.</summary>
    public void CloseUntil(TimeSpan then)
    {
        lock (_gate)
            _closedUntil = then > _closedUntil ? then : _closedUntil;
    }
}
