using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

namespace BackCare.Bot.Telegram;

/// <summary>
/// Telegram.Bot's client over connections of our own: it tries once, waits on our clock, sends bodies with their length instead of in
/// chunks, and never lets an address, which holds the token, into an exception.
/// </summary>
internal sealed class TelegramLine : TelegramBotClient, IDisposable
{
    /// <summary>How long an ordinary call may take.</summary>
    public static readonly TimeSpan CallPatience = TimeSpan.FromSeconds(15);

    /// <summary>How long a call that carries a file may take.</summary>
    public static readonly TimeSpan FilePatience = TimeSpan.FromSeconds(60);

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly ConcurrentDictionary<string, Uri> _addresses = new();
    private readonly HttpMessageInvoker _http;
    private readonly TimeProvider _time;
    private readonly string _root;
    private readonly string _fileRoot;

    public TelegramLine(TelegramOptions options, TimeProvider time)
        : base(new TelegramBotClientOptions(options.Token, options.ApiBaseUrl) { RetryCount = 0, RetryThreshold = 0 })
    {
        _time = time;
        _root = $"{(options.ApiBaseUrl ?? "https://api.telegram.org").TrimEnd('/')}/bot{options.Token}/";
        _fileRoot = $"{(options.ApiBaseUrl ?? "https://api.telegram.org").TrimEnd('/')}/file/bot{options.Token}/";
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            MaxConnectionsPerServer = 64,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            // Shorter than a server keeps an idle connection, so that a send does not meet one that is being closed.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            AllowAutoRedirect = false,
            UseCookies = false,
            // Tracing would write the address, and with it the token.
            ActivityHeadersPropagator = null,
        });
    }

    /// <exception cref="ApiRequestException">The Bot API refused, and says why.</exception>
    /// <exception cref="TelegramLineException">There was no answer.</exception>
    public override async Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        using var response = await PostAsync(request, cancellationToken).ConfigureAwait(false);
        var body = await ReadAsync(response, cancellationToken).ConfigureAwait(false);
        return typeof(TResponse) == typeof(Update[]) ? (TResponse)(object)UpdateBatch.Read(body) : ResultOf<TResponse>(body);
    }

    /// <summary>Sends a request whose result nobody looks at, and does not read it.</summary>
    /// <exception cref="ApiRequestException">The Bot API refused, and says why.</exception>
    /// <exception cref="TelegramLineException">There was no answer.</exception>
    public async Task SendUnreadAsync(IRequest request, CancellationToken cancel)
    {
        using var response = await PostAsync(request, cancel).ConfigureAwait(false);
    }

    /// <summary>The bytes of a file; null where it is larger than it may be, or gone.</summary>
    /// <exception cref="RequestException">There was no answer, or the Bot API refused.</exception>
    public async Task<byte[]?> FetchAsync(string fileId, int most, CancellationToken cancel)
    {
        var file = await SendRequest(new GetFileRequest { FileId = fileId }, cancel).ConfigureAwait(false);
        if (file.FilePath is not { } path || path.Contains("..", StringComparison.Ordinal))
            return null;

        using var patience = new CancellationTokenSource(CallPatience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_fileRoot + path));
            using var response = await _http.SendAsync(request, either.Token).ConfigureAwait(false);
            return response.StatusCode == HttpStatusCode.OK ? await UpToAsync(most, response.Content, either.Token).ConfigureAwait(false) : null;
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            throw TelegramLineException.From(e, patience.IsCancellationRequested);
        }
    }

    public void Dispose() => _http.Dispose();

    private static async Task<byte[]?> UpToAsync(int most, HttpContent content, CancellationToken cancel)
    {
        if (content.Headers.ContentLength > most)
            return null;

        await using var stream = await content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        var bytes = new byte[most + 1];
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel).ConfigureAwait(false);
        return read <= most ? bytes[..read] : null;
    }

    private async Task<HttpResponseMessage> PostAsync(IRequest request, CancellationToken cancel)
    {
        using var content = ContentOf(request);
        using var message = new HttpRequestMessage(HttpMethod.Post, AddressOf(request.MethodName)) { Content = content };
        using var patience = new CancellationTokenSource(PatienceFor(request, content), _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        HttpResponseMessage response;
        try
        {
            response = await _http.SendAsync(message, either.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            throw TelegramLineException.From(e, patience.IsCancellationRequested);
        }

        if (response.StatusCode == HttpStatusCode.OK)
            return response;

        using (response)
            throw await RefusalAsync(response, cancel).ConfigureAwait(false);
    }

    private static TResponse ResultOf<TResponse>(byte[] body)
    {
        try
        {
            if (JsonSerializer.Deserialize<ApiResponse<TResponse>>(body, JsonBotAPI.Options) is { Result: { } result })
                return result;
        }
        catch (Exception e) when (UpdateBatch.IsUnreadable(e))
        {
            // Said below; the parser's own words would quote the answer.
        }

        throw TelegramLineException.Unreadable();
    }

    private Uri AddressOf(string method) => _addresses.GetOrAdd(method, static (name, root) => new Uri(root + name), _root);

    private static HttpContent? ContentOf(IRequest request)
    {
        var content = request.ToHttpContent();
        if (content is not JsonContent json)
            return content;

        var bytes = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(json.Value, json.ObjectType, JsonBotAPI.Options));
        bytes.Headers.ContentType = Json;
        return bytes;
    }

    private static TimeSpan PatienceFor(IRequest request, HttpContent? content) => request switch
    {
        GetUpdatesRequest poll => CallPatience + TimeSpan.FromSeconds(poll.Timeout ?? 0),
        _ when content is MultipartContent => FilePatience,
        _ => CallPatience,
    };

    private async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(CallPatience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            return await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            throw TelegramLineException.From(e, patience.IsCancellationRequested);
        }
    }

    private async Task<ApiRequestException> RefusalAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        try
        {
            var body = await ReadAsync(response, cancel).ConfigureAwait(false);
            if (JsonSerializer.Deserialize<ApiResponse>(body, JsonBotAPI.Options) is { ErrorCode: not 0, Description: { } why } refusal)
                return new ApiRequestException(why, refusal.ErrorCode, refusal.Parameters);
        }
        catch (Exception e) when (e is JsonException or TelegramLineException)
        {
            // A proxy's page, or half an answer: the status says enough.
        }

        return new ApiRequestException($"no explanation, status {(int)response.StatusCode}", (int)response.StatusCode);
    }
}
