using System.Globalization;
using BackCare.Core.Coaching;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Exercises;
using BackCare.Core.Messages;
using BackCare.Core.Understanding;

namespace BackCare.Core.CheckIns;

/// <summary>
/// The daily check-in: one card that goes from question to question. Every answer is kept at once, so a check-in left half done is kept as far as it got.
/// A press carries its date and question, so an old card still changes the answer it shows.
/// </summary>
internal sealed class CheckInConversation(QuestionForms forms)
{
    /// <summary>How many days back an answer may still be filled in or changed.</summary>
    private const int DaysToLookBack = 7;
    private const int FewestWordsOfANote = 4;

    /// <summary>After so many check-ins the questions are asked in fewer words.</summary>
    private const int KnownAfter = 3;

    /// <summary>Opens the check-in of a date at its first open question; where all are answered, shows them to be changed.</summary>
    public Turn Begin(Situation s, DateOnly date) => NextOpen(PagesOf(s, date), after: null) is { } question && s.Diary[date].FinishedAt is null
        ? Turn.Of(s.Member with { Conversation = new CheckInStep(date, question) }, Card(s, date, question))
        : Review(s, date);

    /// <summary>The first question as part of a nudge.</summary>
    public (Conversation Conversation, Reply Reply)? Opening(Situation s) => NextOpen(PagesOf(s, s.Today), after: null) is { } question
        ? (new CheckInStep(s.Today, question), Card(s, s.Today, question))
        : null;

    /// <summary>"Rough day" without a card: a full answer for today.</summary>
    public Turn? OnTopic(Situation s, string words) => IsRough(words) ? Rough(s, s.Today) : null;

    /// <summary>The answers of a date, each with a button that changes it.</summary>
    public Turn Review(Situation s, DateOnly date)
    {
        var pages = PagesOf(s, date);
        var rows = forms.All.Where(form => form.Applies(pages))
            .Select(form => s.Button(ContentIds.CheckInEdit, form.Question.ToString(), Press(date, form.Question, "edit")))
            .Chunk(2);
        return Turn.Of(s.Member with { Conversation = Conversation.None }, s.Card(ContentIds.CheckInEdit, [("date", date), .. DayWords.Of(pages.Day)]) with { Buttons = [.. rows] });
    }

    /// <summary>Reads words as the answer to the open question.</summary>
    public Turn OnText(Situation s, CheckInStep step, string words)
    {
        if (IsRough(words))
            return Rough(s, step.Date);

        var pages = PagesOf(s, step.Date);
        var form = forms[step.Question];
        var (status, read) = form.Read(pages, words, s.Member);
        return status switch
        {
            AnswerStatus.Ok or AnswerStatus.Skipped => Advance(s, step, pages, read, kept: null),
            AnswerStatus.Invalid => AskAgain(s, step, ContentIds.CheckInInvalid),
            _ when SaidAsButton(s, form, words) is { } value => Answer(s, step, value),
            _ when step.AskedAgain => Advance(s, step, pages, form.Skip(pages, words), kept: s.Say(ContentIds.CheckInWordsKept)),
            _ => Unread(s, step with { AskedAgain = true }, words),
        };
    }

    /// <summary>Keeps a number or a medicine that stood in words which the safety screen answered; asks nothing.</summary>
    public IReadOnlyList<Day> Keep(Situation s, CheckInStep step, string words)
    {
        var pages = PagesOf(s, step.Date);
        var (status, read) = forms[step.Question].Read(pages, words, s.Member);
        return status is AnswerStatus.Ok && step.Question is not CheckInQuestion.GoodThing ? read.ChangedFrom(pages) : [];
    }

    /// <summary>A button of a check-in card: <c>ci:20260301:Pain:6</c>.</summary>
    public Turn? OnPress(Situation s, string[] press)
    {
        if (press is not ["ci", var when, var name, var value, ..] || !TryDate(when, out var date) || !Enum.TryParse<CheckInQuestion>(name, out var question))
            return null;

        if (date > s.Today || date < s.Today.AddDays(-DaysToLookBack))
            return Turn.Of(s.Member, s.Say(ContentIds.CheckInTooOld, ("date", date)));

        return value switch
        {
            "rough" => Rough(s, date),
            "edit" => Turn.Of(s.Member with { Conversation = new CheckInStep(date, question, Alone: true) }, Card(s, date, question)),
            "review" => Review(s, date),
            _ => Answer(s, new CheckInStep(date, question, Alone: IsAlone(s, date, question)), value),
        };
    }

    private Turn Answer(Situation s, CheckInStep step, string value)
    {
        var pages = PagesOf(s, step.Date);
        var form = forms[step.Question];
        var label = s.Words[form.Content].Labels.GetValueOrDefault(value, value);
        var changed = value is "skip" or "no" && step.Question is CheckInQuestion.GoodThing || value == "skip"
            ? form.Skip(pages, null)
            : form.Press(pages, value, label);
        return changed is null ? Turn.Of(s.Member, s.Say(ContentIds.StaleButton)) : Advance(s, step, pages, changed, kept: null);
    }

    private Turn Advance(Situation s, CheckInStep step, Pages before, Pages after, Reply? kept)
    {
        var days = after.ChangedFrom(before);
        var now = s with { Diary = days.Aggregate(s.Diary, (diary, day) => diary.With(day)) };
        if (step.Alone)
            return Changed(now, step.Date, days);

        if (NextOpen(after, step.Question) is not { } next)
            return Finish(now, step.Date, days, kept);

        var card = Card(now, step.Date, next);
        return new Turn(s.Member with { Conversation = new CheckInStep(step.Date, next) })
        {
            Days = days,
            Replies = [kept is null ? card : kept.Then(card) with { Heading = card.Heading, Replaces = card.Replaces }],
        };
    }

    private Turn Changed(Situation s, DateOnly date, IReadOnlyList<Day> days)
    {
        var review = Review(s, date);
        return review with { Days = days, Replies = [s.OnCard(s.Say(ContentIds.CheckInChanged).Then(review.Replies[0]))] };
    }

    private Turn Rough(Situation s, DateOnly date)
    {
        var day = s.Diary[date] with { Rough = true };
        return Finish(s with { Diary = s.Diary.With(day) }, date, [day], kept: null);
    }

    private Turn Finish(Situation s, DateOnly date, IReadOnlyList<Day> days, Reply? kept)
    {
        var day = s.Diary[date] with { FinishedAt = s.Now };
        var done = s.OnCard(s.Say(DoneContent(day), [("date", date), ("today", date == s.Today), .. DayWords.Of(day)]));
        return new Turn(s.Member with { Conversation = Conversation.None })
        {
            Days = [.. days.Where(other => other.Date != date), day],
            Replies = [kept is null ? done : kept.Then(done) with { Heading = done.Heading, Replaces = done.Replaces }],
        };
    }

    private static string DoneContent(Day day) => day switch
    {
        { Rough: true } => ContentIds.CheckInDoneRough,
        { Pain.Value.Value: >= 7 } or { Mood.Value.Mood: Mood.Low } => ContentIds.CheckInDoneHard,
        _ => ContentIds.CheckInDone,
    };

    /// <summary>Words that answer nothing: a sentence is kept as a note, so that nothing said is lost, and the question is asked once more.</summary>
    private Turn Unread(Situation s, CheckInStep step, string words)
    {
        if (words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < FewestWordsOfANote)
            return AskAgain(s, step, ContentIds.CheckInUnclear);

        var day = s.Diary[step.Date];
        return AskAgain(s, step, ContentIds.CheckInAside) with { Days = [day with { Notes = [.. day.Notes, new Note(words, s.Now)] }] };
    }

    /// <summary>The button that the words stand for, by its label or by other words for it.</summary>
    private static string? SaidAsButton(Situation s, QuestionForm form, string words)
    {
        var said = words.Trim().TrimEnd('.', '!').ToLowerInvariant();
        var labels = s.Words[form.Content].Labels;
        return form.Choices.SelectMany(row => row).FirstOrDefault(value =>
            string.Equals(labels.GetValueOrDefault(value), said, StringComparison.OrdinalIgnoreCase)
            || (labels.GetValueOrDefault($"words-{value}") is { } others && others.Split(", ").Contains(said)));
    }

    private Turn AskAgain(Situation s, CheckInStep step, string content)
    {
        var form = forms[step.Question];
        var card = Card(s, step.Date, step.Question);
        var hint = s.Say(content, ("example", s.Words[form.Content].Labels.GetValueOrDefault("example", "")));
        return Turn.Of(s.Member with { Conversation = step }, hint.Then(card) with { Heading = card.Heading });
    }

    private Reply Card(Situation s, DateOnly date, CheckInQuestion question)
    {
        var pages = PagesOf(s, date);
        var form = forms[question];
        var asked = forms.All.Where(other => other.Applies(pages)).ToList();
        var rows = form.Choices.Select(row => row.Select(value => Choice(s, form, date, value)).ToArray()).ToList<IReadOnlyList<Button>>();
        rows.Add(Navigation(s, form, date));
        return s.OnCard(s.Say(
            form.Content,
            ("step", asked.IndexOf(form) + 1),
            ("steps", asked.Count),
            ("date", date),
            ("today", date == s.Today),
            ("known", s.Diary.Days.Values.Count(day => day.Date < date && day.FinishedAt is not null) >= KnownAfter),
            ("plan", pages.Before.GoodThing?.Value?.Plan),
            ("exercises", question is CheckInQuestion.Exercise && !WalkRule.SafetyHeld(s) ? PlanWords.Spoken(s, date) : null))) with { Buttons = rows };
    }

    private static Button Choice(Situation s, QuestionForm form, DateOnly date, string value) =>
        new(s.Words[form.Content].Labels.GetValueOrDefault(value, value), Press(date, form.Question, value));

    private static Button[] Navigation(Situation s, QuestionForm form, DateOnly date) =>
    [
        s.Button(ContentIds.CheckInNavigation, "rough", Press(date, form.Question, "rough")),
        new Button(s.Words[form.Content].Labels.GetValueOrDefault("skip") ?? s.Words[ContentIds.CheckInNavigation].Labels["skip"], Press(date, form.Question, "skip")),
    ];

    private CheckInQuestion? NextOpen(Pages pages, CheckInQuestion? after) => forms.All
        .Where(form => form.Applies(pages) && !form.Answered(pages) && form.Question > (after ?? (CheckInQuestion)(-1)))
        .Select(form => (CheckInQuestion?)form.Question)
        .FirstOrDefault();

    private static bool IsAlone(Situation s, DateOnly date, CheckInQuestion question) => s.Member.Conversation is CheckInStep open && open.Date == date
        ? open.Alone && open.Question == question
        : s.Diary[date].FinishedAt is not null;

    private static Pages PagesOf(Situation s, DateOnly date) => new(s.Diary[date], s.Diary[date.AddDays(-1)], s.Member.WithoutNumber);

    private static string Press(DateOnly date, CheckInQuestion question, string value) =>
        $"ci:{date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}:{question}:{value}";

    private static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static bool IsRough(string words) => words.Trim().ToLowerInvariant().TrimEnd('.', '!') is
        "rough day" or "rough" or "bad day" or "terrible day" or "awful day" or "rough one" or "not today, rough day";
}
