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

/// <summary>What the stand-in does with the next call of a method, in place of serving it. The set is closed.</summary>
internal abstract record Mishap
{
    private Mishap()
    {
    }

    /// <summary>Answers with an error of the Bot API.</summary>
    public sealed record Error(int Code, string Description, JsonObject? Parameters = null) : Mishap;

    /// <summary>Answers with something that is not of the Bot API, as a proxy would.</summary>
    public sealed record Page(int Status, string Body) : Mishap;

    /// <summary>Breaks the connection after the request was read.</summary>
    public sealed record Cut : Mishap;

    /// <summary>Does the work, then breaks the connection in place of the answer.</summary>
    public sealed record CutAfterwards : Mishap;

    /// <summary>Never answers.</summary>
    public sealed record Silence : Mishap;
}
