using BackCare.Core.Coaching;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;
using BackCare.Core.Understanding;

namespace BackCare.Core.EasingOff;

/// <summary>Someone who looks at their numbers over and over is kindly offered fewer of them, once a fortnight at most.</summary>
/// <remarks>Writing pain down is no treatment by itself, and in a small trial of sprains a daily diary went with a slower recovery (Ferrari, 2015). How often is often: a product choice.</remarks>
internal static class Brake
{
    private const int Often = 5;
    private const int DaysBetweenOffers = 14;

    /// <summary>What is said when numbers are shown or changed.</summary>
    private static readonly string[] Numbers = [ContentIds.Progress, ContentIds.CheckInEdit, ContentIds.CheckInChanged, ContentIds.ReviewFortnight];

    /// <summary>Counts a look at the numbers, and adds the offer to the turn when it is due.</summary>
    public static Turn Watch(Situation s, Turn turn)
    {
        if (s.Member.ConsentedAt is null || turn.Erase || s.Inbound.Community is not null || !IsLook(s, turn))
            return turn;

        var before = s.Member.Looks;
        var looks = new Looks(s.Today, before?.On == s.Today ? before.Count + 1 : 1, before?.OfferedOn);
        var counted = turn with { Member = turn.Member with { Looks = looks } };
        return looks.Count < Often || looks.OfferedOn > s.Today.AddDays(-DaysBetweenOffers) || WalkRule.SafetyHeld(s) ? counted : Offer(s, counted, looks);
    }

    private static bool IsLook(Situation s, Turn turn) =>
        turn.Replies.Any(reply => reply.Content.Any(Numbers.Contains))
        || (s.Inbound.Body is InboundBody.Text text && turn.Replies.Any(reply => reply.Content.Contains(ContentIds.NoteKept)) && PainReading.Read(text.Words).Status is AnswerStatus.Ok);

    private static Turn Offer(Situation s, Turn turn, Looks looks)
    {
        List<Button> fewer = [];
        if (s.Member.CheckInDays is Nudges.DaysOfWeek.Every)
            fewer.Add(s.Button(ContentIds.Brake, "weekly", "ease:weekly"));
        if (!s.Member.WithoutNumber)
            fewer.Add(s.Button(ContentIds.Brake, "number", "ease:number"));
        return turn with
        {
            Member = turn.Member with { Looks = looks with { OfferedOn = s.Today } },
            Replies = [.. turn.Replies, s.Say(ContentIds.Brake).With(fewer, [s.Button(ContentIds.Brake, "keep", "ease:keep")])],
        };
    }
}
