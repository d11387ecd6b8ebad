using System.Collections.Concurrent;
using BackCare.Discord;

namespace BackCare.Bot.Discord;

/// <summary>The private channels of people, learnt as they write or asked for when first needed; and who keeps theirs shut.</summary>
internal sealed class DirectChannels(IDiscordLine line)
{
    private readonly ConcurrentDictionary<Snowflake, Snowflake> _channels = new();
    private readonly ConcurrentDictionary<Snowflake, byte> _shut = new();

    public void Learn(Snowflake person, Snowflake channel)
    {
        _channels[person] = channel;
        _shut.TryRemove(person, out _);
    }

    public void Shut(Snowflake person)
    {
        _channels.TryRemove(person, out _);
        _shut[person] = 0;
    }

    public bool IsShut(Snowflake person) => _shut.ContainsKey(person);

    /// <exception cref="DiscordException">Discord opens none.</exception>
    public async Task<(Snowflake Channel, Snowflake Message)> SendAsync(Snowflake person, OutgoingMessage message, string nonce, CancellationToken cancel)
    {
        if (!_channels.TryGetValue(person, out var channel))
            channel = await line.OpenDirectChannelAsync(person, cancel).ConfigureAwait(false);

        var sent = await line.SendAsync(channel, message, nonce, cancel).ConfigureAwait(false);
        Learn(person, channel);
        return (channel, sent);
    }
}
