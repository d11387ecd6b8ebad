using System.Globalization;
using System.Text;

namespace BackCare.Discord.Tests.StandIn;

/// <summary>A request as it came over the wire.</summary>
public sealed record HttpMessage(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Path => Uri.UnescapeDataString(Target.Split('?')[0]);

    public string Query => Target.Contains('?', StringComparison.Ordinal) ? Target[(Target.IndexOf('?', StringComparison.Ordinal) + 1)..] : "";

    public string ContentType => Headers.GetValueOrDefault("content-type", "");
}

/// <summary>What the stand-in answers.</summary>
public sealed record HttpAnswer(int Status, string Body, string? ContentType = "application/json")
{
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>An error as Discord writes it.</summary>
    public static HttpAnswer Error(int status, int code, string message) => new(status, $$"""{"message":"{{message}}","code":{{code}}}""");

    public static HttpAnswer Nothing { get; } = new(204, "", null);
}

/// <summary>HTTP/1.1 as far as clients of Discord speak it, over a bare stream, so that a test can break it anywhere.</summary>
public static class HttpWire
{
    public static async Task<HttpMessage?> ReadAsync(Stream stream)
    {
        var head = await ReadHeadAsync(stream);
        if (head is null)
            return null;

        var lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var request = lines[0].Split(' ');
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1))
            headers[line[..line.IndexOf(':', StringComparison.Ordinal)].Trim()] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();

        var body = headers.GetValueOrDefault("transfer-encoding") == "chunked"
            ? await ReadChunksAsync(stream)
            : await ReadExactlyAsync(stream, int.Parse(headers.GetValueOrDefault("content-length", "0"), CultureInfo.InvariantCulture));
        return new HttpMessage(request[0], request[1], headers, body);
    }

    public static async Task WriteAsync(Stream stream, HttpAnswer answer)
    {
        var body = Encoding.UTF8.GetBytes(answer.Body);
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} Whatever\r\n");
        // A 204 has neither a body nor a type: discord.js would try to parse it.
        if (answer.Status != 204)
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
        if (answer.ContentType is { } type && answer.Status != 204)
            head.Append(CultureInfo.InvariantCulture, $"Content-Type: {type}\r\n");
        foreach (var (name, value) in answer.Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        head.Append("\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.ToString()).Concat(body).ToArray());
    }

    private static async Task<string?> ReadHeadAsync(Stream stream)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (head.Count < 4 || !(head[^4] == '\r' && head[^3] == '\n' && head[^2] == '\r' && head[^1] == '\n'))
        {
            if (await stream.ReadAsync(one) == 0)
                return null;
            head.Add(one[0]);
        }

        return Encoding.ASCII.GetString([.. head]);
    }

    private static async Task<byte[]> ReadExactlyAsync(Stream stream, int length)
    {
        var body = new byte[length];
        await stream.ReadExactlyAsync(body);
        return body;
    }

    private static async Task<byte[]> ReadChunksAsync(Stream stream)
    {
        using var body = new MemoryStream();
        while (true)
        {
            var size = int.Parse(await ReadLineAsync(stream), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            body.Write(await ReadExactlyAsync(stream, size));
            await ReadLineAsync(stream);
            if (size == 0)
                return body.ToArray();
        }
    }

    private static async Task<string> ReadLineAsync(Stream stream)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (line.Count < 2 || line[^1] != '\n')
        {
            await stream.ReadExactlyAsync(one);
            line.Add(one[0]);
        }

        return Encoding.ASCII.GetString([.. line]).TrimEnd();
    }
}
