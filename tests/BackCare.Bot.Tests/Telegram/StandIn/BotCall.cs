using System.Text.Json.Nodes;

namespace BackCare.Bot.Tests.Telegram.StandIn;

/// <summary>One call that reached the stand-in.</summary>
/// <param name="Files">The parts of a form that are files: name in the form, file name and size.</param>
internal sealed record BotCall(string Method, JsonObject Body, IReadOnlyList<(string Part, string Name, long Length)> Files)
{
    public string? Text => (string?)Body["text"];

    public long Chat => (long)Body["chat_id"]!;

    public int? Offset => (int?)Body["offset"];

    public IReadOnlyList<JsonObject> Buttons =>
        Body["reply_markup"]?["inline_keyboard"] is JsonArray rows ? [.. rows.SelectMany(row => row!.AsArray()).Select(button => button!.AsObject())] : [];
}
