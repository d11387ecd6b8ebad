using System.Globalization;
using BackCare.Core.Coaching;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.EasingOff;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Notes;
using BackCare.Core.Progress;
using BackCare.Core.Understanding;

namespace BackCare.Core.Reviews;

/// <summary>
/// The look back over a fortnight: a few questions on one card, each of which may be passed over, and then what has changed since the start.
/// A press carries its date and question, so an old card still changes the answer it shows.
/// </summary>
internal sealed class ReviewConversation(ReviewReport report)
{
    private const int EveryDays = 14;
    private const int DaysToLookBack = 6;
    private const int LongestMatter = 80;

    private static readonly string[] Matters = ["family", "walking", "work", "outside"];

    /// <summary>True on a day on which the review comes by itself: a fortnight after the last, or after the beginning, for someone who has been here lately.</summary>
    public static bool IsDue(Situation s) =>
        Last(s.Member) is { } last
        && s.Today >= last.AddDays(EveryDays)
        && !WalkRule.SafetyHeld(s)
        && (s.Member.Monthly || Fortnight.Latest(s.Diary, s.Today).Days > 0);

    /// <summary>The first question, for a nudge.</summary>
    public (Member Member, Conversation Conversation, Reply Reply) Opening(Situation s)
    {
        var member = Begun(s);
        var now = s with { Member = member };
        var step = new ReviewStep(s.Today, NextAfter(member, null)!.Value);
        return (member, step, Card(now, step));
    }

    /// <summary><c>/review</c>: the questions, or within a week of the last ones what came of them.</summary>
    public Turn Begin(Situation s)
    {
        if (s.Member is { Conversation: not ReviewStep, Reviews.Kept: [.., var latest] } && latest.On >= s.Today.AddDays(-DaysToLookBack))
            return Close(s, s.Member, latest.On);

        return Ask(s, Begun(s), s.Member.Conversation is ReviewStep step ? step : null);
    }

    /// <summary>Reads words as the answer to the open question; null where they stand for a command.</summary>
    public Turn? OnText(Situation s, ReviewStep step, string words)
    {
        if (PlainWords.CommandFor(words) is not null)
            return null;

        if (step.Question is ReviewQuestion.Matters)
            return PainReading.Read(words).Status is AnswerStatus.Skipped || words.Trim().Length == 0 ? Advance(s, step, Asked(s.Member)) : Advance(s, step, Mattering(s.Member, words.Trim()));

        var read = PainReading.Read(words);
        return read.Status switch
        {
            AnswerStatus.Ok when read.Value is { } answer => Advance(s, step, Write(s.Member, step, (int)Math.Round(answer.Value, MidpointRounding.AwayFromZero))),
            AnswerStatus.Skipped => Advance(s, step, s.Member),
            _ when step.AskedAgain => PassOver(s, step, words),
            var status => AskAgain(s, step, status is AnswerStatus.Invalid ? ContentIds.CheckInInvalid : ContentIds.CheckInUnclear),
        };
    }

    /// <summary>A button of a review card: <c>rv:20260316:Pain:6</c>.</summary>
    public Turn? OnPress(Situation s, string[] press)
    {
        if (press is not ["rv", var when, var name, var value]
            || !DateOnly.TryParseExact(when, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || !Enum.TryParse<ReviewQuestion>(name, out var question) || !Enum.IsDefined(question)
            || date > s.Today || date < s.Today.AddDays(-DaysToLookBack))
            return null;

        var step = new ReviewStep(date, question);
        return value switch
        {
            "end" => Close(s, s.Member, date),
            "again" => Ask(s, s.Member, new ReviewStep(date, NextAfter(s.Member, null)!.Value)),
            "other" => Ask(s, Asked(s.Member) with { Reviews = Log(s.Member) with { MattersAsked = false } }, new ReviewStep(date, ReviewQuestion.Matters)),
            "skip" => Advance(s, step, question is ReviewQuestion.Matters ? Asked(s.Member) : s.Member),
            _ when question is ReviewQuestion.Matters && Matters.Contains(value) => Advance(s, step, Mattering(s.Member, s.Words[ContentIds.ReviewMatters].Labels[value])),
            _ when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 10 && ReviewForm.Of(question) is not null => Advance(s, step, Write(s.Member, step, number)),
            _ => null,
        };
    }

    /// <summary>Asks the open question once more, after something else broke into it.</summary>
    public Turn Reopen(Situation s, ReviewStep step) => Ask(s, s.Member, step);

    private Turn Advance(Situation s, ReviewStep step, Member member) => NextAfter(member, step.Question) is { } next
        ? Ask(s, member, new ReviewStep(step.Date, next))
        : Close(s, member, step.Date);

    private Turn Ask(Situation s, Member member, ReviewStep? step)
    {
        var open = step ?? new ReviewStep(s.Today, NextAfter(member, null)!.Value);
        var now = s with { Member = member with { Conversation = open } };
        return Turn.Of(now.Member, Card(now, open));
    }

    private Turn AskAgain(Situation s, ReviewStep step, string content)
    {
        var again = step with { AskedAgain = true };
        var card = Card(s, again);
        var hint = s.Say(content, ("example", s.Words[ContentIds.ReviewNavigation].Labels["example"]));
        return Turn.Of(s.Member with { Conversation = again }, hint.Then(card) with { Heading = card.Heading });
    }

    /// <summary>Words that could not be read twice are kept as a note, and the review goes on.</summary>
    private Turn PassOver(Situation s, ReviewStep step, string words)
    {
        var today = s.Diary[s.Today];
        var kept = today with { Notes = [.. today.Notes, new Note(words, s.Now)] };
        var turn = Advance(s with { Diary = s.Diary.With(kept) }, step, s.Member);
        var first = turn.Replies[0];
        return turn with { Days = [kept], Replies = [s.Say(ContentIds.CheckInWordsKept).Then(first) with { Heading = first.Heading }, .. turn.Replies.Skip(1)] };
    }

    private Turn Close(Situation s, Member member, DateOnly date)
    {
        var log = Log(member);
        var settled = member with { Conversation = Conversation.None, Reviews = log with { Start = log.Start ?? Fortnight.Start(s.Diary, s.Today) } };
        var now = s with { Member = settled };
        var said = report.On(now, date);
        return !said.Any(reply => reply.Content.Contains(ContentIds.ReviewWorse)) && Steady.After(now, settled.Reviews) is var (offered, offer)
            ? Turn.Of(offered, [.. said, offer])
            : Turn.Of(settled, said);
    }

    private static Reply Card(Situation s, ReviewStep step)
    {
        var numbered = ReviewForm.All.Select(form => form.Question).Where(question => Applies(s.Member, question)).ToList();
        var content = ReviewForm.Of(step.Question)?.Content ?? ContentIds.ReviewMatters;
        var reply = s.Card(content, ("step", numbered.IndexOf(step.Question) + 1), ("steps", numbered.Count), ("matters", Log(s.Member).Matters));
        return reply with { Buttons = Rows(s, step) };
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Rows(Situation s, ReviewStep step)
    {
        List<IReadOnlyList<Button>> rows = step.Question is ReviewQuestion.Matters
            ? [.. Matters.Select(value => s.Button(ContentIds.ReviewMatters, value, Press(step, value))).Chunk(2)]
            : [[.. Numbers(step, 0, 5)], [.. Numbers(step, 6, 10)]];
        if (step.Question is ReviewQuestion.HowFar)
            rows.Add([s.Button(ContentIds.ReviewHowFar, "other", Press(step, "other"))]);
        rows.Add([s.Button(ContentIds.ReviewNavigation, "skip", Press(step, "skip")), s.Button(ContentIds.ReviewNavigation, "end", Press(step, "end"))]);
        return rows;
    }

    private static IEnumerable<Button> Numbers(ReviewStep step, int from, int to) => Enumerable.Range(from, to - from + 1)
        .Select(number => number.ToString(CultureInfo.InvariantCulture))
        .Select(number => new Button(number, Press(step, number)));

    private static string Press(ReviewStep step, string value) => $"rv:{step.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}:{step.Question}:{value}";

    private static ReviewQuestion? NextAfter(Member member, ReviewQuestion? last) => Enum.GetValues<ReviewQuestion>()
        .Where(question => (last is null || question > last) && Applies(member, question))
        .Select(question => (ReviewQuestion?)question)
        .FirstOrDefault();

    private static bool Applies(Member member, ReviewQuestion question) => question switch
    {
        ReviewQuestion.Matters => !Log(member).MattersAsked,
        ReviewQuestion.HowFar => Log(member).Matters is not null,
        _ => true,
    };

    private static Member Write(Member member, ReviewStep step, int value) =>
        ReviewForm.Of(step.Question) is { } form ? form.Write(member, Log(member).On(step.Date), value) : member;

    /// <summary>What matters in new words; how far they got with the old ones is no longer comparable.</summary>
    private static Member Mattering(Member member, string words)
    {
        var log = Log(Asked(member));
        var matters = Shortened.Letters(words, LongestMatter);
        return member with { Reviews = log with { Matters = matters, Kept = log.Matters == matters ? log.Kept : [.. log.Kept.Select(review => review with { Matters = null })] } };
    }

    private static Member Asked(Member member) => member with { Reviews = Log(member) with { MattersAsked = true } };

    private static Member Begun(Situation s) => s.Member with { Reviews = Log(s.Member) with { BegunOn = s.Today } };

    private static ReviewLog Log(Member member) => member.Reviews ?? new ReviewLog();

    private static DateOnly? Last(Member member) =>
        member.Reviews?.BegunOn ?? (member.ConsentedAt is { } consented ? member.Today(consented) : null);
}
