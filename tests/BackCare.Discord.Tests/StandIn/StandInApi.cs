using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace BackCare.Discord.Tests.StandIn;

/// <summary>What the stand-in's REST API knows and does: messages, interactions, commands.</summary>
internal sealed class StandInApi(StandInDiscord discord, TimeProvider time)
{
    private static readonly TimeSpan FirstAnswerWithin = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan TokenLives = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, JsonObject> _messages = new();
    private readonly ConcurrentDictionary<string, Waiting> _interactions = new();
    private readonly ConcurrentDictionary<string, string> _nonces = new();

    public JsonArray Commands { get; private set; } = [];

    public IReadOnlyCollection<JsonObject> Messages => [.. _messages.Values];

    public void Expect(JsonObject interaction) => _interactions[(string)interaction["id"]!] = new Waiting(interaction, time.GetUtcNow());

    public HttpAnswer Answer(Call call) => (call.Method, call.Path.Split('/')[1..]) switch
    {
        ("GET", ["gateway", "bot"]) => Json(GatewayBot()),
        ("GET", ["gateway"]) => Json(new JsonObject { ["url"] = discord.Gateway.Address }),
        ("GET", ["users", "@me"]) => Json(Shapes.OwnUser()),
        ("GET", ["applications" or "oauth2", .., "@me"]) => Json(Application()),
        ("POST", ["users", "@me", "channels"]) => Json(DirectChannel((string)call.Body["recipient_id"]!)),
        ("GET", ["channels", var channel]) => Json(DirectChannel(Shapes.PersonId, channel)),
        ("POST", ["channels", var channel, "messages"]) => Create(call, channel),
        ("PATCH", ["channels", _, "messages", var id]) => Edit(call, id),
        ("DELETE", ["channels", _, "messages", var id]) => Delete(id),
        ("POST", ["channels", _, "typing"]) => HttpAnswer.Nothing,
        ("POST", ["interactions", var id, var token, "callback"]) => Callback(call, id, token),
        ("POST", ["webhooks", _, var token]) => FollowUp(call, token),
        ("PATCH", ["webhooks", _, var token, "messages", var id]) => EditByToken(call, token, id),
        ("DELETE", ["webhooks", _, var token, "messages", var id]) => ByToken(token) is { } it ? Delete(id == "@original" ? it.Original! : id) : Over(),
        ("GET", ["applications", _, "commands"]) => Json(Commands.DeepClone()),
        ("PUT", ["applications", _, "commands"]) => Replace(call),
        _ => Error(404, 0, "404: Not Found"),
    };

    private JsonObject GatewayBot() => new()
    {
        ["url"] = discord.Gateway.Address,
        ["shards"] = 1,
        ["session_start_limit"] = new JsonObject
        {
            ["total"] = 1000, ["remaining"] = discord.Gateway.Remaining, ["reset_after"] = 14_400_000, ["max_concurrency"] = 1,
        },
    };

    private HttpAnswer Create(Call call, string channel)
    {
        if (call.Body["nonce"] is { } nonce && (bool?)call.Body["enforce_nonce"] == true)
        {
            var message = Store(call, channel);
            if (!_nonces.TryAdd(channel + nonce, (string)message["id"]!))
            {
                _messages.TryRemove((string)message["id"]!, out _);
                return Json(_messages[_nonces[channel + nonce]].DeepClone());
            }

            return Json(message.DeepClone());
        }

        return Json(Store(call, channel).DeepClone());
    }

    private JsonObject Store(Call call, string channel, JsonObject? body = null, string? id = null)
    {
        body ??= call.Body;
        var message = id is not null && _messages.TryGetValue(id, out var known) ? known : Shapes.Message(channel, Shapes.Bot(), "");
        if (body.ContainsKey("content"))
            message["content"] = (string?)body["content"] ?? "";
        if (body.ContainsKey("components"))
            message["components"] = Numbered(body["components"]);
        if (body["flags"] is { } flags)
            message["flags"] = flags.DeepClone();
        if (call.Files.Count > 0)
            message["attachments"] = new JsonArray([.. call.Files.Select(file => (JsonNode)new JsonObject
            {
                ["id"] = Shapes.NewId(), ["filename"] = file.FileName, ["size"] = file.Bytes.Length,
                ["url"] = "https://cdn.example/a.png", ["proxy_url"] = "https://media.example/a.png",
            })]);
        _messages[(string)message["id"]!] = message;
        return message;
    }

    /// <summary>Discord numbers every component, and shows whether a button can be pressed.</summary>
    private static JsonArray Numbered(JsonNode? components)
    {
        var rows = components?.DeepClone() as JsonArray ?? [];
        var n = 0;
        foreach (var row in rows.OfType<JsonObject>())
        {
            row["id"] = ++n;
            foreach (var item in (row["components"] as JsonArray ?? []).OfType<JsonObject>())
            {
                item["id"] = ++n;
                item["disabled"] ??= false;
                if ((int)item["type"]! == 3)
                    (item["min_values"], item["max_values"]) = ((int?)item["min_values"] ?? 1, (int?)item["max_values"] ?? 1);
            }
        }

        return rows;
    }

    private HttpAnswer Edit(Call call, string id) => _messages.ContainsKey(id)
        ? Json(Store(call, "", id: id).DeepClone())
        : Error(404, 10008, "Unknown Message");

    private HttpAnswer Delete(string id) => _messages.TryRemove(id, out _) ? HttpAnswer.Nothing : Error(404, 10008, "Unknown Message");

    private HttpAnswer Callback(Call call, string id, string token)
    {
        if (!_interactions.TryGetValue(id, out var it) || it.Token != token || it.Answered == 0 && time.GetUtcNow() - it.At > FirstAnswerWithin)
            return Error(404, 10062, "Unknown interaction");
        if (it.Answered != 0)
            return Error(400, 40060, "Interaction has already been acknowledged.");

        it.Answered = (int)call.Body["type"]!;
        var data = call.Body["data"] as JsonObject;
        it.Original = it.Answered switch
        {
            4 or 5 => (string)Store(call, it.Channel, data ?? [])["id"]!,
            7 when it.Source is { } source => (string)Store(call, it.Channel, data ?? [], source)["id"]!,
            _ => it.Source,
        };
        return call.Raw.Query.Contains("with_response=true", StringComparison.Ordinal) ? Json(CallbackResponse(it)) : HttpAnswer.Nothing;
    }

    private JsonObject CallbackResponse(Waiting it)
    {
        var response = new JsonObject { ["interaction"] = new JsonObject { ["id"] = it.Id, ["type"] = it.Type } };
        if (it.Answered is 4 or 5 or 7)
        {
            response["interaction"]!["response_message_id"] = it.Original;
            response["interaction"]!["response_message_loading"] = it.Answered == 5;
            response["interaction"]!["response_message_ephemeral"] = ((int)_messages[it.Original!]["flags"]! & 64) != 0;
            response["resource"] = new JsonObject { ["type"] = it.Answered, ["message"] = _messages[it.Original!].DeepClone() };
        }

        return response;
    }

    private HttpAnswer FollowUp(Call call, string token) => ByToken(token) is { } it ? Json(Store(call, it.Channel).DeepClone()) : Over();

    private HttpAnswer EditByToken(Call call, string token, string id)
    {
        if (ByToken(token) is not { } it)
            return Over();
        var target = id == "@original" ? it.Original : id;
        return target is not null && _messages.ContainsKey(target) ? Edit(call, target) : Error(404, 10008, "Unknown Message");
    }

    private Waiting? ByToken(string token) =>
        _interactions.Values.FirstOrDefault(it => it.Token == token && it.Answered != 0 && time.GetUtcNow() - it.At <= TokenLives);

    private HttpAnswer Replace(Call call)
    {
        Commands = new JsonArray([.. call.Json!.AsArray().Select(command =>
        {
            var stored = command!.DeepClone().AsObject();
            (stored["id"], stored["application_id"], stored["version"]) = (Shapes.NewId(), Shapes.ApplicationId, Shapes.NewId());
            (stored["default_member_permissions"], stored["type"], stored["nsfw"]) = (null, (int?)stored["type"] ?? 1, false);
            stored["description"] ??= "";
            return (JsonNode)stored;
        })]);
        return Json(Commands.DeepClone());
    }

    private static JsonObject DirectChannel(string person, string channel = Shapes.DirectChannelId)
    {
        var recipient = Shapes.User(person, "maria", bot: false);
        return new JsonObject { ["id"] = channel, ["type"] = 1, ["last_message_id"] = null, ["flags"] = 0, ["recipients"] = new JsonArray(recipient) };
    }

    private static JsonObject Application() => new()
    {
        ["id"] = Shapes.ApplicationId, ["name"] = "BackCare", ["icon"] = null, ["description"] = "", ["type"] = null, ["verify_key"] = "00", ["flags"] = 0,
        ["flags_new"] = "0", ["redirect_uris"] = new JsonArray(), ["interactions_endpoint_url"] = null, ["role_connections_verification_url"] = null,
        ["owner"] = Shapes.Person(), ["approximate_guild_count"] = 1, ["approximate_user_install_count"] = 0,
        ["approximate_user_authorization_count"] = 0, ["explicit_content_filter"] = 0, ["team"] = null, ["eligible_oauth2_scopes"] = new JsonArray(),
        ["bot_public"] = true, ["bot_require_code_grant"] = false,
    };

    private static HttpAnswer Over() => Error(404, 10015, "Unknown Webhook");

    private static HttpAnswer Json(JsonNode body) => new(200, body.ToJsonString());

    private static HttpAnswer Error(int status, int code, string message) => HttpAnswer.Error(status, code, message);

    private sealed class Waiting(JsonObject data, DateTimeOffset at)
    {
        public string Id { get; } = (string)data["id"]!;

        public int Type { get; } = (int)data["type"]!;

        public string Token { get; } = (string)data["token"]!;

        public string Channel { get; } = (string)data["channel_id"]!;

        public string? Source { get; } = (string?)data["message"]?["id"];

        public DateTimeOffset At { get; } = at;

        public int Answered { get; set; }

        public string? Original { get; set; }
    }
}
