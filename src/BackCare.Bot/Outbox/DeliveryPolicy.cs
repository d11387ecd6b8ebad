using BackCare.Core.Messages;

namespace BackCare.Bot.Outbox;

/// <summary>Says what an attempt to send means for its row. Pure: the same attempt, the same verdict.</summary>
public static class DeliveryPolicy
{
    /// <summary>A reply is somebody's answer and worth sending a day later; who was offline for longer has asked anew.</summary>
    public static readonly TimeSpan ReplyLives = TimeSpan.FromHours(24);

    /// <summary>A nudge is about a time of day.</summary>
    public static readonly TimeSpan ProactiveLives = TimeSpan.FromHours(2);

    public static readonly TimeSpan FirstBackOff = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait between attempts, and so the most that a member waits after a platform has come back.</summary>
    public static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(1);

    /// <summary>A platform that takes a message and never says so, such as for a large picture on a slow line, must not bring it every minute for a day.</summary>
    public const int MostUncertain = 6;

    /// <summary>More than this many moves in a row is a circle.</summary>
    public const int MostMoves = 3;

    public static TimeSpan Lifetime(Reply reply) => reply.Proactive ? ProactiveLives : ReplyLives;

    /// <summary>What to do after one attempt.</summary>
    /// <param name="tries">The attempts so far, this one included.</param>
    /// <param name="age">Since the row was committed.</param>
    public static Verdict After(Reply reply, Delivery delivery, Tries tries, TimeSpan age) => delivery switch
    {
        Delivery.Delivered => new Verdict.Settle(Outcome.Delivered),
        Delivery.Refused => new Verdict.Settle(Outcome.Refused),
        Delivery.Unreachable => new Verdict.Settle(Outcome.Unreachable),
        Delivery.Moved when tries.Moved > MostMoves => new Verdict.Settle(Outcome.Refused),
        Delivery.Moved moved => new Verdict.Redirect(moved.To),
        Delivery.Wait { WholeLane: true } wait => new Verdict.PauseLane(wait.For),
        Delivery.Wait wait => InTime(reply, age, wait.For),
        Delivery.Uncertain when !reply.Repeatable || tries.Uncertain >= MostUncertain => new Verdict.Settle(Outcome.OutcomeUnknown),
        _ => InTime(reply, age, BackOff(tries.Failed + tries.Uncertain)),
    };

    private static Verdict InTime(Reply reply, TimeSpan age, TimeSpan wait) =>
        age + wait >= Lifetime(reply) ? new Verdict.Settle(Outcome.Expired) : new Verdict.Retry(wait);

    /// <summary>Doubles from attempt to attempt up to the longest.</summary>
    private static TimeSpan BackOff(int attempt)
    {
        var doubled = FirstBackOff * Math.Pow(2, Math.Clamp(attempt - 1, 0, 10));
        return doubled < LongestBackOff ? doubled : LongestBackOff;
    }
}

/// <summary>How often a row was tried, by what came of it.</summary>
public readonly record struct Tries(int Failed, int Uncertain, int Moved)
{
    /// <summary>With one more attempt; being asked to wait is not one.</summary>
    public Tries With(Delivery delivery) => delivery switch
    {
        Delivery.Failed => this with { Failed = Failed + 1 },
        Delivery.Uncertain => this with { Uncertain = Uncertain + 1 },
        Delivery.Moved => this with { Moved = Moved + 1 },
        _ => this,
    };
}

/// <summary>What the outbox does with a row after an attempt. The set is closed.</summary>
public abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>The row is done with.</summary>
    public sealed record Settle(Outcome Outcome) : Verdict;

    /// <summary>The member's rows wait, then this one is tried again.</summary>
    public sealed record Retry(TimeSpan Wait) : Verdict;

    /// <summary>Nothing goes to this platform for so long; then this row is tried again.</summary>
    public sealed record PauseLane(TimeSpan For) : Verdict;

    /// <summary>The member's rows go to another address, this one at once.</summary>
    public sealed record Redirect(Address To) : Verdict;
}
