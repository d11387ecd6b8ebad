using System.Net;
using System.Net.Sockets;

namespace BackCare.Bench.Faults;

/// <summary>A wire between the bot and the fake Telegram that can be cut, so that connections break and are refused, or go silent, so that nothing arrives.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly int server;
    private readonly Task accepting;
    private CancellationTokenSource whole = new();
    private TaskCompletionSource flowing = Open();
    private volatile bool isCut;

    /// <param name="server">The port of the fake Telegram.</param>
    public Wire(int server)
    {
        this.server = server;
        listener.Start();
        accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>Breaks every connection and refuses new ones for a while.</summary>
    public async Task CutAsync(TimeSpan time)
    {
        isCut = true;
        await whole.CancelAsync();
        await Task.Delay(time);
        whole = new CancellationTokenSource();
        isCut = false;
    }

    /// <summary>Connections stand, but nothing goes through for a while; then those of before break, as they do when a router forgot them.</summary>
    public async Task SilenceAsync(TimeSpan time)
    {
        flowing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await Task.Delay(time);
        var before = whole;
        whole = new CancellationTokenSource();
        await before.CancelAsync();
        flowing.SetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await whole.CancelAsync();
        listener.Stop();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await listener.AcceptTcpClientAsync(end.Token);
            if (isCut)
                client.Dispose();
            else
                _ = CarryAsync(client, whole.Token);
        }
    }

    private async Task CarryAsync(TcpClient client, CancellationToken cancel)
    {
        using (client)
        using (var onward = new TcpClient { NoDelay = true })
        {
            try
            {
                client.NoDelay = true;
                await onward.ConnectAsync(IPAddress.Loopback, server, cancel);
                await Task.WhenAny(PassAsync(client.GetStream(), onward.GetStream(), cancel), PassAsync(onward.GetStream(), client.GetStream(), cancel));
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // A broken connection is what a wire is for.
            }
        }
    }

    private async Task PassAsync(NetworkStream from, NetworkStream to, CancellationToken cancel)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            await flowing.Task.WaitAsync(cancel);
            await to.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
    }

    private static TaskCompletionSource Open()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }
}
