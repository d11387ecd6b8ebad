namespace BackCare.Discord.Gateway;

/// <summary>How a visit to the gateway ended.</summary>
internal abstract record Ending
{
    /// <summary>The connection ended, with a close code or without.</summary>
    internal sealed record Closed(int? Code) : Ending;

    /// <summary>Op 7: Discord asks us to come again.</summary>
    internal sealed record AskedToReturn : Ending;

    /// <summary>Op 9: the session is not valid, but may become so again.</summary>
    internal sealed record Invalid(bool Resumable) : Ending;

    /// <summary>A heartbeat was not answered, or nothing came when something had to.</summary>
    internal sealed record Silent(string AwaitedWhat) : Ending;

    /// <summary>There was no connection at all.</summary>
    internal sealed record Unreachable(string Why) : Ending;
}

/// <summary>What to do next.</summary>
internal abstract record NextStep
{
    /// <summary>Go on with the session. The session's own address may be gone for good: then at the general one.</summary>
    internal sealed record Resume(TimeSpan Wait, bool AtGeneralAddress) : NextStep;

    /// <summary>Begin a new session, as soon as <see cref="IdentifyBudget"/> allows.</summary>
    internal sealed record Identify(TimeSpan Wait) : NextStep;

    /// <summary>Give up and say why.</summary>
    internal sealed record Stop(string Message, int? CloseCode) : NextStep;
}

/// <summary>Decides how to come back to the gateway: RESUME wherever Discord allows it, slower the longer it fails.</summary>
internal static class ReconnectPolicy
{
    private const int TriesAtOwnAddress = 3;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan WaitWhenTooFast = TimeSpan.FromMinutes(1);

    /// <param name="failures">Visits in a row, this one included, that did not become stable.</param>
    /// <param name="unreached">Tries in a row that led to no connection.</param>
    /// <param name="roll">0 to 1, so that many bots do not come back at once.</param>
    public static NextStep After(Ending ending, bool hasSession, int failures, int unreached, double roll)
    {
        var wait = Backoff(failures, roll);
        return ending switch
        {
            Ending.Closed closed => AfterClose(CloseCodes.Meaning(closed.Code), closed.Code, hasSession, wait),
            // Discord once asked for a random wait of 1 to 5 s here, to stagger those who come back; nothing says that it minds one now.
            Ending.Invalid invalid => Step(hasSession && invalid.Resumable, Longer(wait, TimeSpan.FromSeconds(1 + 4 * roll))),
            Ending.AskedToReturn => Step(hasSession, failures <= 1 ? TimeSpan.Zero : wait),
            Ending.Unreachable when hasSession => new NextStep.Resume(wait, AtGeneralAddress: unreached >= TriesAtOwnAddress),
            _ => Step(hasSession, wait),
        };
    }

    private static NextStep AfterClose(CloseVerdict verdict, int? code, bool hasSession, TimeSpan wait) => verdict switch
    {
        CloseVerdict.Fatal fatal => new NextStep.Stop(fatal.Message, code),
        CloseVerdict.StartAnew => new NextStep.Identify(wait),
        CloseVerdict.SlowDown => Step(hasSession, Longer(wait, WaitWhenTooFast)),
        _ => Step(hasSession, wait),
    };

    private static NextStep Step(bool resume, TimeSpan wait) =>
        resume ? new NextStep.Resume(wait, AtGeneralAddress: false) : new NextStep.Identify(wait);

    /// <summary>Half fixed, half by chance: 0.5-1 s after a stable connection or a first failure, doubling up to a minute.</summary>
    private static TimeSpan Backoff(int failures, double roll)
    {
        var doubled = FirstWait * Math.Pow(2, Math.Clamp(failures - 1, 0, 10));
        return (doubled < LongestWait ? doubled : LongestWait) * (0.5 + roll / 2);
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
