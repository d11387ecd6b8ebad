namespace BackCare.Discord.Gateway;

/// <summary>What a close code of the gateway means for the session.</summary>
internal abstract record CloseVerdict
{
    /// <summary>The session can go on.</summary>
    internal sealed record Resume : CloseVerdict;

    /// <summary>The session is over; a new one may begin.</summary>
    internal sealed record StartAnew : CloseVerdict;

    /// <summary>We were too fast; the session can go on, later.</summary>
    internal sealed record SlowDown : CloseVerdict;

    /// <summary>Coming back is useless until someone has changed what the message says.</summary>
    internal sealed record Fatal(string Message) : CloseVerdict;
}

/// <summary>Discord's close codes (Gateway Close Event Codes, documentation of August 2026).</summary>
internal static class CloseCodes
{
    /// <summary>Ours to send when we mean to come back: anything but 1000 and 1001 leaves the session alive.</summary>
    public const int ComingBack = 4900;

    /// <summary>Ends the session.</summary>
    public const int Goodbye = 1000;

    /// <param name="code">Null if the connection ended without one.</param>
    public static CloseVerdict Meaning(int? code) => code switch
    {
        4004 => new CloseVerdict.Fatal("Discord refuses the bot's token (4004). Create a new one under Bot > Reset Token in the developer portal and set it."),
        4010 => new CloseVerdict.Fatal("Discord refuses the shard (4010). The shard's number must be below the count of shards; check both settings."),
        4011 => new CloseVerdict.Fatal("The bot is in too many servers for one connection (4011). Set a count of shards and run one process for each."),
        4012 => new CloseVerdict.Fatal("Discord no longer speaks this version of the gateway (4012). Update the bot."),
        4013 => new CloseVerdict.Fatal("Discord does not know an intent that was asked for (4013). Check the intents setting."),
        4014 => new CloseVerdict.Fatal(
            "Discord disallows an intent that was asked for (4014). Either take it out of the intents setting, or switch it on in the developer portal "
            + "under Bot > Privileged Gateway Intents (Message Content Intent, Server Members Intent, Presence Intent)."),
        4007 or 4009 => new CloseVerdict.StartAnew(),
        // The two codes by which either side ends a session for good.
        1000 or 1001 => new CloseVerdict.StartAnew(),
        4008 => new CloseVerdict.SlowDown(),
        _ => new CloseVerdict.Resume(),
    };
}
