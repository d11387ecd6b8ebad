using System.Threading.Channels;

namespace BackCare.Discord.Gateway;

/// <summary>Events between the socket and the owner, in order. It outlives connections, so that a reconnect loses none.</summary>
internal sealed class EventQueue(int capacity, SessionState? saved)
{
    private const int MostAtOnce = 256;

    private readonly Channel<DiscordEvent> _events = Channel.CreateBounded<DiscordEvent>(
        new BoundedChannelOptions(capacity) { SingleReader = true, SingleWriter = true });

    // Written by the owner's side alone, read by the heartbeat.
    private volatile SessionState? _handled = saved;
    private long _handledCount;

    // Written by the socket's side alone.
    private long _putCount;
    private volatile bool _blocked;

    /// <summary>True while the socket waits for the owner: then nothing is read from it, answers to heartbeats neither.</summary>
    public bool Blocked => _blocked;

    /// <summary>Waits while the owner has too many events before it.</summary>
    public ValueTask PutAsync(DiscordEvent happened, CancellationToken stop)
    {
        Volatile.Write(ref _putCount, _putCount + 1);
        return _events.Writer.TryWrite(happened) ? ValueTask.CompletedTask : PutSlowlyAsync(happened, stop);
    }

    /// <summary>Hands out what waits, in order, once the owner is done with what came before, until stopped or the owner fails.</summary>
    public async Task PumpAsync(Func<IReadOnlyList<DiscordEvent>, ValueTask> handle, CancellationToken stop)
    {
        try
        {
            while (await _events.Reader.WaitToReadAsync(stop))
            {
                var waiting = new List<DiscordEvent>();
                while (waiting.Count < MostAtOnce && _events.Reader.TryRead(out var happened))
                    waiting.Add(happened);

                await handle(waiting);
                _handled = waiting[^1].After;
                Interlocked.Add(ref _handledCount, waiting.Count);
                stop.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What is left here comes again with the RESUME of the next process.
        }
    }

    /// <summary>
    /// The number that a heartbeat may acknowledge: never beyond what the owner is done with, lest Discord forget what a restart would need.
    /// </summary>
    public long? Acknowledgeable(SessionState? received)
    {
        if (Interlocked.Read(ref _handledCount) == Interlocked.Read(ref _putCount))
            return received?.Sequence;

        return _handled is { } handled && handled.SessionId == received?.SessionId ? handled.Sequence : null;
    }

    private async ValueTask PutSlowlyAsync(DiscordEvent happened, CancellationToken stop)
    {
        _blocked = true;
        try
        {
            await _events.Writer.WriteAsync(happened, stop);
        }
        finally
        {
            _blocked = false;
        }
    }
}
