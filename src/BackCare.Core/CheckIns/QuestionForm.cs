using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Understanding;

namespace BackCare.Core.CheckIns;

/// <summary>One question of the check-in: its words, its buttons, and how an answer is read and written on the page.</summary>
internal abstract record QuestionForm(CheckInQuestion Question, string Content, string[][] Choices)
{
    /// <summary>False where the question makes no sense for these pages, such as asking after a plan that nobody made.</summary>
    public virtual bool Applies(Pages pages) => !(pages.WithoutNumber && Question is CheckInQuestion.Pain);

    public abstract bool Answered(Pages pages);

    /// <summary>The pages with the answer of a button, or null where the value is not one of this question's.</summary>
    public abstract Pages? Press(Pages pages, string value, string label);

    /// <summary>Reads words as an answer; the pages are changed only when the status says so.</summary>
    public abstract (AnswerStatus Status, Pages Pages) Read(Pages pages, string words, Member member);

    /// <summary>The pages with this question passed over, and the words kept where some were written.</summary>
    public abstract Pages Skip(Pages pages, string? words);
}

/// <summary>A question whose answer is of type <typeparamref name="T"/> and stands on the page of the day itself.</summary>
internal sealed record AnswerForm<T>(
    CheckInQuestion Question,
    string Content,
    string[][] Choices,
    Func<Day, Answer<T>?> Get,
    Func<Day, Answer<T>, Day> Set,
    Func<string, string, T?> FromPress,
    Func<string, Member, Reading<T>> FromWords) : QuestionForm(Question, Content, Choices)
    where T : class
{
    public override bool Answered(Pages pages) => Get(pages.Day) is not null;

    public override Pages? Press(Pages pages, string value, string label) =>
        FromPress(value, label) is { } answer ? pages with { Day = Set(pages.Day, new Answer<T>(answer, null)) } : null;

    public override (AnswerStatus Status, Pages Pages) Read(Pages pages, string words, Member member)
    {
        var reading = FromWords(words, member);
        return reading.Status switch
        {
            AnswerStatus.Ok => (reading.Status, pages with { Day = Set(pages.Day, new Answer<T>(reading.Value, words)) }),
            AnswerStatus.Skipped => (reading.Status, Skip(pages, words)),
            _ => (reading.Status, pages),
        };
    }

    public override Pages Skip(Pages pages, string? words) => pages with { Day = Set(pages.Day, new Answer<T>(null, words)) };
}

/// <summary>"Did it happen?": asks after the small good thing planned the day before, and writes on that day's page.</summary>
internal sealed record HappenedForm() : QuestionForm(CheckInQuestion.GoodThingHappened, Core.Content.ContentIds.CheckInHappened, [["yes", "partly", "no"]])
{
    public override bool Applies(Pages pages) => pages.Before.GoodThing?.Value is not null;

    public override bool Answered(Pages pages) => pages.Before.GoodThing?.Value?.Happened is not null;

    public override Pages? Press(Pages pages, string value, string label) => value is "yes" or "partly" or "no" ? Write(pages, value != "no") : null;

    public override (AnswerStatus Status, Pages Pages) Read(Pages pages, string words, Member member)
    {
        var reading = ExerciseReading.Read(words);
        return reading switch
        {
            { Status: AnswerStatus.Ok, Value: { } answer } => (AnswerStatus.Ok, Write(pages, answer.Done != Done.No)),
            { Status: AnswerStatus.Skipped } => (AnswerStatus.Skipped, Skip(pages, words)),
            _ => (AnswerStatus.Unclear, pages),
        };
    }

    public override Pages Skip(Pages pages, string? words) => pages with { Before = pages.Before with { GoodThing = new Answer<GoodThing>(null, pages.Before.GoodThing?.Value?.Plan) } };

    private static Pages Write(Pages pages, bool happened) => pages.Before.GoodThing is { Value: { } thing } kept
        ? pages with { Before = pages.Before with { GoodThing = kept with { Value = thing with { Happened = happened } } } }
        : pages;
}
