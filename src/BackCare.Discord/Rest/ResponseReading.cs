using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace BackCare.Discord.Rest;

/// <summary>Makes sense of a response: whose answer it is, and what it says about limits.</summary>
internal static class ResponseReading
{
    // Cloudflare may answer 429 without saying for how long; its bans last longer than Discord's limits.
    private static readonly TimeSpan WaitIfUntold = TimeSpan.FromSeconds(30);

    public static BucketHeaders? Limits(HttpResponseHeaders headers) =>
        First(headers, "X-RateLimit-Bucket") is { } bucket
        && int.TryParse(First(headers, "X-RateLimit-Limit"), CultureInfo.InvariantCulture, out var limit)
        && int.TryParse(First(headers, "X-RateLimit-Remaining"), CultureInfo.InvariantCulture, out var remaining)
        && Seconds(First(headers, "X-RateLimit-Reset-After")) is { } resetAfter
            ? new BucketHeaders(bucket, limit, remaining, resetAfter)
            : null;

    public static Outcome Read(HttpStatusCode status, HttpResponseHeaders headers, string? mediaType, byte[] body)
    {
        var json = mediaType == "application/json";
        return status switch
        {
            HttpStatusCode.NoContent => new Outcome.Done([]),
            >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous when json => new Outcome.Done(body),
            HttpStatusCode.TooManyRequests => TooMany(headers, json ? body : []),
            HttpStatusCode.Unauthorized => new Outcome.Unauthorised(),
            >= HttpStatusCode.InternalServerError => new Outcome.Trouble($"Discord is in trouble ({(int)status})", MayHaveHappened: true),
            // A refusal that is not JSON comes from something in between, which may be gone in a moment.
            _ when json => Refused(status, body),
            _ => new Outcome.Trouble($"Something other than Discord answered ({(int)status}, {mediaType ?? "no content type"})", MayHaveHappened: true),
        };
    }

    private static Outcome.TooMany TooMany(HttpResponseHeaders headers, byte[] body)
    {
        var told = Parse(body, DiscordJson.Default.RateLimitBody);
        var wait = told?.RetryAfter is { } seconds and >= 0 and < 1e6
            ? TimeSpan.FromSeconds(seconds)
            : Seconds(First(headers, "Retry-After")) ?? WaitIfUntold;
        var everywhere = told is null || told.Global || First(headers, "X-RateLimit-Global") is not null;
        return new Outcome.TooMany(wait, everywhere, Shared: First(headers, "X-RateLimit-Scope") == "shared");
    }

    private static Outcome.Refused Refused(HttpStatusCode status, byte[] body)
    {
        var error = Parse(body, DiscordJson.Default.ErrorBody) ?? new ErrorBody(0, null, null);
        var sentence = ErrorCodes.Sentence(error.Code);
        var where = error.Errors is { } tree ? " At: " + string.Join(", ", Paths(tree, "").Take(5)) + "." : "";
        return new Outcome.Refused(new DiscordRefusedException(
            status, error.Code, $"Discord refused ({(int)status}, code {error.Code}: {error.Message}). {sentence}{where}".TrimEnd()));
    }

    /// <summary>The paths of an error tree, with the kind of each error and never its words: they may repeat what a person wrote.</summary>
    private static IEnumerable<string> Paths(JsonElement node, string path)
    {
        if (node.ValueKind != JsonValueKind.Object)
            yield break;

        foreach (var member in node.EnumerateObject())
            if (member.NameEquals("_errors") && member.Value.ValueKind == JsonValueKind.Array)
                yield return path.TrimStart('.') + " " + string.Join("/", member.Value.EnumerateArray().Select(KindOf));
            else
                foreach (var deeper in Paths(member.Value, path + "." + member.Name))
                    yield return deeper;
    }

    private static string KindOf(JsonElement error) =>
        error.ValueKind == JsonValueKind.Object && error.TryGetProperty("code", out var code) ? code.ToString() : "?";

    private static T? Parse<T>(byte[] body, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? First(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1e6
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
