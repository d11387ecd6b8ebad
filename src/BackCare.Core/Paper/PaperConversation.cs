using System.Globalization;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Messages;
using BackCare.Core.Notes;
using BackCare.Core.Nudges;
using BackCare.Core.Reviews;
using BackCare.Core.Understanding;

namespace BackCare.Core.Paper;

/// <summary><c>/paper</c>: silence but a weekly "read me your numbers", which takes seven of them in one line and fills the week; and a month card to print.</summary>
internal sealed class PaperConversation
{
    /// <summary>Before this hour of their clock a week that is read out ends yesterday, after it today.</summary>
    private static readonly TimeOnly DayIsOld = new(17, 0);
    private const int DaysBeforeTheNext = 4;

    public Turn Open(Situation s, string argument) => argument.Trim().ToLowerInvariant() switch
    {
        "" => Page(s),
        "on" => On(s),
        "off" => Off(s),
        "card" => Card(s),
        _ => Take(s, argument) ?? Again(s, argument),
    };

    /// <summary>The weekly question, for a nudge.</summary>
    public (Conversation Conversation, Reply Reply) Opening(Situation s) => (new PaperStep(), Question(s));

    /// <summary>Words while the question is open; null where they stand for something else.</summary>
    public Turn? OnText(Situation s, PaperStep step, string words)
    {
        if (PlainWords.CommandFor(words) is not null)
            return null;

        if (PainReading.Read(words).Status is AnswerStatus.Skipped)
            return Turn.Of(s.Member with { Conversation = Conversation.None }, s.Say(ContentIds.PaperSkipped));

        return Take(s, words) ?? (step.AskedAgain ? null : Again(s, words));
    }

    /// <summary>A line of seven numbers, written at any time.</summary>
    public Turn? OnTopic(Situation s, string words) => PaperReading.Read(words).Status is AnswerStatus.Ok ? Take(s, words) : null;

    /// <summary>A button: <c>paper:on</c>, or <c>paper:to:20260308:5,6,4,7,5,5,6:</c> to end the week that was read on another day.</summary>
    public Turn? OnPress(Situation s, string[] press) => press switch
    {
        ["paper", "on"] => On(s),
        ["paper", "off"] => Off(s),
        ["paper", "card"] => Card(s),
        ["paper", "read"] => Turn.Of(s.Member with { Conversation = new PaperStep() }, Question(s)),
        ["paper", "to", var when, var pain] when DateOnly.TryParseExact(when, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last)
            && (last == s.Today || last == s.Today.AddDays(-1)) && PaperReading.Read(pain) is { Value: { } week } => Fill(s, week, last, Freed(s, week, last)),
        _ => null,
    };

    /// <summary>The month as a form to print and fill in; the coming one in the last days of a month.</summary>
    private static Turn Card(Situation s)
    {
        var month = s.Today.AddDays(DaysBeforeTheNext);
        var first = new DateOnly(month.Year, month.Month, 1);
        var rows = Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(first.AddDays).Select(date => s.Say(ContentIds.PaperCardRow, ("date", date)).Text);
        var card = s.Say(ContentIds.PaperCardForm, ("month", first), ("rows", string.Join('\n', rows)));
        return Turn.Of(s.Member, s.Say(ContentIds.PaperCard) with
        {
            Files = [new Attachment($"backcare-{first:yyyy-MM}.txt", "text/plain", s.Words[ContentIds.PaperCard].Labels["alt"], System.Text.Encoding.UTF8.GetBytes(card.Plain))],
        });
    }

    private static Reply Question(Situation s) => s.Say(ContentIds.PaperQuestion);

    private static Turn Page(Situation s)
    {
        var on = s.Member.Paper is not null;
        IReadOnlyList<Button> first = on ? [s.Button(ContentIds.Paper, "read", "paper:read"), s.Button(ContentIds.Paper, "off", "paper:off")] : [s.Button(ContentIds.Paper, "on", "paper:on")];
        return Turn.Of(s.Member with { Conversation = Conversation.None }, s.Say(ContentIds.Paper, ("on", on)).With(first, [s.Button(ContentIds.Paper, "card", "paper:card")]));
    }

    private static Turn On(Situation s)
    {
        var member = s.Member with { Paper = s.Member.Paper ?? new PaperMode(s.Member.CheckInDays), CheckInDays = Weekdays.DayOf(s.Today), Monthly = false, Conversation = Conversation.None };
        return Turn.Of(member, s.Card(ContentIds.PaperOn, ("on", s.Today), ("hour", member.CheckInAt)).With([s.Button(ContentIds.Paper, "card", "paper:card")]));
    }

    private static Turn Off(Situation s)
    {
        var member = s.Member with { Paper = null, CheckInDays = s.Member.Paper?.Before ?? s.Member.CheckInDays, Conversation = Conversation.None };
        return Turn.Of(member, s.Card(ContentIds.PaperOff, ("hour", member.CheckInAt)));
    }

    private static Turn? Take(Situation s, string words)
    {
        var read = PaperReading.Read(words);
        if (read.Value is not { } week)
            return null;

        var last = LocalClock.At(s.Now, s.Member.Zone).Time < DayIsOld ? s.Today.AddDays(-1) : s.Today;
        return Fill(s, week, last);
    }

    private static Turn Again(Situation s, string words)
    {
        var invalid = PaperReading.Read(words).Status is AnswerStatus.Invalid;
        return Turn.Of(s.Member with { Conversation = new PaperStep(AskedAgain: true) }, s.Say(ContentIds.PaperUnclear, ("invalid", invalid), ("count", PaperReading.Count(words))));
    }

    private static Turn Fill(Situation s, PaperWeek week, DateOnly last, Day? freed = null)
    {
        var dates = Enumerable.Range(1 - PaperReading.Days, PaperReading.Days).Select(last.AddDays).ToList();
        var days = dates.Select((date, at) => Filled(s.Diary[date], week.Pain?[at], week.Walk?[at])).Where(day => day != s.Diary[day.Date]);
        var lines = dates.Select((date, at) => s.Say(ContentIds.PaperLine, ("date", date), ("pain", week.Pain?[at]), ("walk", week.Walk?[at])).Text);
        return new Turn(s.Member with { Conversation = Conversation.None })
        {
            Days = freed is null ? [.. days] : [freed, .. days],
            Replies = [s.Card(ContentIds.PaperRead, ("lines", string.Join('\n', lines))) with { Buttons = Ways(s, week, last) }],
        };
    }

    /// <summary>The day that falls out when the week moves by one, without the number that was put there; null where another one stands there by now.</summary>
    private static Day? Freed(Situation s, PaperWeek week, DateOnly last)
    {
        var (date, number) = last == s.Today ? (last.AddDays(-PaperReading.Days), week.Pain?[0]) : (s.Today, week.Pain?[^1]);
        return s.Diary[date] is { FinishedAt: null, Pain: { Words: null, Value: { } there } } day && there.Value == number ? day with { Pain = null } : null;
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Ways(Situation s, PaperWeek week, DateOnly last)
    {
        List<IReadOnlyList<Button>> rows = [];
        if (week is { Pain: { } pain, Walk: null })
        {
            var other = last == s.Today ? last.AddDays(-1) : s.Today;
            var numbers = string.Join(',', pain.Select(score => score?.ToString(CultureInfo.InvariantCulture) ?? "-"));
            rows.Add([s.Button(ContentIds.PaperRead, other == s.Today ? "today" : "yesterday", $"paper:to:{other.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}:{numbers}")]);
        }

        if (ReviewConversation.IsDue(s))
            rows.Add([s.Button(ContentIds.PaperRead, "review", "go:review")]);
        return rows;
    }

    private static Day Filled(Day day, decimal? pain, decimal? walk) => day with
    {
        Pain = pain is { } score ? new Answer<PainAnswer>(new PainAnswer(score), null) : day.Pain,
        Walk = walk is { } minutes ? new Answer<WalkAnswer>(new WalkAnswer(minutes), null) : day.Walk,
    };
}
