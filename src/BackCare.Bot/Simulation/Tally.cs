using BackCare.Core.Rehearsals;

namespace BackCare.Bot.Simulation;

/// <summary>What was said to a cohort: how often each piece of content, how many messages, and the most that one member got in one day.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, int> said = [];
    private readonly Dictionary<(string Piece, DateOnly Day), int> today = [];

    public int Inbounds { get; private set; }

    public int Messages { get; private set; }

    /// <summary>How often each piece was said, by content id.</summary>
    public IReadOnlyDictionary<string, int> Said => said;

    /// <summary>The most times one member was told each piece on one UTC day.</summary>
    public Dictionary<string, int> MostADay { get; } = [];

    /// <summary>The most cautions in one message.</summary>
    public int MostCautions { get; private set; }

    public void Inbound() => Inbounds++;

    public void Heard(Shown shown)
    {
        Messages++;
        MostCautions = Math.Max(MostCautions, shown.Reply.Content.Count(id => id.StartsWith("caution/", StringComparison.Ordinal)));
        foreach (var piece in shown.Reply.Content)
        {
            said[piece] = said.GetValueOrDefault(piece) + 1;
            var day = (piece, DateOnly.FromDateTime(shown.At.UtcDateTime));
            today[day] = today.GetValueOrDefault(day) + 1;
            MostADay[piece] = Math.Max(MostADay.GetValueOrDefault(piece), today[day]);
        }
    }

    /// <summary>Adds what was said to another member.</summary>
    public void Add(Tally other)
    {
        Inbounds += other.Inbounds;
        Messages += other.Messages;
        MostCautions = Math.Max(MostCautions, other.MostCautions);
        foreach (var (piece, times) in other.said)
            said[piece] = said.GetValueOrDefault(piece) + times;
        foreach (var (piece, most) in other.MostADay)
            MostADay[piece] = Math.Max(MostADay.GetValueOrDefault(piece), most);
    }
}
