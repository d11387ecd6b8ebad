using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;

namespace BackCare.Discord.Rest;

/// <summary>Bytes to send and what they are.</summary>
internal readonly record struct RequestBody(byte[] Bytes, string ContentType)
{
    public static RequestBody None { get; } = new([], "application/json");
}

/// <summary>Sends requests within Discord's limits and tries again what is safe to try again. A loop without opinions: the policies beside it have them.</summary>
internal sealed partial class RequestSender : IDisposable
{
    private static readonly TimeSpan FetchPatience = TimeSpan.FromSeconds(15);

    private readonly DiscordOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly HttpClient _http;
    private readonly AuthenticationHeaderValue _authorisation;
    private readonly RateLimitBuckets _buckets = new();
    private readonly GlobalLimit _global;
    private readonly InvalidRequestBudget _invalid = new();
    private readonly long _began;
    private volatile bool _tokenRefused;

    public RequestSender(DiscordOptions options, TimeProvider time, ILogger logger)
    {
        (_options, _time, _logger) = (options, time, logger);
        _began = time.GetTimestamp();
        _global = new GlobalLimit(options.GlobalRequestsPerSecond);
        _authorisation = new AuthenticationHeaderValue("Bot", options.Token);
        _http = new HttpClient(new SocketsHttpHandler
        {
            MaxConnectionsPerServer = options.Connections,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            UseCookies = false,
            AllowAutoRedirect = false,
        })
        {
            BaseAddress = new Uri(options.ApiBaseUrl.AbsoluteUri.TrimEnd('/') + "/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", options.UserAgent);
    }

    public ClosedDoors Doors { get; } = new();

    private TimeSpan Now => _time.GetElapsedTime(_began);

    public void Dispose() => _http.Dispose();

    /// <summary>Fetches an attached file, without the token: files lie open to whoever knows their address.</summary>
    public async Task<byte[]?> FetchAsync(FileLink file, int most, CancellationToken stop)
    {
        if (file.Size > most || !Uri.TryCreate(file.Url, UriKind.Absolute, out var address) || !IsDiscords(address))
            return null;

        using var patience = new CancellationTokenSource(FetchPatience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        try
        {
            using var response = await _http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (response.StatusCode is not HttpStatusCode.OK)
                return null;

            await using var stream = await response.Content.ReadAsStreamAsync(either.Token);
            var bytes = new byte[most + 1];
            var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, either.Token);
            return read <= most ? bytes[..read] : null;
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !stop.IsCancellationRequested))
        {
            throw new DiscordUnavailableException("An attached file could not be fetched.", mayHaveHappened: false);
        }
    }

    private bool IsDiscords(Uri address) => address.Authority == _http.BaseAddress!.Authority
        || (address is { Scheme: "https", IsDefaultPort: true, Host: "cdn.discordapp.com" or "media.discordapp.net" });

    /// <summary>The body of Discord's answer, empty if there is none.</summary>
    /// <exception cref="DiscordException">Discord did not do it.</exception>
    public async Task<byte[]> SendAsync(Route route, RequestBody body, CancellationToken stop)
    {
        var doubtful = false;
        for (var attempt = 1; ; attempt++)
        {
            await AdmitAsync(route, stop);
            var outcome = await AttemptAsync(route, body, stop);
            Learn(route, outcome);

            switch (RetryPolicy.After(outcome, route, attempt, doubtful, _options.LongestRateLimitWait, _options.Roll()))
            {
                case Verdict.Return done:
                    return done.Body;
                case Verdict.Fail failure:
                    throw failure.Why;
                case Verdict.Again again:
                    Log.TryingAgain(_logger, route.Template, attempt, again.After.TotalMilliseconds);
                    doubtful |= outcome is Outcome.Trouble { MayHaveHappened: true };
                    await Task.Delay(again.After, _time, stop);
                    break;
            }
        }
    }

    private async ValueTask AdmitAsync(Route route, CancellationToken stop)
    {
        if (_tokenRefused)
            throw RetryPolicy.TokenRefused();
        if (Doors.Ask(route, Now) is { } refusal)
            throw new DiscordRefusedException(refusal.Status, refusal.Code, refusal.Message);
        if (_invalid.Ask(Now) is { Ticks: > 0 } ban)
            throw new DiscordRateLimitedException(ban, "Too many requests were refused of late; all wait so that Discord does not ban this address.");
        if (route.Kind == RouteKind.Callback)
            return;

        while (_buckets.Ask(route, Now) is not Admission.Go and var admission)
            await WaitAsync(route, admission, stop);
        if (route.Kind != RouteKind.Bot)
            return;

        while (_global.Ask(Now) is { Ticks: > 0 } wait)
            await WaitOrGiveBackAsync(route, wait, stop);
    }

    private Task WaitAsync(Route route, Admission admission, CancellationToken stop) => admission switch
    {
        Admission.WhenKnown known => known.News.WaitAsync(stop),
        Admission.After after when after.Wait > _options.LongestRateLimitWait => throw RetryPolicy.Limited(route, after.Wait),
        Admission.After after => Task.Delay(after.Wait, _time, stop),
        _ => Task.CompletedTask,
    };

    private async Task WaitOrGiveBackAsync(Route route, TimeSpan wait, CancellationToken stop)
    {
        try
        {
            await WaitAsync(route, new Admission.After(wait), stop);
        }
        catch
        {
            _buckets.LearnNothing(route);
            throw;
        }
    }

    private async Task<Outcome> AttemptAsync(Route route, RequestBody body, CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(
            route.Kind == RouteKind.Callback ? Interaction.FirstAnswerWithin : _options.RequestTimeout, _time);
        using var either = stop.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token) : null;
        var token = either?.Token ?? limit.Token;

        using var request = Request(route, body);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token);
            var bytes = response.StatusCode == HttpStatusCode.NoContent ? [] : await response.Content.ReadAsByteArrayAsync(token);
            if (route.Kind != RouteKind.Callback && response.StatusCode != HttpStatusCode.TooManyRequests)
                LearnLimits(route, response);
            return ResponseReading.Read(response.StatusCode, response.Headers, response.Content.Headers.ContentType?.MediaType, bytes);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            _buckets.LearnNothing(route);
            return new Outcome.Trouble("Discord did not answer in time", MayHaveHappened: true);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            _buckets.LearnNothing(route);
            var reached = failure is not HttpRequestException
            {
                HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError,
            };
            return new Outcome.Trouble("Discord cannot be reached", reached, failure);
        }
        catch (OperationCanceledException)
        {
            _buckets.LearnNothing(route);
            throw;
        }
    }

    private HttpRequestMessage Request(Route route, RequestBody body)
    {
        var request = new HttpRequestMessage(route.Method, route.Path) { Version = HttpVersion.Version11 };
        if (route.Kind == RouteKind.Bot)
            request.Headers.Authorization = _authorisation;
        if (route.Method != HttpMethod.Get)
        {
            request.Content = new ByteArrayContent(body.Bytes);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", body.ContentType);
        }

        return request;
    }

    private void LearnLimits(Route route, HttpResponseMessage response)
    {
        var limits = ResponseReading.Limits(response.Headers);
        if (limits is null && !response.IsSuccessStatusCode)
            _buckets.LearnNothing(route);
        else
            _buckets.Learn(route, limits, Now);
    }

    private void Learn(Route route, Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Unauthorised:
                _invalid.Count(Now);
                // A callback needs no token, so a 401 to it says nothing about ours.
                _tokenRefused |= route.Kind == RouteKind.Bot;
                Log.TokenRefused(_logger);
                break;
            case Outcome.Refused { Why: var why }:
                if (why.Status == HttpStatusCode.Forbidden)
                    _invalid.Count(Now);
                Doors.Learn(route, why, Now);
                break;
            case Outcome.TooMany too:
                if (!too.Shared)
                    _invalid.Count(Now);
                Log.RateLimited(_logger, route.Template, too.Wait.TotalSeconds, too.Everywhere);
                if (too.Everywhere)
                    _global.CloseUntil(Now + too.Wait);
                if (route.Kind != RouteKind.Callback)
                    _buckets.Refused(route, too.Everywhere ? Now : Now + too.Wait);
                break;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Route} failed at attempt {Attempt}; trying again in {Milliseconds:0} ms.")]
        public static partial void TryingAgain(ILogger logger, string route, int attempt, double milliseconds);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Rate limited at {Route} for {Seconds:0.#} s (all routes: {Everywhere}).")]
        public static partial void RateLimited(ILogger logger, string route, double seconds, bool everywhere);

        [LoggerMessage(Level = LogLevel.Critical, Message = "Discord refuses the bot's token; nothing more is sent. Reset it in the developer portal.")]
        public static partial void TokenRefused(ILogger logger);
    }
}
