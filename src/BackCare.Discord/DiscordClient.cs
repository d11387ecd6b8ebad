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

    /// <summary>Connects to nothing yet.</summary>
    public DiscordClient(DiscordOptions options, ILogger<DiscordClient>? logger = null, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Token);
        (_options, _time, _logger) = (options, time ?? TimeProvider.System, logger ?? NullLogger<DiscordClient>.Instance);
        Rest = new DiscordRest(options, _time, _logger);
        Answers = new InteractionAnswers(Rest, options.DeferAfter, _time, _logger);
    }

    /// <summary>What the bot does of its own accord.</summary>
    public DiscordRest Rest { get; }

    /// <summary>What the bot says to interactions.</summary>
    public InteractionAnswers Answers { get; }

    /// <summary>
    /// Hands out events one at a time, each after <paramref name="handle"/> has finished with the one before, through every reconnect, until stopped.
    /// Each carries the <see cref="SessionState"/> to save once it is dealt with: given back to a later process, that process receives what came since.
    /// A handler that takes its time holds up only the events behind it; heartbeats go on.
    /// </summary>
    /// <param name="session">What was saved last; null for a new session.</param>
    /// <exception cref="DiscordFatalException">Discord will not have this bot as it is configured.</exception>
    public async Task RunAsync(SessionState? session, Func<DiscordEvent, ValueTask> handle, CancellationToken stop)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var queue = new EventQueue(_options.EventsThatMayWait, session);
        var gateway = new GatewayLoop(_options, Rest, queue, Notice, _time, _logger);

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
