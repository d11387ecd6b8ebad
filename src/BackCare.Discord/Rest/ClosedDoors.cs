namespace BackCare.Discord.Rest;

/// <summary>
/// Channels that answered 403 and interaction tokens that answered 404: asking again only spends the invalid-request budget, so the same refusal
/// is given without asking. A channel's door opens again when its person speaks, or after a while. Times are since the client began.
/// </summary>
internal sealed class ClosedDoors
{
    public static readonly TimeSpan StaysShut = TimeSpan.FromMinutes(10);

    private const int Most = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (TimeSpan Until, DiscordRefusedException Refusal)> _shut = [];
    private volatile bool _any;

    /// <summary>The refusal to repeat, or null if the request may be made.</summary>
    public DiscordRefusedException? Ask(in Route route, TimeSpan now)
    {
        if (!_any || !CanShut(route))
            return null;

        lock (_gate)
            return _shut.TryGetValue(route.Resource, out var door) && now < door.Until ? door.Refusal : null;
    }

    /// <summary>Remembers a refusal that concerns the whole channel or token.</summary>
    public void Learn(in Route route, DiscordRefusedException refusal, TimeSpan now)
    {
        var concerns = route.Kind == RouteKind.Webhook
            ? refusal.InteractionIsOver
            : refusal.Status == System.Net.HttpStatusCode.Forbidden;
        if (!concerns || !CanShut(route))
            return;

        lock (_gate)
        {
            if (_shut.Count >= Most)
                Sweep(now);
            _shut[route.Resource] = (now + StaysShut, refusal);
            _any = true;
        }
    }

    /// <summary>Someone spoke in this channel.</summary>
    public void Open(Snowflake channel)
    {
        if (!_any)
            return;

        lock (_gate)
        {
            _shut.Remove(channel.ToString());
            _any = _shut.Count > 0;
        }
    }

    private void Sweep(TimeSpan now)
    {
        foreach (var (resource, door) in _shut)
            if (now >= door.Until)
                _shut.Remove(resource);
        if (_shut.Count >= Most)
            _shut.Clear();
    }

    private static bool CanShut(in Route route) =>
        route.Resource.Length > 0 && (route.Kind == RouteKind.Webhook || route.Template is "POST channels/messages" or "POST channels/typing");
}
