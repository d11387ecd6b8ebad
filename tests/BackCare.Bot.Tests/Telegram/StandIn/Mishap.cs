using System.Text.Json.Nodes;

namespace BackCare.Bot.Tests.Telegram.StandIn;

/// <summary>What the stand-in does with the next call of a method, in place of serving it. The set is closed.</summary>
public abstract record Mishap
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
