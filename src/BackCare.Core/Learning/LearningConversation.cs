using BackCare.Core.Coaching;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Notes;

namespace BackCare.Core.Learning;

/// <summary><c>/learn</c>: short explanations by topic or by a question in free words, each with more of it for who wants it.</summary>
internal sealed class LearningConversation(LessonCatalogue lessons)
{
    private const string Why = "why-pain-lasts";

    /// <summary><c>/learn</c>, or <c>/learn sleep</c>.</summary>
    public Turn Open(Situation s, string argument)
    {
        var asked = argument.Trim().ToLowerInvariant();
        if (asked.Length == 0)
            return Turn.Of(s.Member, Menu(s, ContentIds.LearnMenu));
        if ((lessons.ById(asked, s.Member.Country) ?? lessons.Named(argument, s.Member.Country)) is { } lesson)
            return Read(s, lesson);

        var topic = LessonTopics.All.FirstOrDefault(topic => topic == asked || string.Equals(s.Words[ContentIds.LearnMenu].Labels[topic], asked, StringComparison.OrdinalIgnoreCase));
        return Turn.Of(s.Member, topic is null ? Menu(s, ContentIds.LearnNothing) : Topic(s, topic));
    }

    /// <summary><c>/why</c>: why pain lasts; <c>/why more</c>: more of what was read last.</summary>
    public Turn OnWhy(Situation s, string argument) => argument.Trim().Length == 0 || Latest(s) is not { } latest
        ? Read(s, lessons.ById(Why, s.Member.Country)!)
        : More(s, latest.Lesson, latest.Seen.Parts);

    /// <summary>
    /// A lesson that the words ask for. What the medicines have to say to this member goes before it, unless it is only the card that everyone gets
    /// and the question is about nobody in particular.
    /// </summary>
    public Turn? Rather(Situation s, string words, Turn? medicine)
    {
        if (medicine is not null && !IsGeneral(medicine, words))
            return medicine;

        var now = medicine is null ? s : s with { Member = medicine.Member };
        return lessons.AskedIn(words, s.Member.Country) is { } lesson && (medicine is null || Rests(s, lesson) is null) ? Read(now, lesson) : medicine ?? Continued(s, words);
    }

    /// <summary>A question for a lesson, or despair that a lesson speaks to, while the check-in waits: it is answered, and the check-in goes on waiting.</summary>
    public Turn During(Situation s, string words, Turn checkIn)
    {
        var unread = checkIn.Replies.Any(reply => reply.Content.Any(id => id is ContentIds.CheckInUnclear or ContentIds.CheckInAside or ContentIds.CheckInWordsKept));
        if ((!unread && !words.TrimEnd().EndsWith('?')) || !IsOfTheCheckIn(checkIn) || lessons.AskedIn(words, s.Member.Country) is not { } lesson)
            return checkIn;

        return lesson.Topic is LessonTopics.HardDays || FreeNote.IsQuestion(words) ? Read(s, lesson) : checkIn;
    }

    /// <summary>Buttons: <c>learn:topic:pain</c>, <c>learn:read:bed-rest</c>, <c>learn:more:bed-rest:1</c>.</summary>
    public Turn? OnPress(Situation s, string[] press) => press switch
    {
        ["learn", "menu"] => Turn.Of(s.Member, s.OnCard(Menu(s, ContentIds.LearnMenu))),
        ["learn", "topic", var topic] when LessonTopics.All.Contains(topic) => Turn.Of(s.Member, s.OnCard(Topic(s, topic))),
        ["learn", "read", var id] when lessons.ById(id, s.Member.Country) is { } lesson => Read(s, lesson),
        ["learn", "more", var id, var part] when lessons.ById(id, s.Member.Country) is { } lesson && int.TryParse(part, out var at) && at >= 0 => More(s, lesson, at),
        ["learn", "script", var id] when lessons.ById(id, s.Member.Country) is { } lesson => Script(s, lesson),
        ["learn", "no"] => Turn.Of(s.Member, s.Card(ContentIds.LearnDeclined)),
        _ => null,
    };

    private Turn Read(Situation s, Lesson lesson) => Rests(s, lesson) ?? Turn.Of(Remember(s, lesson, 0), Shown(s, lesson));

    private Turn More(Situation s, Lesson lesson, int part)
    {
        if (Rests(s, lesson) is { } resting)
            return resting;
        if (part >= lesson.More.Count)
            return Turn.Of(s.Member, s.Say(ContentIds.LearnNoMore).With([s.Button(ContentIds.LearnButtons, "topics", "learn:menu")]));

        var reply = s.Say(lesson.More[part], LessonValues.Of(s)) with { Buttons = Rows(s, lesson, part + 1) };
        return Turn.Of(Remember(s, lesson, part + 1), reply);
    }

    private static Turn? Script(Situation s, Lesson lesson) => lesson.Script.Count == 0
        ? null
        : Rests(s, lesson) ?? Turn.Of(s.Member, [.. lesson.Script.Select(part => s.Say(part, LessonValues.Of(s)))]);

    /// <summary>Within a day of a red flag what needs checking comes first.</summary>
    private static Turn? Rests(Situation s, Lesson lesson) =>
        lesson.RestsInHold && WalkRule.SafetyHeld(s) ? Turn.Of(s.Member, s.Say(ContentIds.LearnHeld)) : null;

    private Reply Shown(Situation s, Lesson lesson) => s.Say(lesson.Content, LessonValues.Of(s)) with { Buttons = Rows(s, lesson, 0) };

    private IReadOnlyList<IReadOnlyList<Button>> Rows(Situation s, Lesson lesson, int part)
    {
        var rows = new List<IReadOnlyList<Button>>();
        if (part < lesson.More.Count)
            rows.Add([s.Button(ContentIds.LearnButtons, "more", $"learn:more:{lesson.Id}:{part}")]);
        if (lesson.Script.Count > 0)
            rows.Add([s.Button(ContentIds.LearnButtons, "script", $"learn:script:{lesson.Id}")]);
        rows.AddRange(lesson.See.Select(id => lessons.ById(id, s.Member.Country)).OfType<Lesson>().Select(LinkTo));
        return rows;
    }

    private Reply Menu(Situation s, string content) => s.Say(content) with
    {
        Buttons = [.. LessonTopics.All.Where(topic => lessons.Under(topic, s.Member.Country).Any()).Select(topic => s.Button(ContentIds.LearnMenu, topic, $"learn:topic:{topic}")).Chunk(2)],
    };

    private Reply Topic(Situation s, string topic) => s.Say(ContentIds.LearnTopic, ("topic", s.Words[ContentIds.LearnMenu].Labels[topic])) with
    {
        Buttons = [.. lessons.Under(topic, s.Member.Country).Select(LinkTo), [s.Button(ContentIds.LearnButtons, "topics", "learn:menu")]],
    };

    /// <summary>"Tell me more", and a yes or no under an offer, in words.</summary>
    private Turn? Continued(Situation s, string words) => words.Trim().TrimEnd('.', '!', '?').ToLowerInvariant() switch
    {
        "more" or "tell me more" or "more please" or "read more" or "go on" or "more details" or "more detail" when Latest(s) is { } latest && latest.Seen.On == s.Today
            => More(s, latest.Lesson, latest.Seen.Parts),
        "yes" or "yes please" or "read it" or "sure" when OfferedToday(s) is { } offered => Read(s, offered),
        "no" or "no thanks" or "not now" when OfferedToday(s) is not null => Turn.Of(s.Member, s.Say(ContentIds.LearnDeclined)),
        _ => null,
    };

    private Lesson? OfferedToday(Situation s) => s.Member.Lessons?.Offered is [.., var last] && last.On == s.Today && !s.Member.Lessons.Read.Any(read => read.Lesson == last.Lesson)
        ? lessons.ById(last.Lesson, s.Member.Country)
        : null;

    private (Lesson Lesson, SeenLesson Seen)? Latest(Situation s) =>
        s.Member.Lessons?.Read is [.., var last] && lessons.ById(last.Lesson, s.Member.Country) is { } lesson ? (lesson, last) : null;

    private static bool IsOfTheCheckIn(Turn turn) => turn.Replies is [{ Content: var said }] && said.All(id => id.StartsWith("check-in/", StringComparison.Ordinal));

    private static bool IsGeneral(Turn medicine, string words) =>
        medicine.Replies is [{ Content: [var card] }] && card.StartsWith("med/", StringComparison.Ordinal) && !AboutOneself(words);

    /// <summary>Speaks of the writer's own taking, of an amount, of mixing or of an end: what the medicines have to say stands.</summary>
    private static bool AboutOneself(string words) => AskedSentence.In(words).Any(sentence => sentence.Words.Any(word => word is
        "i" or "im" or "ive" or "my" or "me" or "with" or "and" or "mix" or "combine" or "together" or "dose" or "mg" or "take" or "too" or "many" or "much" or "stop"
        or "stopping" or "alcohol" or "drink" or "drinking" or "pregnant"));

    private static Button[] LinkTo(Lesson lesson) => [new Button(lesson.Title, $"learn:read:{lesson.Id}")];

    private static Member Remember(Situation s, Lesson lesson, int parts) =>
        s.Member with { Lessons = (s.Member.Lessons ?? LessonsSeen.None).WithRead(lesson.Id, s.Today, parts) };
}
