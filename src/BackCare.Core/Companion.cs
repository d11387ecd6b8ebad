using BackCare.Core.Anchors;
using BackCare.Core.Breathing;
using BackCare.Core.CheckIns;
using BackCare.Core.Coaching;
using BackCare.Core.Communities;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Courses;
using BackCare.Core.Exercises;
using BackCare.Core.Diaries;
using BackCare.Core.Exports;
using BackCare.Core.Flares;
using BackCare.Core.Help;
using BackCare.Core.Imports;
using BackCare.Core.Learning;
using BackCare.Core.Medications;
using BackCare.Core.Members;
using BackCare.Core.EasingOff;
using BackCare.Core.Messages;
using BackCare.Core.Moods;
using BackCare.Core.Paper;
using BackCare.Core.Notes;
using BackCare.Core.Nudges;
using BackCare.Core.Onboarding;
using BackCare.Core.Pacing;
using BackCare.Core.Privacy;
using BackCare.Core.PainKinds;
using BackCare.Core.Progress;
using BackCare.Core.Progress.Patterns;
using BackCare.Core.Reviews;
using BackCare.Core.Safety;
using BackCare.Core.Settings;
using BackCare.Core.TradeOffs;
using BackCare.Core.Tried;
using BackCare.Core.Walks;
using BackCare.Core.Visits;

namespace BackCare.Core;

/// <summary>
/// Decides what one inbound means for one member. A function: the same values in, the same turn out, and never an exception for what a person may type.
/// It reads as the table of contents: the safety screen first, then words that always work, then the open question, then a new topic.
/// </summary>
public sealed class Companion
{
    private const int InboundsRemembered = 12;

    private readonly ContentSet content;
    private readonly OnboardingConversation onboarding;
    private readonly CheckInConversation checkIns;
    private readonly Coach coach = new();
    private readonly OneThing oneThing;
    private readonly SafetyConversation safety;
    private readonly PlanConversation plan;
    private readonly PlanWatch planWatch = new();
    private readonly ExerciseCards exercises;
    private readonly PaceConversation pace;
    private readonly PaceWatch paceWatch = new();
    private readonly CourseConversation course;
    private readonly SettingsMenu settings;
    private readonly FlareConversation flares;
    private readonly BreathingConversation breathing;
    private readonly TriedConversation tried = new();
    private readonly AnchorConversation anchors = new();
    private readonly Guardian guardian;
    private readonly MedicineCards medicineCards;
    private readonly MedicineList medicineList;
    private readonly MedicineTopic medicineTopic;
    private readonly LearningConversation learning;
    private readonly PlacesPage placesPage;
    private readonly ProgressReport progress = new();
    private readonly PatternReport patterns = new();
    private readonly ReviewConversation reviews;
    private readonly PaperConversation paper = new();
    private readonly Graduation graduation = new();
    private readonly MoodWatch moods;
    private readonly PrivacyRights privacy = new();
    private readonly MyData myData = new();
    private readonly ImportConversation imports = new();
    private readonly RecordFiles files = new();
    private readonly VisitConversation visits = new();
    private readonly Nudging nudging;

    public Companion(ContentSet content)
    {
        this.content = content;
        onboarding = new OnboardingConversation(content.Places);
        checkIns = new CheckInConversation(new QuestionForms(content.Medicines));
        oneThing = new OneThing(new LessonOffer(content.Lessons), coach);
        settings = new SettingsMenu(content.Places);
        plan = new PlanConversation(content.Exercises);
        exercises = new ExerciseCards(content.Exercises);
        pace = new PaceConversation(content.Exercises);
        course = new CourseConversation(content.Exercises);
        safety = new SafetyConversation(content.Numbers, checkIns, Reopen);
        flares = new FlareConversation(safety, content.Numbers);
        breathing = new BreathingConversation(content.Numbers);
        guardian = new Guardian(content.Medicines, safety);
        medicineCards = new MedicineCards(content.Medicines);
        medicineList = new MedicineList(content.Medicines, guardian);
        medicineTopic = new MedicineTopic(content.Medicines, guardian, medicineCards);
        learning = new LearningConversation(content.Lessons);
        reviews = new ReviewConversation(new ReviewReport(content.Screen));
        moods = new MoodWatch(content.Screen, safety);
        nudging = new Nudging(checkIns, safety, reviews, paper, ComeBack);
        placesPage = new PlacesPage(content.PlacesToGo);
    }

    /// <summary>How much of the diary <see cref="Decide"/> will look at for this inbound.</summary>
    public static DiaryScope Needs(Inbound inbound) => inbound.Body switch
    {
        InboundBody.Text text when (Command.From(text.Words)?.Name ?? PlainWords.CommandFor(text.Words)) is "export" or "import" or "mydata" or "visit" => DiaryScope.Everything,
        InboundBody.File => DiaryScope.Everything,
        InboundBody.Press { Data: var data } when data.Split(':')[0] is "mydata" or "export" or "visit" => DiaryScope.Everything,
        _ => ProgressReport.Needs(inbound.Body),
    };

    /// <summary>The same for whatever comes while this question is open.</summary>
    public static DiaryScope Needs(Conversation open) => open is MyDataStep or ImportStep or VisitStep ? DiaryScope.Everything : DiaryScope.Recent;

    public Turn Decide(Member member, Diary diary, Inbound inbound, Moment moment)
    {
        if (member.Seen.Contains(inbound.Id))
            return Turn.Of(member);

        var s = new Situation(member, diary, inbound, moment, content.Words);
        var turn = inbound.Body switch
        {
            InboundBody.Text text => Followed(s, OnText(s, text.Words)),
            InboundBody.Press press => Followed(s, OnPress(s, press.Data.Split(':'))),
            InboundBody.File file => OnFile(s, file.Content),
            InboundBody.NudgeDue nudge => nudging.Fall(s, nudge.Due),
            InboundBody.EraseRequested => new Turn(member) { Erase = true },
            InboundBody.ReadOutByOperator => Turn.Of(member.ReadOut(DisclosureKind.Operator, s.Now)),
            InboundBody.Unreachable => Turn.Of(member.ConsentedAt is null ? member : member with { Reachable = false }),
            _ => Turn.Of(member.ConsentedAt is null ? member : member with { Reachable = true }),
        };
        if (inbound.FromPerson)
            turn = oneThing.After(s, Brake.Watch(s, moods.Watch(s, turn)));

        return turn.Erase || IsStranger(s, turn) ? turn : turn with { Member = Settle(inbound.FromPerson ? ImportConversation.LetGo(member, turn.Member) : turn.Member, inbound, moment) };
    }

    /// <summary>What a check-in means for the plan and the pace.</summary>
    private Turn Followed(Situation s, Turn turn) => paceWatch.Watch(s, planWatch.Watch(s, turn));

    private Turn OnText(Situation s, string words)
    {
        // The name of a command is the menu's word and not the member's: "/breathe" tells of no trouble breathing.
        var heard = content.Screen.Read(CommandCatalogue.OwnWords(words));
        if (heard.Level is not SafetyLevel.None)
            return InItsPlace(s, medicineTopic.OnSign(s, heard, words));

        var turn = s.Inbound.Community is not null && !CommunityManners.CanWritePrivately(s) ? CommunityManners.Invite(s) : InItsPlace(s, MedicineReview.Offer(s, Topic(s, words)));
        return heard.LowMood ? turn with { Replies = [.. turn.Replies.Where(reply => reply.Community is not null), safety.LowMood(s)] } : turn;
    }

    private Turn OnFile(Situation s, string? text) => s.Member.ConsentedAt is null ? onboarding.Begin(s) : InItsPlace(s, imports.Offer(s, text));

    /// <summary>Everything below the safety screen.</summary>
    private Turn Topic(Situation s, string words) =>
        AlwaysWorks(s, words)
        ?? OpenQuestion(s, words)
        ?? OnCommand(s, words)
        ?? paper.OnTopic(s, words)
        ?? checkIns.OnTopic(s, words)
        ?? flares.OnTopic(s, words)
        ?? InBed.OnTopic(s, words)
        ?? moods.OnTopic(s, words)
        ?? SmallTalk.Answer(s, words)
        ?? plan.OnTopic(s, words)
        ?? exercises.OnTopic(s, words)
        ?? learning.Rather(s, words, medicineTopic.OnText(s, words))
        ?? FreeNote.Keep(s, words);

    /// <summary>Stop, erase and help are heard in every state.</summary>
    private Turn? AlwaysWorks(Situation s, string words) => (Command.From(words)?.Name ?? PlainWords.CommandFor(words)) switch
    {
        "forget" or "erase" => privacy.AskToForget(s),
        "privacy" => privacy.Page(s),
        "help" => s.Member.ConsentedAt is null ? null : HelpPages.Show(s),
        "stop" => breathing.OnStop(s) ?? settings.Pause(s, "365"),
        _ => null,
    };

    private Turn? OpenQuestion(Situation s, string words) => s.Member.Conversation switch
    {
        _ when s.Member.ConsentedAt is null && s.Member.Conversation is not OnboardingStep => onboarding.Begin(s),
        OnboardingStep when Command.From(words) is not null => onboarding.Begin(s),
        OnboardingStep step => onboarding.OnText(s, step, words),
        _ when Command.From(words) is not null => null,
        CheckInStep when PlainWords.CommandFor(words) is "checkin" or "plan" or "pace" or "talkless" or "settings" or "flare" => null,
        PlanStep step => plan.OnText(s, step, words),
        PaceStep step => pace.OnText(s, step, words),
        CourseStep step => course.OnText(s, step, words),
        AfterRedFlag state => safety.OnText(s, state, words),
        CheckInStep step => flares.During(s, words) ?? InBed.Beside(s, words, learning.During(s, words, medicineTopic.During(s, step, words, checkIns.OnText(s, step, words)))),
        MedicineListStep => medicineList.OnText(s, words),
        FlareStep step => flares.OnText(s, step, words),
        ReviewStep step => reviews.OnText(s, step, words),
        TriedStep step => tried.OnText(s, step, words),
        AnchorStep step => anchors.OnText(s, step, words),
        WalkStep => WalkPairing.OnText(s, words),
        PaperStep step => paper.OnText(s, step, words),
        LeavingStep => graduation.OnText(s, words),
        SettingsStep step => settings.OnText(s, step, words),
        ConfirmingErase => privacy.OnText(s, words),
        MyDataStep step => myData.OnText(s, step, words),
        ImportStep step => imports.OnText(s, step, words),
        VisitStep step => visits.OnText(s, step, words),
        _ => null,
    };

    private Turn? OnCommand(Situation s, string words)
    {
        var command = Command.From(words);
        return (command?.Name ?? PlainWords.CommandFor(words)) switch
        {
            null => null,
            "start" when !s.Member.Onboarded => onboarding.Begin(s),
            "start" => Turn.Of(s.Member, s.Say(ContentIds.WelcomeBack).With([s.Button(ContentIds.WelcomeBack, "start", "go:checkin"), s.Button(ContentIds.WelcomeBack, "help", "go:help")])),
            "checkin" => checkIns.Begin(s, s.Today),
            "yesterday" => checkIns.Begin(s, s.Today.AddDays(-1)),
            "plan" => plan.Open(s, command?.Argument ?? ""),
            "exercise" => exercises.Open(s, command?.Argument ?? ""),
            "pace" => pace.Open(s, command?.Argument ?? ""),
            "course" => course.Open(s, command?.Argument ?? ""),
            "meds" => medicineList.Open(s, command?.Argument ?? ""),
            "med" => medicineCards.Card(s, command?.Argument ?? ""),
            "flare" => flares.Open(s, command?.Argument ?? (words.Contains("plan", StringComparison.OrdinalIgnoreCase) ? "plan" : "")),
            "learn" => learning.Open(s, command?.Argument ?? ""),
            "places" or "resources" => placesPage.Show(s),
            "why" => learning.OnWhy(s, command?.Argument ?? ""),
            "tried" => tried.Open(s, command?.Argument ?? ""),
            "anchor" => anchors.Open(s, command?.Argument ?? ""),
            "kind" => PainKindTags.Show(s),
            "tradeoff" => TradeOffNotes.Open(s),
            "breathe" => breathing.Open(s, command?.Argument ?? ""),
            "edit" => checkIns.Review(s, s.Today),
            "patterns" => patterns.Show(s),
            "progress" => progress.Show(s, command?.Argument ?? ""),
            "review" => reviews.Begin(s),
            "paper" => paper.Open(s, command?.Argument ?? ""),
            "graduate" => graduation.Page(s),
            "back" => graduation.Back(s),
            "pause" => settings.Pause(s, command?.Argument ?? words),
            "resume" => settings.Resume(s),
            "settings" => settings.Show(s),
            "talkless" => SettingsMenu.TalkLess(s),
            "mydata" => myData.Show(s),
            "export" => files.Show(s),
            "visit" => visits.Begin(s),
            "import" => imports.Ask(s, command?.Argument ?? ""),
            _ => Turn.Of(s.Member, s.Say(ContentIds.UnknownCommand)),
        };
    }

    private Turn OnPress(Situation s, string[] press) =>
        safety.OnPress(s, press)
        ?? privacy.OnPress(s, press)
        ?? onboarding.OnPress(s, press)
        ?? (s.Member.ConsentedAt is null ? onboarding.Begin(s) : null)
        ?? (checkIns.OnPress(s, press) is { } checkIn ? guardian.Watch(s, checkIn) : null)
        ?? plan.OnPress(s, press)
        ?? exercises.OnPress(s, press)
        ?? pace.OnPress(s, press)
        ?? course.OnPress(s, press)
        ?? medicineList.OnPress(s, press)
        ?? flares.OnPress(s, press)
        ?? breathing.OnPress(s, press)
        ?? tried.OnPress(s, press)
        ?? anchors.OnPress(s, press)
        ?? WalkPairing.OnPress(s, press)
        ?? MedicineReview.OnPress(s, press)
        ?? PainKindTags.OnPress(s, press)
        ?? TradeOffNotes.OnPress(s, press)
        ?? coach.OnPress(s, press)
        ?? learning.OnPress(s, press)
        ?? reviews.OnPress(s, press)
        ?? progress.OnPress(s, press)
        ?? paper.OnPress(s, press)
        ?? graduation.OnPress(s, press)
        ?? moods.OnPress(s, press)
        ?? placesPage.OnPress(s, press)
        ?? settings.OnPress(s, press)
        ?? myData.OnPress(s, press)
        ?? imports.OnPress(s, press)
        ?? files.OnPress(s, press)
        ?? visits.OnPress(s, press)
        ?? HelpPages.OnPress(s, press)
        ?? Go(s, press)
        ?? Turn.Of(s.Member, s.Say(ContentIds.StaleButton));

    /// <summary>Buttons that stand for a command.</summary>
    private Turn? Go(Situation s, string[] press) => press switch
    {
        ["go", "checkin"] => checkIns.Begin(s, s.Today),
        ["go", "yesterday"] => checkIns.Begin(s, s.Today.AddDays(-1)),
        ["go", "patterns"] => patterns.Show(s),
        ["go", "progress"] => progress.Show(s, ""),
        ["go", "help"] => HelpPages.Show(s),
        ["go", "review"] => reviews.Begin(s),
        ["go", "resume"] => settings.Resume(s),
        ["go", "later"] => Turn.Of(s.Member, s.Card(ContentIds.Later, ("hour", s.Member.CheckInAt))),
        _ => null,
    };

    /// <summary>Asks an open question again, after the safety reply that broke into it.</summary>
    private Turn? Reopen(Situation s, Conversation open) => open switch
    {
        OnboardingStep => onboarding.Begin(s),
        CheckInStep step => checkIns.Begin(s, step.Date),
        ReviewStep step => reviews.Reopen(s, step),
        FlareStep.Writing => flares.Open(s, "plan"),
        _ => null,
    };

    /// <summary>What the feature of a follow-up says when it falls due.</summary>
    private Turn? ComeBack(Situation s, FollowUp followUp) => followUp.Topic switch
    {
        FlareConversation.Topic => flares.ComeBack(s),
        MedicineReview.Topic => MedicineReview.ComeBack(s, followUp),
        _ => null,
    };

    private static Turn InItsPlace(Situation s, Turn turn) => s.Inbound.Community is null ? turn : CommunityManners.Privately(s, turn);

    /// <summary>Someone who only spoke in a channel, or whom only the platform spoke of, and who has agreed to nothing: nothing about them is kept.</summary>
    private static bool IsStranger(Situation s, Turn turn) =>
        s.Member.ConsentedAt is null && turn.Member == s.Member && (s.Inbound.Community is not null || !s.Inbound.FromPerson);

    private static Member Settle(Member member, Inbound inbound, Moment moment)
    {
        var settled = member with
        {
            Reachable = member.Reachable || (inbound.FromPerson && inbound.Community is null),
            Seen = [.. member.Seen.TakeLast(InboundsRemembered - 1), inbound.Id],
        };
        return settled with { NextNudge = Nudging.Next(settled, moment.Now) };
    }
}
