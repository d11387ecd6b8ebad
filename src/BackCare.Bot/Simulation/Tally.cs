using BackCare.Core.Members;
using BackCare.Core.Nudges;
using BackCare.Core.Rehearsals;

namespace BackCare.Bot.Simulation;

/// <summary>What was said to a cohort: how often each piece of content, how many messages, the most that one member got at once or in one day, and how soon it came again.</summary>
internal sealed class Tally
{
    /// <summary>What is added to a finished check-in; one of these at most.</summary>
    private static readonly string[] Added = ["coaching/", "learn/offer", "flare/offer", "plan/review", "pace/boom", "mood/check"];

    private readonly Dictionary<string, int> said = [];
    private readonly Dictionary<(string Piece, DateOnly Day), int> today = [];
    private readonly Dictionary<string, DateOnly> last = [];

    public int Inbounds { get; private set; }

    public int Messages { get; private set; }

    /// <summary>How often each piece was said, by content id.</summary>
    public IReadOnlyDictionary<string, int> Said => said;

    /// <summary>The most times one member was told each piece on one local day.</summary>
    public Dictionary<string, int> MostADay { get; } = [];

    /// <summary>The fewest days between two days on which one member was told each piece.</summary>
    public Dictionary<string, int> FewestDaysBetween { get; } = [];

    /// <summary>The most cautions after one message of a member; what a safety reply covers is that reply's.</summary>
    public int MostCautions { get; private set; }

    /// <summary>The most things added to one finished check-in; a suggestion beside a caution counts as one more.</summary>
    public int MostAdded { get; private set; }

    /// <summary>The wordings of what was added after check-ins, with their dates; of one member, in order.</summary>
    public List<Said> Wordings { get; } = [];

    public void Inbound() => Inbounds++;

    /// <summary>Takes in what one message of a member, or one nudge, brought.</summary>
    public void Heard(IReadOnlyList<Shown> shown, Member member)
    {
        MostCautions = Math.Max(MostCautions, shown.Count(each => each.Reply.Content.Any(IsCaution) && !each.Reply.Content.Any(id => id.StartsWith("safety/", StringComparison.Ordinal))));
        var pieces = shown.SelectMany(each => each.Reply.Content).ToList();
        if (pieces.Any(id => id.StartsWith("check-in/done", StringComparison.Ordinal)))
        {
            var added = pieces.Count(id => Added.Any(start => id.StartsWith(start, StringComparison.Ordinal)));
            var beside = pieces.Any(IsCaution) && pieces.Any(id => id is "learn/offer" || id.StartsWith("coaching/", StringComparison.Ordinal));
            MostAdded = Math.Max(MostAdded, added + (beside ? 1 : 0));
        }

        Wordings.AddRange(member.Said.Where(each => !Wordings.Contains(each)));
        foreach (var each in shown)
            Heard(each, LocalClock.Today(each.At, member.Zone));
    }

    /// <summary>What was taken back is none, nor is the limit on the label (M45), which answers a question.</summary>
    private static bool IsCaution(string id) => id.StartsWith("caution/", StringComparison.Ordinal) && id is not ("caution/withdrawn" or "caution/M45");

    private void Heard(Shown shown, DateOnly day)
    {
        Messages++;
        foreach (var piece in shown.Reply.Content)
        {
            said[piece] = said.GetValueOrDefault(piece) + 1;
            today[(piece, day)] = today.GetValueOrDefault((piece, day)) + 1;
            MostADay[piece] = Math.Max(MostADay.GetValueOrDefault(piece), today[(piece, day)]);
            if (last.TryGetValue(piece, out var before) && before < day)
                FewestDaysBetween[piece] = Math.Min(FewestDaysBetween.GetValueOrDefault(piece, int.MaxValue), day.DayNumber - before.DayNumber);
            last[piece] = day;
        }
    }

    /// <summary>Adds what was said to another member.</summary>
    public void Add(Tally other)
    {
        Inbounds += other.Inbounds;
        Messages += other.Messages;
        MostCautions = Math.Max(MostCautions, other.MostCautions);
        MostAdded = Math.Max(MostAdded, other.MostAdded);
        foreach (var (piece, times) in other.said)
            said[piece] = said.GetValueOrDefault(piece) + times;
        foreach (var (piece, most) in other.MostADay)
            MostADay[piece] = Math.Max(MostADay.GetValueOrDefault(piece), most);
        foreach (var (piece, days) in other.FewestDaysBetween)
            FewestDaysBetween[piece] = Math.Min(FewestDaysBetween.GetValueOrDefault(piece, int.MaxValue), days);
    }
}
