using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using BackCare.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace BackCare.Discord.Gateway;

/// <summary>One connection from HELLO to its end: IDENTIFY or RESUME, heartbeats, and events into the queue.</summary>
/// <param name="session">The session to RESUME; null to IDENTIFY.</param>
/// <param name="noticed">Told of each event as it arrives, before it queues.</param>
/// <param name="anything">Told whenever a message arrives, whatever it says.</param>
internal sealed partial class GatewayVisit(
    GatewayConnection connection,
    DiscordOptions options,
    SessionState? session,
    EventQueue queue,
    Action<DiscordEvent> noticed,
    Action anything,
    TimeProvider time,
    ILogger logger) : IDisposable
{
    private static readonly TimeSpan HelloWithin = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(60);

    private readonly bool _resuming = session is not null;
    private readonly CancellationTokenSource _patience = new(HelloWithin, time);

    private SessionState? _session = session;
    private volatile string _awaited = "HELLO";
    private volatile bool _heartbeatAnswered = true;
    private Task _heartbeats = Task.CompletedTask;
    private Task _leaving = Task.CompletedTask;

    private enum Op
    {
        Dispatch = 0,
        Heartbeat = 1,
        Identify = 2,
        Resume = 6,
        Reconnect = 7,
        InvalidSession = 9,
        Hello = 10,
        HeartbeatAck = 11,
    }

    /// <summary>Where the session stands, with all that was received; null if there is none.</summary>
    public SessionState? Session => _session;

    /// <summary>An IDENTIFY was sent and so spent.</summary>
    public bool Identified { get; private set; }

    /// <summary>When READY or RESUMED came, by the clock's timestamp; null if neither did.</summary>
    public long? EstablishedAt { get; private set; }

    public async Task<Ending> RunAsync(CancellationToken stop)
    {
        await using var stopping = stop.Register(() => _leaving = LeaveAsync(options.EndSessionWhenStopped ? CloseCodes.Goodbye : CloseCodes.ComingBack));
        try
        {
            var ending = await ListenAsync(_patience.Token);
            if (ending is not Ending.Closed)
                await connection.CloseAsync(CloseCodes.ComingBack);
            return ending;
        }
        catch (OperationCanceledException)
        {
            return new Ending.Silent(_awaited);
        }
        catch (Exception failure) when (failure is WebSocketException or IOException or InvalidDataException or JsonException)
        {
            Log.Broke(logger, failure.GetType().Name);
            return new Ending.Closed(connection.CloseCode);
        }
        finally
        {
            await _patience.CancelAsync();
            await Task.WhenAll(_heartbeats, _leaving);
        }
    }

    public void Dispose() => _patience.Dispose();

    private async Task<Ending> ListenAsync(CancellationToken stop)
    {
        while (await connection.ReceiveAsync(stop) is { } message)
        {
            anything();
            var heard = Hear(message.Span);
            switch (heard.Op)
            {
                case Op.Dispatch when heard.Event is { } happened:
                    noticed(happened);
                    await queue.PutAsync(happened, stop);
                    break;
                case Op.Heartbeat:
                    await BeatAsync(stop);
                    break;
                case Op.Reconnect:
                    return new Ending.AskedToReturn();
                case Op.InvalidSession:
                    return new Ending.Invalid(heard.Resumable);
                case Op.Hello:
                    await GreetAsync(heard.Interval, stop);
                    break;
                case Op.HeartbeatAck:
                    _heartbeatAnswered = true;
                    break;
            }
        }

        return new Ending.Closed(connection.CloseCode);
    }

    private readonly record struct Heard(Op Op, DiscordEvent? Event = null, TimeSpan Interval = default, bool Resumable = false);

    private Heard Hear(ReadOnlySpan<byte> message)
    {
        var payload = GatewayPayload.Read(message);
        var op = (Op)payload.Op;
        return op switch
        {
            Op.Dispatch => new Heard(op, Dispatched(payload)),
            Op.Hello => new Heard(op, Interval: TimeSpan.FromMilliseconds(
                (JsonSerializer.Deserialize(payload.Data, DiscordJson.Default.HelloData) ?? throw new JsonException("HELLO is empty.")).HeartbeatInterval)),
            Op.InvalidSession => new Heard(op, Resumable: payload.Data.SequenceEqual("true"u8)),
            _ => new Heard(op),
        };
    }

    private DiscordEvent? Dispatched(in GatewayPayload payload)
    {
        var sequence = payload.Sequence ?? throw new JsonException("A dispatch has a sequence.");
        if (payload.Kind == DispatchKind.Ready)
        {
            _session = EventReading.Session(payload.Data, sequence);
            Established();
            return new Ready(_session);
        }

        if (_session is null)
            return null;

        _session = _session with { Sequence = sequence };
        try
        {
            return EventOf(payload, _session);
        }
        catch (JsonException)
        {
            // It would come again with every RESUME: pass over it, loudly.
            Log.Unreadable(logger, payload.Kind, sequence);
            return null;
        }
    }

    private DiscordEvent? EventOf(in GatewayPayload payload, SessionState after)
    {
        switch (payload.Kind)
        {
            case DispatchKind.Resumed:
                Established();
                return new Resumed(after);
            case DispatchKind.MessageCreate:
                return EventReading.Message(payload.Data, after);
            case DispatchKind.InteractionCreate:
                return EventReading.Interaction(payload.Data, after, time.GetUtcNow());
            default:
                return null;
        }
    }

    private void Established()
    {
        EstablishedAt = time.GetTimestamp();
        _awaited = "the answer to a heartbeat";
        // From here on the heartbeats watch the connection.
        _patience.CancelAfter(Timeout.InfiniteTimeSpan);
    }

    private async Task GreetAsync(TimeSpan interval, CancellationToken stop)
    {
        if (!_heartbeats.IsCompleted || interval <= TimeSpan.Zero)
            throw new InvalidDataException("HELLO came twice or without an interval.");

        _awaited = _resuming ? "RESUMED" : "READY";
        _patience.CancelAfter(ReadyWithin);
        _heartbeats = HeartbeatsAsync(interval, stop);

        Identified = !_resuming;
        await connection.SendAsync(_session is { } known && _resuming ? ResumeMessage(known) : IdentifyMessage(), heartbeat: false, stop);
    }

    private byte[] IdentifyMessage() => JsonSerializer.SerializeToUtf8Bytes(
        new IdentifyPayload((int)Op.Identify, new IdentifyData(
            options.Token,
            (int)options.Intents,
            new ClientProperties(OperatingSystem.IsWindows() ? "windows" : "linux", "backcare", "backcare"),
            [options.Shard.Id, options.Shard.Count])),
        DiscordJson.Default.IdentifyPayload);

    private byte[] ResumeMessage(SessionState known) => JsonSerializer.SerializeToUtf8Bytes(
        new ResumePayload((int)Op.Resume, new ResumeData(options.Token, known.SessionId, known.Sequence)),
        DiscordJson.Default.ResumePayload);

    private async Task HeartbeatsAsync(TimeSpan interval, CancellationToken stop)
    {
        try
        {
            // The first at a random moment, so that bots that all lost their connection do not all beat at once.
            await Task.Delay(interval * options.Roll(), time, stop);
            while (true)
            {
                _heartbeatAnswered = false;
                await BeatAsync(stop);
                await Task.Delay(interval, time, stop);
                if (!_heartbeatAnswered && !queue.Blocked)
                    break;
            }

            await LeaveAsync(CloseCodes.ComingBack);
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException or ObjectDisposedException or IOException)
        {
            // The connection is over; whoever listens to it says how it ended.
        }
    }

    private Task BeatAsync(CancellationToken stop)
    {
        var sequence = queue.Acknowledgeable(Volatile.Read(ref _session));
        var text = sequence is { } known ? string.Create(CultureInfo.InvariantCulture, $$"""{"op":1,"d":{{known}}}""") : """{"op":1,"d":null}""";
        return connection.SendAsync(Encoding.UTF8.GetBytes(text), heartbeat: true, stop);
    }

    /// <summary>Says goodbye first: a receive that is cancelled leaves nothing to say it over.</summary>
    private async Task LeaveAsync(int code)
    {
        await connection.CloseAsync(code);
        await _patience.CancelAsync();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The gateway connection broke ({Failure}).")]
        public static partial void Broke(ILogger logger, string failure);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A {Kind} dispatch (sequence {Sequence}) cannot be read; it was passed over.")]
        public static partial void Unreadable(ILogger logger, DispatchKind kind, long sequence);
    }
}
