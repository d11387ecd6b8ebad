using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace BackCare.Bot.Tests.Telegram.StandIn;

/// <summary>Reads a call from JSON or from a form, as Telegram takes either.</summary>
internal static class CallReader
{
    public static async Task<BotCall> ReadAsync(HttpRequest request, string method, BotApiSpec spec)
    {
        if (!request.HasFormContentType)
            return new BotCall(method, await JsonAsync(request), []);

        var form = await request.ReadFormAsync();
        var body = new JsonObject();
        foreach (var (name, value) in form)
            body[name] = name != "chat_id" && spec.TakesText(method, name) ? JsonValue.Create(value.ToString()) : JsonNode.Parse(value.ToString());

        // A file may also be sent as the field itself, without attach://.
        foreach (var file in form.Files.Where(file => spec.TakesText(method, file.Name)))
            body[file.Name] = $"attach://{file.Name}";

        return new BotCall(method, body, [.. form.Files.Select(file => (file.Name, file.FileName, file.Length))]);
    }

    private static async Task<JsonObject> JsonAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync();
        return text == "" ? [] : JsonNode.Parse(text, null, new JsonDocumentOptions { AllowDuplicateProperties = false })!.AsObject();
    }
}
