using System.IO.Compression;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace BackCare.Discord.Tests.StandIn;

/// <summary>One bot's connection to the stand-in's gateway.</summary>
public sealed class StandInConnection : IDisposable
{
    private readonly StandInGateway _gateway;
    private readonly TcpClient _client;
    private readonly WebSocket _socket;
    private readonly Channel<string> _outbox = Channel.CreateUnbounded<string>();
    private readonly MemoryStream _deflated = new();
    private readonly ZLibStream? _zlib;

    internal StandInConnection(StandInGateway gateway, TcpClient client, HttpMessage request)
    {
        (_gateway, _client, Path, UserAgent) = (gateway, client, request.Path, request.Headers.GetValueOrDefault("user-agent"));
        _socket = WebSocket.CreateFromStream(client.GetStream(), new WebSocketCreationOptions { IsServer = true });
        if (request.Query.Contains("compress=zlib-stream", StringComparison.Ordinal))
            _zlib = new ZLibStream(_deflated, CompressionMode.Compress);
    }

    public string Path { get; }

    public string? UserAgent { get; }

    /// <summary>The code with which the bot closed; null if it just went.</summary>
    public Task<int?> ClosedByBot => _closed.Task;

    private readonly TaskCompletionSource<int?> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Dispose()
    {
        _socket.Dispose();
        _zlib?.Dispose();
    }

    /// <summary>In order with what was posted before; lost if the bot is gone.</summary>
    public void Post(string json) => _outbox.Writer.TryWrite(json);

    public Task SendAsync(string json)
    {
        Post(json);
        return Task.CompletedTask;
    }

    /// <summary>Op 7.</summary>
    public void AskToReturn() => Post("""{"op":7,"d":null,"s":null,"t":null}""");

    /// <summary>Op 9.</summary>
    public void Invalidate(bool resumable) => Post($$"""{"op":9,"d":{{(resumable ? "true" : "false")}},"s":null,"t":null}""");

    /// <summary>Op 1.</summary>
    public void AskForHeartbeat() => Post("""{"op":1,"d":null,"s":null,"t":null}""");

    public async Task CloseAsync(int code)
    {
        try
        {
            await _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, CancellationToken.None);
        }
        catch (Exception gone) when (gone is WebSocketException or ObjectDisposedException or IOException)
        {
            // It closed first.
        }
    }

    /// <summary>The line goes dead in both directions, without a goodbye.</summary>
    public void Cut()
    {
        _client.Client.LingerState = new LingerOption(true, 0);
        _client.Client.Close();
    }

    /// <summary>The first bytes of a frame that says it is longer, and then nothing more ever.</summary>
    public async Task CutInsideFrameAsync()
    {
        byte[] frame = [0x81, 126, 0x10, 0x00, .. Encoding.UTF8.GetBytes("""{"op":0,"s":99,"t":"MESSAGE_CREATE","d":{"id":"1""")];
        await _client.GetStream().WriteAsync(frame);
        Cut();
    }

    internal async Task ServeAsync()
    {
        var sending = SendPostedAsync();
        if (_gateway.SayHello)
            Post($$"""{"op":10,"d":{"heartbeat_interval":{{_gateway.HeartbeatInterval}}},"s":null,"t":null}""");
        try
        {
            await ListenAsync();
        }
        finally
        {
            _closed.TrySetResult((int?)_socket.CloseStatus);
            _outbox.Writer.TryComplete();
            await sending;
        }
    }

    private async Task ListenAsync()
    {
        var buffer = new byte[8192];
        var length = 0;
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                    return;
                length += part.Count;
                if (!part.EndOfMessage)
                    continue;

                await _gateway.HearAsync(this, JsonNode.Parse(buffer.AsSpan(0, length))!.AsObject());
                length = 0;
            }
        }
        catch (Exception gone) when (gone is WebSocketException or ObjectDisposedException or IOException or SocketException)
        {
            // The bot hung up, or the test cut the line.
        }
    }

    private async Task SendPostedAsync()
    {
        try
        {
            await foreach (var json in _outbox.Reader.ReadAllAsync())
            {
                _gateway.Sent.Add(json);
                await SendFramesAsync(json);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // As above.
        }
    }

    private async Task SendFramesAsync(string json)
    {
        var bytes = _zlib is null ? Encoding.UTF8.GetBytes(json) : Deflate(json);
        var kind = _zlib is null ? WebSocketMessageType.Text : WebSocketMessageType.Binary;
        for (var start = 0; start < bytes.Length;)
        {
            var size = Math.Min(_gateway.FrameSize, bytes.Length - start);
            await _socket.SendAsync(bytes.AsMemory(start, size), kind, start + size == bytes.Length, CancellationToken.None);
            start += size;
        }
    }

    private byte[] Deflate(string json)
    {
        _zlib!.Write(Encoding.UTF8.GetBytes(json));
        _zlib.Flush();
        var bytes = _deflated.ToArray();
        _deflated.SetLength(0);
        return bytes;
    }
}
