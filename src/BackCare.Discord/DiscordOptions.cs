namespace BackCare.Discord;

/// <summary>What the gateway is asked for. None of these is privileged: contents of direct messages and of messages that mention the bot come anyway.</summary>
[Flags]
public enum Intents
{
    /// <summary>Interactions only: they need no intent.</summary>
    None = 0,

    /// <summary>Servers and channels.</summary>
    Guilds = 1 << 0,

    /// <summary>Messages in servers; their text is empty unless they mention the bot.</summary>
    GuildMessages = 1 << 9,

    /// <summary>Direct messages to the bot, with their text.</summary>
    DirectMessages = 1 << 12,
}

/// <summary>One of <see cref="Count"/> gateway connections that share the servers; direct messages come only to shard 0.</summary>
public readonly record struct Shard(int Id, int Count);

/// <summary>Everything that the client is told from outside.</summary>
public sealed class DiscordOptions
{
    /// <summary>The bot's token, without "Bot ". It is never logged and never part of an error.</summary>
    public required string Token { get; init; }

    /// <summary>The REST address with its version.</summary>
    public Uri ApiBaseUrl { get; init; } = new("https://discord.com/api/v10");

    /// <summary>Which events to ask for.</summary>
    public Intents Intents { get; init; } = Intents.DirectMessages | Intents.GuildMessages;

    /// <summary>Which part of the servers this process serves.</summary>
    public Shard Shard { get; init; } = new(0, 1);

    /// <summary>Receive the gateway as one zlib stream: less traffic for some processor time.</summary>
    public bool CompressGateway { get; init; }

    /// <summary>
    /// An interaction unanswered for this long is deferred by the client, so that its token lives on for 15 minutes;
    /// Discord's own limit is 3 s. <see cref="Timeout.InfiniteTimeSpan"/> leaves it to the owner.
    /// </summary>
    public TimeSpan DeferAfter { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>Requests a second over all routes but interactions; Discord gives larger bots more.</summary>
    public int GlobalRequestsPerSecond { get; init; } = 50;

    /// <summary>A rate limit that asks for a longer wait is reported as <see cref="DiscordRateLimitedException"/> instead of being waited out.</summary>
    public TimeSpan LongestRateLimitWait { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long one attempt at a request may take.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Connections kept open to the REST API.</summary>
    public int Connections { get; init; } = 64;

    /// <summary>Events that may wait for the owner before the client stops reading from the socket.</summary>
    public int EventsThatMayWait { get; init; } = 1024;

    /// <summary>True: stopping ends the session at Discord, and what comes meanwhile is lost. False: the next process can RESUME.</summary>
    public bool EndSessionWhenStopped { get; init; }

    /// <summary>"DiscordBot (url, version)", which Discord demands of every request.</summary>
    public string UserAgent { get; init; } = "DiscordBot (https://github.com/backcare/backcare-bot, 0.1.0)";

    /// <summary>A gateway connection that held for so long is a success; a shorter one is one failure more.</summary>
    internal TimeSpan StableAfter { get; init; } = TimeSpan.FromMinutes(1);

    internal Func<double> Roll { get; init; } = Random.Shared.NextDouble;
}
