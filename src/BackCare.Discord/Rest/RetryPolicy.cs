namespace BackCare.Discord.Rest;

/// <summary>How one attempt at a request ended.</summary>
internal abstract record Outcome
{
    /// <summary>Discord carried it out.</summary>
    internal sealed record Done(byte[] Body) : Outcome;

    /// <summary>Discord refused it; it was not carried out.</summary>
    internal sealed record Refused(DiscordRefusedException Why) : Outcome;

    /// <summary>Discord refuses the token.</summary>
    internal sealed record Unauthorised : Outcome;

    /// <summary>Too many; it was not carried out.</summary>
    internal sealed record TooMany(TimeSpan Wait, bool Everywhere, bool Shared) : Outcome;

    /// <summary>A server's trouble, an answer that is not Discord's, or none at all.</summary>
    /// <param name="MayHaveHappened">False only if it cannot have reached Discord.</param>
    internal sealed record Trouble(string What, bool MayHaveHappened, Exception? Inner = null) : Outcome;
}

/// <summary>What to do after an attempt.</summary>
internal abstract record Verdict
{
    /// <summary>The request is over, well.</summary>
    internal sealed record Return(byte[] Body) : Verdict;

    /// <summary>Once more.</summary>
    internal sealed record Again(TimeSpan After) : Verdict;

    /// <summary>The request is over, badly.</summary>
    internal sealed record Fail(DiscordException Why) : Verdict;
}

/// <summary>Decides whether a request is tried again, and when.</summary>
internal static class RetryPolicy
{
    private const int Attempts = 4;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(0.5);

    // Three attempts must fit into an interaction's three seconds.
    private static readonly TimeSpan FirstCallbackWait = TimeSpan.FromSeconds(0.15);

    /// <param name="attempt">1 for the first.</param>
    /// <param name="doubtful">An earlier attempt may have been carried out without our knowing.</param>
    /// <param name="roll">0 to 1.</param>
    public static Verdict After(Outcome outcome, in Route route, int attempt, bool doubtful, TimeSpan longestWait, double roll) => outcome switch
    {
        Outcome.Done done => new Verdict.Return(done.Body),
        Outcome.Unauthorised => new Verdict.Fail(TokenRefused()),
        // "Already answered" after a doubtful attempt means that it was we who answered.
        Outcome.Refused { Why.Code: ErrorCodes.AlreadyAcknowledged } when doubtful => new Verdict.Return([]),
        Outcome.Refused refused => new Verdict.Fail(refused.Why),
        Outcome.TooMany too => AfterTooMany(too, route, attempt, longestWait),
        Outcome.Trouble trouble => AfterTrouble(trouble, route, attempt, roll),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static DiscordFatalException TokenRefused() =>
        new("Discord refuses the bot's token (401). Create a new one under Bot > Reset Token in the developer portal and set it.");

    public static DiscordRateLimitedException Limited(in Route route, TimeSpan wait) =>
        new(wait, $"Discord's rate limit for {route} asks to wait {wait.TotalSeconds:0.#} s.");

    private static Verdict AfterTooMany(Outcome.TooMany too, in Route route, int attempt, TimeSpan longestWait) =>
        attempt >= Attempts || too.Wait > longestWait || route.Kind == RouteKind.Callback && too.Wait > Interaction.FirstAnswerWithin
            ? new Verdict.Fail(Limited(route, too.Wait))
            // The buckets make it wait; only a callback goes past them.
            : new Verdict.Again(route.Kind == RouteKind.Callback ? too.Wait : TimeSpan.Zero);

    private static Verdict AfterTrouble(Outcome.Trouble trouble, in Route route, int attempt, double roll)
    {
        if (attempt >= Attempts || trouble.MayHaveHappened && !route.Repeatable)
            return new Verdict.Fail(new DiscordUnavailableException($"{trouble.What} ({route})", trouble.MayHaveHappened, trouble.Inner));

        var first = route.Kind == RouteKind.Callback ? FirstCallbackWait : FirstWait;
        return new Verdict.Again(first * Math.Pow(2, attempt - 1) * (0.5 + roll));
    }
}
