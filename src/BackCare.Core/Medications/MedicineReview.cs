using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;
using BackCare.Core.Nudges;
using BackCare.Core.Safety;

namespace BackCare.Core.Medications;

/// <summary>When the first day of a prescribed medicine is told: a reminder of a review with the prescriber after six weeks, where the member wants one. Nothing is ever suggested.</summary>
internal static class MedicineReview
{
    /// <summary>The topic of its follow-ups.</summary>
    public const string Topic = "medicine-review";

    private const int Days = 42;
    private const int DaysToSay = 14;
    private static readonly TimeOnly Hour = new(11, 0);

    private static readonly string[] Prescribed =
        ["duloxetine", "venlafaxine", "milnacipran", "gabapentin", "pregabalin", "amitriptyline", "nortriptyline", "cyclobenzaprine", "tramadol", "methocarbamol", "tizanidine", "baclofen"];

    /// <summary>The turn, with the offer where a medicine with a recent first day is new on the list.</summary>
    public static Turn Offer(Situation s, Turn turn)
    {
        if (turn.Member.Medications == s.Member.Medications || turn.Member.Conversation is AfterRedFlag || turn.Member.ConsentedAt is null)
            return turn;

        var begun = turn.Member.Medications.Current.FirstOrDefault(medicine => IsRecent(medicine, s.Today) && !s.Member.Medications.Current.Any(known => known.Generic == medicine.Generic && known.Since == medicine.Since));
        return begun is null ? turn : turn with
        {
            Replies = [.. turn.Replies, s.Say(ContentIds.MedicineReviewOffer, ("name", LocalNames.Of(s.Words, begun.Generic, s.Member.Country)))
                .With([s.Button(ContentIds.MedicineReviewOffer, "yes", $"medreview:{begun.Generic}"), s.Button(ContentIds.MedicineReviewOffer, "no", "medreview:no")])],
        };
    }

    /// <summary>A button of the offer: <c>medreview:duloxetine</c>.</summary>
    public static Turn? OnPress(Situation s, string[] press)
    {
        if (press is ["medreview", "no"])
            return Turn.Of(s.Member, s.Card(ContentIds.OfferDeclined));
        if (press is not ["medreview", var generic] || s.Member.Medications.Current.FirstOrDefault(medicine => medicine.Generic == generic) is not { Since: { } since })
            return null;

        var on = since.AddDays(Days) > s.Today ? since.AddDays(Days) : s.Today.AddDays(1);
        var member = FollowUps.Add(FollowUps.Drop(s.Member, Topic, generic), new FollowUp(Topic, on, on.AddDays(DaysToSay), Hour, generic, Wanted: true), s.Today);
        return Turn.Of(member, s.Card(ContentIds.MedicineReviewSet, ("name", LocalNames.Of(s.Words, generic, s.Member.Country)), ("on", on)));
    }

    /// <summary>The reminder; nothing where the medicine is off the list by now.</summary>
    public static Turn? ComeBack(Situation s, FollowUp followUp) =>
        followUp.About is { } generic && s.Member.Medications.Current.Any(medicine => medicine.Generic == generic)
            ? Turn.Of(s.Member, s.Say(ContentIds.MedicineReviewNudge, ("name", LocalNames.Of(s.Words, generic, s.Member.Country))))
            : null;

    private static bool IsRecent(ListedMedicine medicine, DateOnly today) =>
        medicine.Since is { } since && since <= today && since.AddDays(Days) > today && medicine.Prescribed is not false && (medicine.Prescribed is true || Prescribed.Contains(medicine.Generic));
}
