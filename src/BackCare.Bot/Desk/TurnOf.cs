using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using Microsoft.Extensions.Logging;

namespace BackCare.Bot.Desk;

/// <summary>Makes a turn of every inbound, of one that the decider fails on too, so that the line goes on.</summary>
/// <param name="apology">What a member reads where their own turn failed; it carries the emergency pointer.</param>
internal sealed partial class TurnOf(Decider decide, Reply apology, ILogger log)
{
    public Turn Decide(Member member, Diary diary, Inbound inbound, Moment moment, bool known)
    {
        try
        {
            // Time knows no address; the member's own is filled in.
            var placed = inbound.Body is InboundBody.NudgeDue ? inbound with { From = member.Address } : inbound;
            return Moved(decide(member, diary, placed, moment), member, inbound, moment);
        }
        catch (Exception fault)
        {
            // Not the message: it may quote the member.
            Log.Failed(log, member.Id, inbound.Body.GetType().Name, fault.GetType().FullName, fault.StackTrace);
            return Moved(Failed(member, inbound, known), member, inbound, moment);
        }
    }

    /// <summary>The inbound counts as decided. Who is not a member yet has agreed to nothing being kept, so that nothing is.</summary>
    private Turn Failed(Member member, Inbound inbound, bool known)
    {
        var after = known ? member with { Seen = [.. member.Seen, inbound.Id] } : member;
        return inbound.FromPerson ? Turn.Of(after, apology) : Turn.Of(after);
    }

    /// <summary>A nudge that stands where it stood would fall due for ever, in front of all others; it comes again after a day.</summary>
    private static Turn Moved(Turn turn, Member before, Inbound inbound, Moment moment)
    {
        var stands = inbound.Body is InboundBody.NudgeDue && turn.Member.NextNudge <= moment.Now && turn.Member.NextNudge == before.NextNudge;
        return stands ? turn with { Member = turn.Member with { NextNudge = AfterDays(turn.Member.NextNudge!.Value, moment.Now) } } : turn;
    }

    private static DateTimeOffset AfterDays(DateTimeOffset due, DateTimeOffset now) => due.AddDays(Math.Floor((now - due).TotalDays) + 1);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A turn of {Member} failed on {Inbound} with {Fault}; the line goes on.\n{Stack}")]
        public static partial void Failed(ILogger log, MemberId member, string inbound, string? fault, string? stack);
    }
}
