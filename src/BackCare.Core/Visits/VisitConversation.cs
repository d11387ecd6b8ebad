using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;
using BackCare.Core.Privacy;

namespace BackCare.Core.Visits;

/// <summary><c>/visit</c>: up to three questions and what was tried, both as the member likes, then the page, for their eyes first.</summary>
internal sealed class VisitConversation
{
    private const int LongestQuestion = 160;
    private const int LongestTried = 600;

    private static readonly string[] Offered = ["1", "2", "3", "4", "5", "6"];

    public Turn Begin(Situation s) => Questions(s, NotesOf(s));

    public Turn? OnPress(Situation s, string[] press) => press switch
    {
        ["visit", "begin"] => Begin(s),
        ["visit", "q", var number] when Offered.Contains(number) => Questions(s, Toggled(NotesOf(s), s.Words[ContentIds.VisitOffered].Labels[number])),
        ["visit", "clear"] => Questions(s, NotesOf(s) with { Questions = [] }),
        ["visit", "tried"] => AskTried(s, NotesOf(s)),
        ["visit", "sheet"] => Sheet(s, NotesOf(s)),
        ["visit", "without"] => Sheet(s, NotesOf(s) with { Tried = null }),
        _ => null,
    };

    public Turn OnText(Situation s, VisitStep step, string words) => (step, words.Trim().TrimEnd('.', '!').ToLowerInvariant()) switch
    {
        (VisitStep.PickingQuestions, "next" or "done" or "skip" or "no" or "none" or "ok") => AskTried(s, NotesOf(s)),
        (VisitStep.PickingQuestions, var said) when Numbers(said) is { Count: > 0 } numbers => Questions(s, numbers.Aggregate(NotesOf(s), (notes, number) => Toggled(notes, s.Words[ContentIds.VisitOffered].Labels[number]))),
        (VisitStep.PickingQuestions, _) => Questions(s, Toggled(NotesOf(s), Cut(words, LongestQuestion))),
        (_, "skip" or "no" or "next" or "done" or "keep" or "keep it") => Sheet(s, NotesOf(s)),
        _ => Sheet(s, NotesOf(s) with { Tried = Cut(words, LongestTried) }),
    };

    private static Turn Questions(Situation s, VisitNotes notes)
    {
        var words = s.Words[ContentIds.VisitOffered].Labels;
        var own = notes.Questions.Where(question => !words.Values.Contains(question));
        var numbers = Offered.Select(number => new Button(notes.Questions.Contains(words[number]) ? $"✓ {number}" : number, $"visit:q:{number}")).ToList();
        IReadOnlyList<Button> on = [s.Button(ContentIds.VisitQuestions, "next", "visit:tried"), .. notes.Questions.Count == 0 ? [] : new[] { s.Button(ContentIds.VisitQuestions, "clear", "visit:clear") }];
        var reply = s.Card(ContentIds.VisitQuestions, ("offered", string.Join('\n', Offered.Select(number => $"{number}. {words[number]}"))), ("own", string.Join('\n', own.Select(question => $"✓ {question}"))));
        return Turn.Of(s.Member with { Visit = notes, Conversation = new VisitStep.PickingQuestions() }, reply.With([.. numbers.Chunk(3), on]));
    }

    private static Turn AskTried(Situation s, VisitNotes notes) => Turn.Of(
        s.Member with { Visit = notes, Conversation = new VisitStep.AskingTried() },
        s.Card(ContentIds.VisitTried, ("tried", notes.Tried)).With([s.Button(ContentIds.VisitTried, "sheet", "visit:sheet"), .. notes.Tried is null ? [] : new[] { s.Button(ContentIds.VisitTried, "without", "visit:without") }]));

    private static Turn Sheet(Situation s, VisitNotes notes)
    {
        var member = (s.Member with { Visit = notes, Conversation = Conversation.None }).ReadOut(DisclosureKind.VisitSheet, s.Now);
        var sheet = new SheetWriter(s with { Member = member }).Write();
        return Turn.Of(member, s.Card(ContentIds.VisitSheet).With(
            [s.Button(ContentIds.VisitSheet, "questions", "visit:begin"), s.Button(ContentIds.VisitSheet, "tried", "visit:tried")]) with { Blueprint = sheet, Replaces = null });
    }

    /// <summary>With a question more, or without it where it was there; of more than three the first goes.</summary>
    private static VisitNotes Toggled(VisitNotes notes, string question) => notes with
    {
        Questions = notes.Questions.Contains(question)
            ? [.. notes.Questions.Where(other => other != question)]
            : [.. notes.Questions.TakeLast(VisitNotes.MostQuestions - 1), question],
    };

    /// <summary>"1, 3 and 5"; empty where other words are said too.</summary>
    private static List<string> Numbers(string words)
    {
        var parts = words.Split([' ', ',', '.', ';'], StringSplitOptions.RemoveEmptyEntries).Where(part => part != "and").ToList();
        return parts.TrueForAll(part => Offered.Contains(part)) ? parts : [];
    }

    private static string Cut(string words, int most)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= most ? line : $"{line[..(char.IsHighSurrogate(line[most - 1]) ? most - 1 : most)].TrimEnd()}…";
    }

    private static VisitNotes NotesOf(Situation s) => s.Member.Visit ?? VisitNotes.Blank;
}
