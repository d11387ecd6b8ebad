using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace BackCare.Bot.Tests.Telegram.StandIn;

/// <summary>The people, groups and messages of the stand-in, and the updates that wait for the bot.</summary>
internal sealed class StandInChats(BotApiSpec spec, ConcurrentQueue<string> faults)
{
    public const string BotName = "BackCareStandInBot";
    public const long BotId = 7000000001;
    public const long Ann = 501;
    public const long Group = -100200300;

    private readonly Lock _lock = new();
    private readonly List<JsonObject> _updates = [];
    private readonly Dictionary<(long Chat, int Id), JsonObject> _messages = [];
    private readonly ConcurrentDictionary<string, byte[]> _files = new();
    private TaskCompletionSource _changed = New();
    private int _nextUpdate = 900_001;
    private int _nextMessage = 1;
    private int _polls;
    private bool _closed;

    public static JsonObject Bot => new()
    {
        ["id"] = BotId, ["is_bot"] = true, ["first_name"] = "BackCare", ["username"] = BotName,
        ["can_join_groups"] = true, ["can_read_all_group_messages"] = false, ["supports_inline_queries"] = false,
        ["can_connect_to_business"] = false, ["has_main_web_app"] = false,
    };

    /// <summary>The number that the next update gets.</summary>
    public int NextUpdateId
    {
        get => _nextUpdate;
        set => _nextUpdate = value;
    }

    public string WebhookUrl { get; set; } = "";

    /// <summary>The message as it stands now, after every edit.</summary>
    public JsonObject Message(long chat, int id)
    {
        lock (_lock)
            return (JsonObject)_messages[(chat, id)].DeepClone();
    }

    /// <summary>A person writes; with <paramref name="group"/> they do so in the group.</summary>
    public int Write(string text, long from = Ann, bool group = false, Action<JsonObject>? with = null)
    {
        var message = New(from, group ? Group : from);
        message["text"] = text;
        with?.Invoke(message);
        return Push("message", message);
    }

    /// <summary>A person sends a file in private.</summary>
    public int Send(string name, byte[] bytes, string? caption = null, long from = Ann)
    {
        var id = $"file-{_files.Count}";
        _files[id] = bytes;
        var message = New(from, from);
        message["document"] = new JsonObject { ["file_id"] = id, ["file_unique_id"] = id, ["file_name"] = name, ["file_size"] = bytes.Length };
        if (caption is not null)
            message["caption"] = caption;
        return Push("message", message);
    }

    /// <summary>The bytes at a path that <c>getFile</c> named; null where there are none.</summary>
    public byte[]? FileAt(string path) => _files.GetValueOrDefault(path["documents/".Length..]);

    /// <summary>A person presses a button under a message of the bot.</summary>
    public int Press(string data, int message, long from = Ann, long? chat = null) => Push("callback_query", new JsonObject
    {
        ["id"] = $"press-{_nextUpdate}", ["from"] = Person(from), ["chat_instance"] = "1", ["data"] = data, ["message"] = Message(chat ?? from, message),
    });

    /// <summary>Puts an update in line, as it is; returns its number.</summary>
    public int Push(string kind, JsonObject content)
    {
        lock (_lock)
        {
            var update = new JsonObject { ["update_id"] = _nextUpdate, [kind] = content };
            foreach (var fault in kind == "unheard_of" ? [] : spec.FaultsOf("Update", update, "update"))
                faults.Enqueue($"stand-in: {fault}");

            _updates.Add(update);
            Wake();
            return _nextUpdate++;
        }
    }

    /// <summary>Lets the polls that are held open end.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _closed = true;
            Wake();
        }
    }

    public async Task<JsonObject> ServeAsync(BotCall call, CancellationToken gone)
    {
        if (BotApiLimits.Refusal(call.Method, call.Body) is { } refusal)
        {
            faults.Enqueue($"{call.Method}: {refusal}");
            return Error(400, $"Bad Request: {refusal}");
        }

        return call.Method == "getUpdates" ? await PollAsync(call, gone) : Serve(call);
    }

    public static JsonObject Error(int code, string description, JsonObject? parameters = null)
    {
        var error = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = description };
        if (parameters is not null)
            error["parameters"] = parameters.DeepClone();

        return error;
    }

    public static JsonObject Person(long id) => new() { ["id"] = id, ["is_bot"] = false, ["first_name"] = $"Person {id}", ["language_code"] = "en" };

    private JsonObject Serve(BotCall call) => call.Method switch
    {
        "getMe" => Ok("User", Bot),
        "sendMessage" or "sendPhoto" or "sendDocument" => Sent(call),
        "editMessageText" => Edited(call),
        "getFile" => Ok("File", new JsonObject { ["file_id"] = (string)call.Body["file_id"]!, ["file_unique_id"] = "u", ["file_path"] = $"documents/{(string)call.Body["file_id"]!}" }),
        "getMyCommands" => Ok("Array of BotCommand", new JsonArray()),
        "getMyDescription" => Ok("BotDescription", new JsonObject { ["description"] = "" }),
        "getMyShortDescription" => Ok("BotShortDescription", new JsonObject { ["short_description"] = "" }),
        "getWebhookInfo" => Ok("WebhookInfo", new JsonObject { ["url"] = WebhookUrl, ["has_custom_certificate"] = false, ["pending_update_count"] = _updates.Count }),
        _ => Ok("True", JsonValue.Create(true)),
    };

    private JsonObject Sent(BotCall call)
    {
        lock (_lock)
        {
            var message = New(BotId, call.Chat);
            message["from"] = BotAsUser();
            Fill(message, call);
            _messages[(call.Chat, (int)message["message_id"]!)] = message;
            return Ok("Message", message.DeepClone());
        }
    }

    private JsonObject Edited(BotCall call)
    {
        lock (_lock)
        {
            if (!_messages.TryGetValue((call.Chat, (int)call.Body["message_id"]!), out var message))
                return Error(400, "Bad Request: message to edit not found");

            if (message["text"] is null)
                return Error(400, "Bad Request: there is no text in the message to edit");

            var before = message.ToJsonString();
            message.Remove("reply_markup");
            Fill(message, call);
            if (message.ToJsonString() == before)
                return Error(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same");

            return Ok("Message", message.DeepClone());
        }
    }

    private static void Fill(JsonObject message, BotCall call)
    {
        var field = call.Method is "sendPhoto" or "sendDocument" ? "caption" : "text";
        if ((string?)call.Body[field] is { } words)
            message[field] = HtmlText.Read(words, (string?)call.Body["parse_mode"]);

        if (call.Method == "sendPhoto")
            message["photo"] = new JsonArray(new JsonObject { ["file_id"] = "f", ["file_unique_id"] = "u", ["width"] = 8, ["height"] = 8 });

        if (call.Method == "sendDocument")
            message["document"] = new JsonObject { ["file_id"] = "f", ["file_unique_id"] = "u" };

        if (call.Body["reply_markup"]?["inline_keyboard"] is not null)
            message["reply_markup"] = call.Body["reply_markup"]!.DeepClone();
    }

    private async Task<JsonObject> PollAsync(BotCall call, CancellationToken gone)
    {
        var turn = Interlocked.Increment(ref _polls);
        Wake();
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (turn != _polls)
                    return Error(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");

                if (call.Offset is { } offset)
                    _updates.RemoveAll(update => (int)update["update_id"]! < offset);

                if (_updates.Count > 0 || _closed || (int?)call.Body["timeout"] is null or 0)
                    return new JsonObject { ["ok"] = true, ["result"] = new JsonArray([.. _updates.Take((int?)call.Body["limit"] ?? 100).Select(update => update.DeepClone())]) };

                changed = _changed.Task;
            }

            await changed.WaitAsync(gone);
        }
    }

    private void Wake()
    {
        lock (_lock)
        {
            _changed.TrySetResult();
            _changed = New();
        }
    }

    private JsonObject New(long from, long chat)
    {
        lock (_lock)
        {
            return new JsonObject
            {
                ["message_id"] = _nextMessage++, ["date"] = 1_767_225_600, ["from"] = from == BotId ? BotAsUser() : Person(from),
                ["chat"] = chat < 0
                    ? new JsonObject { ["id"] = chat, ["type"] = "supergroup", ["title"] = "Backs" }
                    : new JsonObject { ["id"] = chat, ["type"] = "private", ["first_name"] = $"Person {chat}" },
            };
        }
    }

    private JsonObject Ok(string type, JsonNode result)
    {
        foreach (var fault in spec.FaultsOf(type, result, type))
            faults.Enqueue($"stand-in: {fault}");

        return new JsonObject { ["ok"] = true, ["result"] = result };
    }

    public static JsonObject BotAsUser() => new() { ["id"] = BotId, ["is_bot"] = true, ["first_name"] = "BackCare", ["username"] = BotName };

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
