using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Control;

/// <summary>
/// A Unix socket beside the store, through which the operator's verbs ask a running instance, because only one process may have the store open.
/// One line goes in, such as <c>health</c>; the answer is <c>ok</c> or <c>no</c> on a line, then the text. Only who may read the data folder can reach it.
/// </summary>
internal sealed partial class ControlSocket(string path, ControlVerbs verbs, ILogger<ControlSocket> log)
{
    private const int LongestPath = 100;
    private const int LongestLine = 256;

    /// <summary>Where the socket of a data folder lies: in the folder, or where its path would be too long for a socket, in the temporary folder.</summary>
    public static string PathFor(string dataFolder)
    {
        var path = Path.Combine(Path.GetFullPath(dataFolder), "backcare.sock");
        return path.Length <= LongestPath
            ? path
            : Path.Combine(Path.GetTempPath(), $"backcare-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..16]}.sock");
    }

    public async Task RunAsync(CancellationToken cancel)
    {
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            File.Delete(path);
            listener.Bind(new UnixDomainSocketEndPoint(path));
            listener.Listen();
        }
        catch (Exception failed) when (failed is SocketException or IOException or UnauthorizedAccessException)
        {
            Log.NoSocket(log, path, failed.Message);
            return;
        }

        try
        {
            while (true)
                _ = AnswerAsync(await listener.AcceptAsync(cancel), cancel);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Asks the instance that runs on this data folder; null when none answers.</summary>
    public static async Task<(bool Ok, string Text)?> AskAsync(string dataFolder, string line, CancellationToken cancel)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(PathFor(dataFolder)), cancel);
        }
        catch (SocketException)
        {
            return null;
        }

        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"{line}\n"), cancel);
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(cancel);
        var end = answer.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? (false, "The running instance ended before it answered.") : (answer[..end] == "ok", answer[(end + 1)..]);
    }

    private async Task AnswerAsync(Socket socket, CancellationToken cancel)
    {
        try
        {
            await using var stream = new NetworkStream(socket, ownsSocket: true);
            using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, LongestLine, leaveOpen: true);
            var (ok, text) = await verbs.AnswerAsync(await reader.ReadLineAsync(cancel) ?? "", cancel);
            await stream.WriteAsync(Encoding.UTF8.GetBytes($"{(ok ? "ok" : "no")}\n{text}"), cancel);
        }
        catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException)
        {
            Log.AskerGone(log);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The verbs health, export and erase cannot reach this instance: no socket at {Path} ({Reason})")]
        public static partial void NoSocket(ILogger log, string path, string reason);

        [LoggerMessage(2, LogLevel.Debug, "An operator's question was given up before it was answered")]
        public static partial void AskerGone(ILogger log);
    }
}
