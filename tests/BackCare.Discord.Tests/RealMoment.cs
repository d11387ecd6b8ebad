using System.Net;
using System.Net.Sockets;

namespace BackCare.Discord.Tests;

/// <summary>
/// A moment of real time between two steps of a clock that a test holds: some round trips over the loopback, so that on a busy machine the clock does not
/// run ahead of the sockets that it is to time.
/// </summary>
internal static class RealMoment
{
    private const int RoundTrips = 5;

    private static readonly SemaphoreSlim Turn = new(1, 1);
    private static NetworkStream? _line;

    public static async Task PassAsync(Task awaited)
    {
        await Turn.WaitAsync();
        try
        {
            _line ??= await OpenAsync();
            var one = new byte[1];
            for (var trip = 0; trip < RoundTrips && !awaited.IsCompleted; trip++)
            {
                await _line.WriteAsync(one);
                await _line.ReadExactlyAsync(one);
            }
        }
        finally
        {
            Turn.Release();
        }

        await Task.WhenAny(awaited, Task.Delay(2));
    }

    private static async Task<NetworkStream> OpenAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var here = new TcpClient();
        var accepting = listener.AcceptTcpClientAsync();
        await here.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        _ = EchoAsync((await accepting).GetStream());
        return here.GetStream();
    }

    private static async Task EchoAsync(NetworkStream there)
    {
        var one = new byte[1];
        while (await there.ReadAsync(one) > 0)
            await there.WriteAsync(one);
    }
}
