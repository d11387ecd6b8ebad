using System.Globalization;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Notes;
using BackCare.Core.Tried;
using BackCare.Core.Walks;

namespace BackCare.Core.Coaching;

/// <summary>Adds one fitting thing after a check-in, or nothing, and remembers which wording it used and what became of what it offered.</summary>
internal sealed class Coach
{
    /// <summary>For so many days a wording is not used again while another fits.</summary>
    public const int DaysWithoutRepeat = 10;

    /// <summary>What is said before anything is offered comes every third day at most.</summary>
    private const int DaysBetweenFirsts = 3;

    /// <summary>The pieces that ask for a yes or a no.</summary>
    private static readonly string[] Offers =
    [
        ContentIds.ShortWalk, ContentIds.ShortWalkListening, ContentIds.ShortWalkInSteps, ContentIds.ChangePosition, ContentIds.Stretch, ContentIds.MinuteOnFeet,
        ContentIds.EasierVersion, ContentIds.PlanReminder, ContentIds.Breathing, ContentIds.SmallGoodThing, ContentIds.Contact, ContentIds.Rest, ContentIds.FlareOffer,
    ];

    /// <summary>The turn that closes a check-in, with one thing more where the rules find one.</summary>
    public Turn After(Situation s, Turn closing)
    {
        var today = s.Diary[s.Today];
        if (Choose(s, CoachingRules.For(s, today).Without(content => TriedThings.RulesOut(s.Member, content))) is not var (content, wording))
            return closing;

        var extra = s.Words.Say(content, wording, ("hour", s.Member.CheckInAt), ("listens", Addressed.To(s.Member.Listens ?? "")));
        var written = today;
        if (Offers.Contains(content))
        {
            written = today with { Offers = [.. today.Offers, new Offer(content, s.Now)] };
            extra = extra.With([Choice(s, content, "yes", today.Offers.Count), Choice(s, content, "no", today.Offers.Count)]);
            if (content == ContentIds.Breathing)
                extra = extra.With([[s.Button(content, "together", "breathe:1")], .. extra.Buttons]);
        }

        return closing with
        {
            Member = Remember(closing.Member, s.Words[content].WordingId(wording), s.Today),
            Days = [.. closing.Days.Where(day => day.Date != today.Date), written],
            Replies = [.. closing.Replies.SkipLast(1), closing.Replies[^1].Then(extra)],
        };
    }

    /// <summary>"Did it" or "not today" under an offer: <c>offer:20260301:0:yes</c>.</summary>
    public Turn? OnPress(Situation s, string[] press)
    {
        if (press is not ["offer", var when, var which, var answer]
            || !DateOnly.TryParseExact(when, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || !int.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || index >= s.Diary[date].Offers.Count)
            return null;

        var day = s.Diary[date];
        var taken = answer == "yes";
        var offers = day.Offers.Select((offer, at) => at == index ? offer with { Taken = taken } : offer).ToArray();
        var turn = new Turn(s.Member)
        {
            Days = [day with { Offers = offers }],
            Replies = [s.Card(taken ? ContentIds.OfferTaken : ContentIds.OfferDeclined)],
        };
        return WalkPairing.AskOnce(s, day.Offers[index].Content, taken, turn);
    }

    private static (string Content, int Wording)? Choose(Situation s, Fitting fitting)
    {
        if (fitting.First is { } first && LastSaidOf(s, first) <= s.Today.AddDays(-DaysBetweenFirsts))
            return Worded(s, [first]);

        return Worded(s, Suggestions.Ranked(s, fitting.Offers)) ?? (fitting.Otherwise is { } otherwise && IsFresh(s, otherwise) ? Worded(s, [otherwise]) : null);
    }

    /// <summary>The first of these that has a wording not used lately; where none has, the wording that was used longest ago.</summary>
    private static (string Content, int Wording)? Worded(Situation s, IReadOnlyList<string> fitting)
    {
        var choices = fitting.SelectMany(content => Enumerable.Range(0, s.Words[content].Wordings).Select(wording => (content, wording))).ToList();
        if (choices.Count == 0)
            return null;

        var fresh = choices.Where(choice => !SaidLately(s, s.Words[choice.content].WordingId(choice.wording))).ToList();
        return fresh.Count == 0
            ? choices.OrderBy(choice => LastSaid(s, s.Words[choice.content].WordingId(choice.wording))).First()
            : PickFromFirst(s, fresh);
    }

    /// <summary>Among the wordings of the piece that fits best and still has fresh ones, the seed picks.</summary>
    private static (string Content, int Wording) PickFromFirst(Situation s, List<(string Content, int Wording)> fresh)
    {
        var best = fresh.Where(choice => choice.Content == fresh[0].Content).ToList();
        return best[s.Moment.Pick(best.Count)];
    }

    /// <summary>Praise that repeats itself is worth less than none.</summary>
    private static bool IsFresh(Situation s, string content) => Enumerable.Range(0, s.Words[content].Wordings).Any(wording => !SaidLately(s, s.Words[content].WordingId(wording)));

    private static bool SaidLately(Situation s, string wording) => LastSaid(s, wording) > s.Today.AddDays(-DaysWithoutRepeat);

    private static DateOnly LastSaid(Situation s, string wording) =>
        s.Member.Said.Where(said => said.Wording == wording).Select(said => said.On).DefaultIfEmpty(DateOnly.MinValue).Max();

    private static DateOnly LastSaidOf(Situation s, string content) =>
        Enumerable.Range(0, s.Words[content].Wordings).Max(wording => LastSaid(s, s.Words[content].WordingId(wording)));

    private static Member Remember(Member member, string wording, DateOnly today) => member with
    {
        Said = [.. member.Said.Where(said => said.Wording != wording && said.On > today.AddDays(-DaysWithoutRepeat)), new Said(wording, today)],
    };

    private static Button Choice(Situation s, string content, string answer, int index) =>
        s.Button(content, answer, $"offer:{s.Today.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}:{index}:{answer}");
}
