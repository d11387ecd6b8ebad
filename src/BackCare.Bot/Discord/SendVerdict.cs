using System.Net;
using BackCare.Bot.Outbox;
using BackCare.Discord;

namespace BackCare.Bot.Discord;

/// <summary>What a failed send means for the row.</summary>
internal static class SendVerdict
{
    private const int OpeningTooFast = 40003;
    private const int Overloaded = 130000;
    private static readonly TimeSpan WithoutAdvice = TimeSpan.FromSeconds(30);

    /// <param name="toCommunity">True where the row goes to a channel, which says nothing about the member.</param>
    public static Delivery Of(DiscordException failure, bool toCommunity) => failure switch
    {
        DiscordRateLimitedException limited => new Delivery.Wait(limited.RetryAfter, WholeLane: false),
        DiscordUnavailableException { MayHaveHappened: true } lost => new Delivery.Uncertain(lost.Message),
        DiscordUnavailableException away => new Delivery.Failed(away.Message),
        DiscordRefusedException { Code: OpeningTooFast } => new Delivery.Wait(WithoutAdvice, WholeLane: false),
        DiscordRefusedException { Code: Overloaded } or DiscordRefusedException { Status: >= HttpStatusCode.InternalServerError } => new Delivery.Failed(failure.Message),
        DiscordRefusedException shut when !toCommunity && IsShut(shut) => new Delivery.Unreachable(shut.Message),
        DiscordRefusedException refused => new Delivery.Refused(refused.Message),
        _ => new Delivery.Failed(failure.Message),
    };

    /// <summary>A private chat that refuses the bot, whatever it calls the reason.</summary>
    private static bool IsShut(DiscordRefusedException refused) =>
        refused.PersonIsUnreachable || refused.Code is ErrorCodes.UnknownChannel or ErrorCodes.MissingAccess or ErrorCodes.MissingPermissions;
}
