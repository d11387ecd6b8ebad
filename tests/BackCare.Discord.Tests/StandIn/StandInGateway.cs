using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace BackCare.Discord.Tests.StandIn;

/// <summary>The stand-in's gateway: sessions that outlive connections, replay on RESUME, and faults to order.</summary>
public sealed class StandInGateway(StandInDiscord discord)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Session> _sessions = [];
    private int _refuse;

    /// <summary>What bots sent: the whole payload.</summary>
    public Awaited<JsonObject> Received { get; } = new("a gateway payload");

    /// <summary>Connections, as they open.</summary>
    public Awaited<StandInConnection> Connections { get; } = new("a gateway connection");

    /// <summary>All that was sent, to be judged by others.</summary>
    public Awaited<string> Sent { get; } = new("a sent payload");

    public int HeartbeatInterval { get; set; } = 41_250;

    /// <summary>False: connections are accepted and nothing is ever said.</summary>
    public bool SayHello { get; set; } = true;

    /// <summary>False: heartbeats are taken and not answered.</summary>
    public bool AnswerHeartbeats { get; set; } = true;

    /// <summary>Bytes of a WebSocket frame; a message of more comes in several.</summary>
    public int FrameSize { get; set; } = int.MaxValue;

    /// <summary>Closes with this code instead of READY; null for READY.</summary>
    public Func<JsonObject, int?> CloseOnIdentify { get; set; } = static _ => null;

    /// <summary>Session starts that remain today.</summary>
    public int Remaining { get; set; } = 1000;

    public int Refused { get; private set; }

    public string Address => $"ws://127.0.0.1:{discord.Port}/gw";

    public string ResumeAddress => $"ws://127.0.0.1:{discord.Port}/resume";

    /// <summary>The newest session.</summary>
    public Session? Current { get; private set; }

    /// <summary>Connections that are turned away before they become WebSockets.</summary>
    public void RefuseNext(int count) => Volatile.Write(ref _refuse, count);

    /// <summary>Something happened: it is sent now, or kept for RESUME.</summary>
    public void Dispatch(string type, JsonObject data)
    {
        discord.Rest.Expect(type, data);
        lock (_gate)
            (Current ?? throw new InvalidOperationException("No bot has identified.")).Add(type, data);
    }

    /// <summary>The newest session is forgotten: a RESUME of it will fail.</summary>
    public void Forget()
    {
        lock (_gate)
            if (Current is { } session)
                _sessions.Remove(session.Id);
    }

    internal async Task ServeAsync(HttpMessage request, TcpClient client)
    {
        var stream = client.GetStream();
        if (Volatile.Read(ref _refuse) > 0)
        {
            Interlocked.Decrement(ref _refuse);
            Refused++;
            await HttpWire.WriteAsync(stream, new HttpAnswer(503, "<html>upstream</html>", "text/html"));
            return;
        }

        if (!request.Query.Contains("v=10", StringComparison.Ordinal) || !request.Query.Contains("encoding=json", StringComparison.Ordinal))
            discord.Faults.Add($"the gateway was asked for {request.Target}, without v=10 and encoding=json");

        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + $"Sec-WebSocket-Accept: {AcceptKey(request.Headers["sec-websocket-key"])}\r\n\r\n"));

        using var connection = new StandInConnection(this, client, request);
        Connections.Add(connection);
        await connection.ServeAsync();
    }

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6455 greets with SHA-1; nothing is kept secret by it.")]
    private static string AcceptKey(string key) =>
        Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));

    internal async Task HearAsync(StandInConnection connection, JsonObject payload)
    {
        switch ((int)payload["op"]!)
        {
            case 1 when AnswerHeartbeats:
                await connection.SendAsync("""{"op":11,"d":null,"s":null,"t":null}""");
                break;
            case 2:
                await IdentifyAsync(connection, payload["d"]!.AsObject());
                break;
            case 6:
                await ResumeAsync(connection, payload["d"]!.AsObject());
                break;
        }

        // Last: who waits for a payload may then look at the session that it began or took over.
        Received.Add(payload);
    }

    private async Task IdentifyAsync(StandInConnection connection, JsonObject data)
    {
        Remaining--;
        if ((string?)data["token"] != StandInDiscord.Token)
        {
            await connection.CloseAsync(4004);
            return;
        }

        if (CloseOnIdentify(data) is { } code)
        {
            await connection.CloseAsync(code);
            return;
        }

        lock (_gate)
        {
            var session = new Session(Shapes.NewId());
            _sessions[session.Id] = Current = session;
            session.Attach(connection);
            session.Add("READY", Shapes.Ready(session.Id, ResumeAddress, data["shard"]));
        }
    }

    private async Task ResumeAsync(StandInConnection connection, JsonObject data)
    {
        Session? session;
        lock (_gate)
            // discord.py may ask to resume nothing at all.
            if (_sessions.TryGetValue((string?)data["session_id"] ?? "", out session) && session.CanResume((int)data["seq"]!))
            {
                Current = session;
                session.Attach(connection, replayAfter: (int)data["seq"]!);
                session.Add("RESUMED", new JsonObject());
                return;
            }

        await connection.SendAsync("""{"op":9,"d":false,"s":null,"t":null}""");
    }

    /// <summary>A session: numbered events, and the connection that it has at the moment.</summary>
    public sealed class Session(string id)
    {
        private readonly List<string> _events = [];

        public string Id { get; } = id;

        public StandInConnection? Connection { get; private set; }

        internal bool CanResume(int sequence) => sequence <= _events.Count;

        internal void Attach(StandInConnection connection, int? replayAfter = null)
        {
            Connection = connection;
            foreach (var missed in _events.Skip(replayAfter ?? _events.Count))
                connection.Post(missed);
        }

        internal void Add(string type, JsonObject data)
        {
            var json = new JsonObject { ["t"] = type, ["s"] = _events.Count + 1, ["op"] = 0, ["d"] = data.DeepClone() }.ToJsonString();
            _events.Add(json);
            Connection?.Post(json);
        }
    }
}
