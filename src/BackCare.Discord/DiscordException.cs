using System.Net;

namespace BackCare.Discord;

/// <summary>Something that Discord did not do for us, in a sentence that an operator can act on.</summary>
public abstract class DiscordException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Discord will not have this bot as it is configured: trying again is useless until someone changes what the message names.</summary>
/// <param name="closeCode">The gateway's close code, if it was the gateway that refused.</param>
public sealed class DiscordFatalException(string message, int? closeCode = null) : DiscordException(message)
{
    /// <summary>The gateway's close code, such as 4004 or 4014.</summary>
    public int? CloseCode { get; } = closeCode;
}

/// <summary>Discord understood a request and refused it: trying it again unchanged is useless.</summary>
public sealed class DiscordRefusedException(HttpStatusCode status, int code, string message) : DiscordException(message)
{
    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; } = status;

    /// <summary>Discord's own code, such as 50007; 0 if it gave none.</summary>
    public int Code { get; } = code;

    /// <summary>The person cannot be written to: stop writing to them of our own accord.</summary>
    public bool PersonIsUnreachable => Code is ErrorCodes.CannotMessageUser or ErrorCodes.NoMutualGuilds or ErrorCodes.UnknownUser;

    /// <summary>The interaction's token is spent: nothing more can be said through it.</summary>
    public bool InteractionIsOver => Code is ErrorCodes.UnknownInteraction or ErrorCodes.UnknownWebhook or ErrorCodes.InvalidWebhookToken;
}

/// <summary>Discord wants less of us: try again after <see cref="RetryAfter"/>.</summary>
public sealed class DiscordRateLimitedException(TimeSpan retryAfter, string message) : DiscordException(message)
{
    /// <summary>How long to leave it alone.</summary>
    public TimeSpan RetryAfter { get; } = retryAfter;
}

/// <summary>Discord could not be reached or answered nothing that can be read, after every attempt that was safe to make.</summary>
/// <param name="mayHaveHappened">The request may have been carried out although no answer came.</param>
public sealed class DiscordUnavailableException(string message, bool mayHaveHappened, Exception? inner = null) : DiscordException(message, inner)
{
    /// <summary>True if the request may have been carried out all the same.</summary>
    public bool MayHaveHappened { get; } = mayHaveHappened;
}

/// <summary>Discord's own error codes that mean something to a bot that converses.</summary>
public static class ErrorCodes
{
    /// <summary>The channel is gone.</summary>
    public const int UnknownChannel = 10003;

    /// <summary>The message is gone.</summary>
    public const int UnknownMessage = 10008;

    /// <summary>There is no such person.</summary>
    public const int UnknownUser = 10013;

    /// <summary>The interaction's token is over.</summary>
    public const int UnknownWebhook = 10015;

    /// <summary>The interaction's three seconds are over.</summary>
    public const int UnknownInteraction = 10062;

    /// <summary>The interaction has had its first answer.</summary>
    public const int AlreadyAcknowledged = 40060;

    /// <summary>The bot may not see the channel.</summary>
    public const int MissingAccess = 50001;

    /// <summary>The person takes no direct messages from the bot.</summary>
    public const int CannotMessageUser = 50007;

    /// <summary>The bot lacks a permission.</summary>
    public const int MissingPermissions = 50013;

    /// <summary>The interaction's token is over.</summary>
    public const int InvalidWebhookToken = 50027;

    /// <summary>The request breaks a limit of Discord's.</summary>
    public const int InvalidForm = 50035;

    /// <summary>The bot and the person share no server.</summary>
    public const int NoMutualGuilds = 50278;

    internal static string? Sentence(int code) => code switch
    {
        UnknownChannel => "The channel does not exist any more, or the bot was removed from it.",
        UnknownMessage => "The message does not exist any more.",
        UnknownUser => "There is no such user.",
        UnknownWebhook or InvalidWebhookToken => "The interaction's 15 minutes are over.",
        UnknownInteraction => "The interaction was not answered within 3 seconds.",
        30034 => "Too many commands were created today; try again tomorrow.",
        30046 => "The message is too old to be edited so often.",
        40003 => "Direct messages are being opened too fast.",
        40060 => "The interaction has already been answered.",
        40094 => "The interaction has had all the follow-ups that it may have.",
        40333 => "Cloudflare blocked the request; check the User-Agent.",
        MissingAccess => "The bot may not see the channel; give its role View Channel there.",
        50006 => "A message must hold something.",
        CannotMessageUser => "This person takes no direct messages from the bot.",
        MissingPermissions => "The bot's role lacks a permission in this channel; it needs View Channel, Send Messages and Embed Links.",
        InvalidForm => "The request breaks a limit of Discord's.",
        NoMutualGuilds => "The bot and this person share no server, so Discord lets it not write to them.",
        130000 => "Discord is overloaded.",
        _ => null,
    };
}
