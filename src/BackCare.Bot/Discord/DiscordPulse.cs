using BackCare.Bot.Control;

namespace BackCare.Bot.Discord;

/// <summary>Whether the gateway is still heard of. It answers a heartbeat about every 41 s, so after three minutes something is wrong.</summary>
internal sealed class DiscordPulse(IDiscordLine line) : IPulse
{
    public string Name => "Discord";

    public DateTimeOffset LastHeard => line.LastHeard;

    public TimeSpan Patience => TimeSpan.FromMinutes(3);
}
