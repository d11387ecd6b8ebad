using BackCare.Discord.Gateway;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackCare.Discord;

/// <summary>
/// A bot's connection to Discord: events in by the gateway, in order; messages and answers out by REST.
/// </summary>
public sealed class DiscordClient : IDisposable
{
    private readonly DiscordOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private long _lastHeard;

    /// <summary>Connects to nothing yet.</summary>
    public DiscordClient(DiscordOptions options, ILogger<DiscordClient>? logger = null, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Token);
        (_options, _time, _logger) = (options, time ?? TimeProvider.System, logger ?? NullLogger<DiscordClient>.Instance);
        Rest = new DiscordRest(options, _time, _logger);
        Answers = new InteractionAnswers(Rest, options.DeferAfter, _time, _logger);
        Hear();
    }

    /// <summary>What the bot does of its own accord.</summary>
    public DiscordRest Rest { get; }

    /// <summary>What the bot says to interactions.</summary>
    public InteractionAnswers Answers { get; }

    /// <summary>When the gateway last said anything (UTC); the making of this client until then. It answers a heartbeat about every 41 s.</summary>
    public DateTimeOffset LastHeard => new(Interlocked.Read(ref _lastHeard), TimeSpan.Zero);

    /// <summary>
    /// Hands out the events that wait, in order, each batch after <paramref name="handle"/> has finished with the one before, through every reconnect, until stopped.
    /// The last of a batch carries the <see cref="SessionState"/> to save once all are dealt with: given back to a later process, that process receives what came since.
    /// A handler that takes its time holds up only the events behind it; heartbeats go on.
    /// </summary>
    /// <param name="session">What was saved last; null for a new session.</param>
    /// <exception cref="DiscordFatalException">Discord will not have this bot as it is configured.</exception>
    public async Task RunAsync(SessionState? session, Func<IReadOnlyList<DiscordEvent>, ValueTask> handle, CancellationToken stop)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var queue = new EventQueue(_options.EventsThatMayWait, session);
        var gateway = new GatewayLoop(_options, Rest, queue, Notice, Hear, _time, _logger);

        Task[] parts =
        [
            gateway.RunAsync(session, ended.Token),
            queue.PumpAsync(handle, ended.Token),
            Answers.DeferLateOnesAsync(ended.Token),
        ];

        // Each goes on until it is stopped: the first to end says why all do.
        var first = await Task.WhenAny(parts);
        await ended.CancelAsync();
        await Task.WhenAll(parts).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await first;
    }

    /// <inheritdoc/>
    public void Dispose() => Rest.Dispose();

    private void Hear() => Interlocked.Exchange(ref _lastHeard, _time.GetUtcNow().UtcTicks);

    private void Notice(DiscordEvent happened)
    {
        switch (happened)
        {
            case Interacted interacted:
                Rest.Sender.Doors.Open(interacted.Interaction.ChannelId);
                Answers.Begin(interacted.Interaction);
                break;
            case DirectMessage message:
                Rest.Sender.Doors.Open(message.ChannelId);
                break;
            case Mentioned mention:
                Rest.Sender.Doors.Open(mention.ChannelId);
                break;
        }
    }
}
