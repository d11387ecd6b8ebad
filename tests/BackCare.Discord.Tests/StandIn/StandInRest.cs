using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackCare.Discord.Tests.StandIn;

/// <summary>A request that the stand-in understood.</summary>
public sealed record Call(string Method, string Path, JsonNode? Json, IReadOnlyList<Part> Files, HttpMessage Raw)
{
    /// <summary>The body of a call that has one.</summary>
    public JsonObject Body => Json!.AsObject();

    public override string ToString() => $"{Method} {Path} {Json?.ToJsonString()}";
}

/// <summary>The stand-in's REST API.</summary>
public sealed class StandInRest(StandInDiscord discord, OpenApiJudge judge, TimeProvider time, bool strict)
{
    private readonly StandInApi _api = new(discord, time);

    public Awaited<Call> Calls { get; } = new("a REST call");

    /// <summary>What the application's commands are.</summary>
    public JsonArray Commands => _api.Commands;

    /// <summary>Answers in the API's place, or null to let it answer.</summary>
    public Func<HttpMessage, HttpAnswer?> Instead { get; set; } = static _ => null;

    /// <summary>True: hangs up without an answer, after doing what was asked.</summary>
    public Func<HttpMessage, bool> LoseAnswer { get; set; } = static _ => false;

    /// <summary>Messages of the bot's that there are.</summary>
    public IReadOnlyCollection<JsonObject> Messages => _api.Messages;

    /// <summary>Responses as they were sent, to be judged by others: method, path, status, body.</summary>
    public Awaited<JsonObject> Responses { get; } = new("a REST response");

    /// <summary>Null to hang up.</summary>
    internal async Task<HttpAnswer?> AnswerAsync(HttpMessage message)
    {
        await Task.Yield();
        var answer = Instead(message) ?? Understand(message);
        return LoseAnswer(message) ? null : answer;
    }

    /// <summary>An interaction is on its way: its clock runs.</summary>
    internal void Expect(string type, JsonObject data)
    {
        if (type == "INTERACTION_CREATE")
            _api.Expect(data);
    }

    private HttpAnswer Understand(HttpMessage message)
    {
        var path = message.Path["/api/v10".Length..];
        var call = new Call(message.Method, path, null, [], message);
        try
        {
            call = Parse(message, path);
        }
        catch (Exception fault) when (fault is JsonException or IndexOutOfRangeException or ArgumentException)
        {
            discord.Faults.Add($"{message.Method} {path}: not a body ({fault.Message})");
            return HttpAnswer.Error(400, 50109, "The request body contains invalid JSON.");
        }

        Hold(call);
        var answer = Authorised(call) ? _api.Answer(call) : HttpAnswer.Error(401, 0, "401: Unauthorized");
        HoldOwn(call, answer);
        Calls.Add(call);
        return answer;
    }

    private Call Parse(HttpMessage message, string path)
    {
        if (message.ContentType.StartsWith("multipart/form-data", StringComparison.Ordinal))
        {
            var parts = Part.AllOf(message);
            var json = JsonNode.Parse(parts.Single(part => part.Name == "payload_json").Text);
            return new Call(message.Method, path, Tolerate(json), [.. parts.Where(part => part.Name.StartsWith("files[", StringComparison.Ordinal))], message);
        }

        return new Call(message.Method, path, message.Body.Length == 0 ? null : JsonNode.Parse(message.Body), [], message);
    }

    /// <summary>discord.py sends an attachment's id as a number, which Discord takes and its document does not.</summary>
    private JsonNode? Tolerate(JsonNode? json)
    {
        if (!strict && (json?["attachments"] ?? json?["data"]?["attachments"]) is JsonArray attachments)
            foreach (var attachment in attachments)
                attachment!["id"] = attachment["id"]!.ToString();
        return json;
    }

    /// <summary>Holds a request to Discord's document and to the rules that it lacks.</summary>
    private void Hold(Call call)
    {
        foreach (var fault in judge.OfRequest(call.Method, call.Path, call.Json?.ToJsonString()).Concat(Rules(call)))
            discord.Faults.Add($"{call.Method} {call.Path}: {fault} in {call.Json?.ToJsonString()}");
        if (strict && !call.Raw.Headers.GetValueOrDefault("user-agent", "").StartsWith("DiscordBot (", StringComparison.Ordinal))
            discord.Faults.Add($"{call.Method} {call.Path}: no DiscordBot user agent");
    }

    private static IEnumerable<string> Rules(Call call) => (call.Method, call.Path.Split('/')[1..]) switch
    {
        ("POST", ["channels", _, "messages"]) => HouseRules.OfNewMessage(call.Body, call.Files.Count, byInteraction: false),
        ("PATCH", ["channels", _, "messages", _]) => HouseRules.OfAnyMessage(call.Body, call.Files.Count),
        ("POST", ["webhooks", _, _]) => HouseRules.OfNewMessage(call.Body, call.Files.Count, byInteraction: true),
        ("PATCH", ["webhooks", ..]) => HouseRules.OfAnyMessage(call.Body, call.Files.Count),
        ("POST", ["interactions", ..]) when (int?)call.Body["type"] == 4 =>
            HouseRules.OfNewMessage(call.Body["data"]!.AsObject(), call.Files.Count, byInteraction: true),
        ("POST", ["interactions", ..]) when (int?)call.Body["type"] == 7 =>
            HouseRules.OfAnyMessage(call.Body["data"] as JsonObject ?? [], call.Files.Count),
        ("PUT", ["applications", ..]) => HouseRules.OfCommands(call.Json!.AsArray()),
        _ => [],
    };

    private void HoldOwn(Call call, HttpAnswer answer)
    {
        foreach (var fault in judge.OfResponse(call.Method, call.Path, answer.Status, answer.Body))
            discord.Faults.Add("the stand-in's answer: " + fault);
        Responses.Add(new JsonObject { ["method"] = call.Method, ["path"] = call.Path, ["status"] = answer.Status, ["body"] = answer.Body });
    }

    private static bool Authorised(Call call) =>
        call.Path.Split('/')[1] is "interactions" or "webhooks"
        || call.Raw.Headers.GetValueOrDefault("authorization") == "Bot " + StandInDiscord.Token;
}
