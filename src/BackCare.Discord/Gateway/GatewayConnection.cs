using System.Buffers;
using System.Net.WebSockets;

namespace BackCare.Discord.Gateway;

/// <summary>One WebSocket to the gateway: whole messages in, whole messages out, within the connection's send budget.</summary>
internal sealed class GatewayConnection : IDisposable
{
    // Discord closes a connection that sends more (4002).
    private const int LargestToSend = 4096;

    // Far above any READY; what is larger is not Discord.
    private const int LargestToReceive = 64 * 1024 * 1024;

    private readonly ClientWebSocket _socket;
    private readonly TimeProvider _time;
    private readonly long _opened;
    private readonly SendBudget _budget = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly Inflater? _inflater;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);

    private GatewayConnection(ClientWebSocket socket, bool compressed, TimeProvider time) =>
        (_socket, _inflater, _time, _opened) = (socket, compressed ? new Inflater() : null, time, time.GetTimestamp());

    /// <summary>The code with which the other side closed; null if it did not.</summary>
    public int? CloseCode => (int?)_socket.CloseStatus;

    /// <exception cref="WebSocketException">No connection.</exception>
    public static async Task<GatewayConnection> OpenAsync(string address, DiscordOptions options, TimeProvider time, CancellationToken stop)
    {
        var socket = new ClientWebSocket();
        try
        {
            // Heartbeats tell a dead connection; pings of the protocol would only add to them.
            socket.Options.KeepAliveInterval = TimeSpan.Zero;
            socket.Options.SetRequestHeader("User-Agent", options.UserAgent);
            var query = "v=10&encoding=json" + (options.CompressGateway ? "&compress=zlib-stream" : "");
            await socket.ConnectAsync(new UriBuilder(address) { Query = query }.Uri, stop);
            return new GatewayConnection(socket, options.CompressGateway, time);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The next message, valid until the next call; null once the other side has closed.</summary>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    /// <exception cref="InvalidDataException">What came is not the gateway's.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken stop)
    {
        var length = 0;
        while (true)
        {
            if (length == _buffer.Length)
                Grow();
            var part = await _socket.ReceiveAsync(_buffer.AsMemory(length), stop);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;

            length += part.Count;
            if (!part.EndOfMessage)
                continue;
            if (_inflater is null || part.MessageType == WebSocketMessageType.Text)
                return _buffer.AsMemory(0, length);
            if (Inflater.IsWhole(_buffer.AsSpan(0, length)))
                return _inflater.Inflate(_buffer.AsMemory(0, length));
        }
    }

    /// <summary>Sends a message when the budget allows; a heartbeat beyond it is left out, for one too many costs the connection.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> message, bool heartbeat, CancellationToken stop)
    {
        if (message.Length > LargestToSend)
            throw new ArgumentException($"Discord takes no gateway message above {LargestToSend} bytes.", nameof(message));

        await _sending.WaitAsync(stop);
        try
        {
            while (_budget.Ask(_time.GetElapsedTime(_opened), heartbeat) is { Ticks: > 0 } wait)
            {
                if (heartbeat)
                    return;
                await Task.Delay(wait, _time, stop);
            }

            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, stop);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Says with a code that we are leaving, as far as the other side still listens.</summary>
    public async Task CloseAsync(int code)
    {
        try
        {
            // A dead peer must not keep us; the system's own clock, for this waits on the system's sockets.
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            await _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, patience.Token);
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            // It is gone already, which is what was wanted.
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _inflater?.Dispose();
        _sending.Dispose();
        ArrayPool<byte>.Shared.Return(Interlocked.Exchange(ref _buffer, []));
    }

    private void Grow()
    {
        if (_buffer.Length >= LargestToReceive)
            throw new InvalidDataException("A gateway message above 64 MiB.");

        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(Interlocked.Exchange(ref _buffer, larger));
    }
}
