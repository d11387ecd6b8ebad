using System.Net;
using System.Net.Sockets;

namespace BackCare.Discord.Tests.StandIn;

/// <summary>
/// Discord, as far as a bot that converses can tell: REST and gateway on one loopback port. It shares no code with the client; it holds every body
/// to Discord's document and to <see cref="HouseRules"/>, its own answers too, and can be made to fail in all the ways that networks do.
/// </summary>
public sealed class StandInDiscord : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly HashSet<TcpClient> _open = [];

    private StandInDiscord(OpenApiJudge judge, TimeProvider time, bool strict)
    {
        _listener.Start(512);
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        Gateway = new StandInGateway(this);
        Rest = new StandInRest(this, judge, time, strict);
        _ = AcceptAsync();
    }

    /// <summary>What the bot must show; nothing outside of these tests knows it.</summary>
    public const string Token = "stand-in.token.for-tests";

    public int Port { get; }

    public Uri Api => new($"http://127.0.0.1:{Port}/api/v10");

    public StandInGateway Gateway { get; }

    public StandInRest Rest { get; }

    /// <summary>What broke a rule, in words.</summary>
    public Awaited<string> Faults { get; } = new("a fault");

    /// <param name="strict">False for other people's clients: they take liberties that Discord lets pass.</param>
    public static async Task<StandInDiscord> StartAsync(TimeProvider? time = null, bool strict = true) =>
        new(await OpenApiJudge.GetAsync(strict), time ?? TimeProvider.System, strict);

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        lock (_open)
            foreach (var client in _open)
                client.Dispose();
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_closing.Token));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The stand-in was closed.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        lock (_open)
            _open.Add(client);
        client.NoDelay = true;
        try
        {
            using var stream = new BufferedStream(client.GetStream());
            while (await HttpWire.ReadAsync(stream) is { } message)
            {
                if (message.Headers.GetValueOrDefault("upgrade")?.Equals("websocket", StringComparison.OrdinalIgnoreCase) == true)
                {
                    await Gateway.ServeAsync(message, client);
                    return;
                }

                if (await Rest.AnswerAsync(message) is not { } answer)
                    return;
                await HttpWire.WriteAsync(stream, answer);
                await stream.FlushAsync();
            }
        }
        catch (Exception ended) when (ended is IOException or ObjectDisposedException or SocketException or OperationCanceledException)
        {
            // The bot hung up, which it may.
        }
        catch (Exception bug)
        {
            Faults.Add("the stand-in itself: " + bug);
        }
        finally
        {
            lock (_open)
                _open.Remove(client);
            client.Dispose();
        }
    }
}
