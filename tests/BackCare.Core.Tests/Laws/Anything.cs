using BackCare.Core.Anchors;
using BackCare.Core.CheckIns;
using BackCare.Core.Conversations;
using BackCare.Core.Courses;
using BackCare.Core.Diaries;
using BackCare.Core.Exercises;
using BackCare.Core.Flares;
using BackCare.Core.Imports;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Nudges;
using BackCare.Core.Onboarding;
using BackCare.Core.Pacing;
using BackCare.Core.Privacy;
using BackCare.Core.EasingOff;
using BackCare.Core.Paper;
using BackCare.Core.Reviews;
using BackCare.Core.Safety;
using BackCare.Core.Settings;
using BackCare.Core.Tried;
using BackCare.Core.Walks;
using BackCare.Core.Visits;
using CsCheck;

namespace BackCare.Core.Tests.Laws;

/// <summary>Generators of everything that may come the companion's way.</summary>
internal static class Anything
{
    private static readonly string[] Zones =
        ["Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia", "America/St_Johns", "Africa/Casablanca", "Antarctica/Troll", "Pacific/Kiritimati"];

    private static readonly string[] Phrases =
    [
        "/start", "/checkin", "/edit", "/yesterday", "/progress", "/pause 3", "/resume", "/settings", "/help", "/privacy", "/export", "/mydata", "3 March", "/import", "/visit", "1 and 3", "/import {", "{}", "/forget", "/nonsense",
        "/review", "review", "/progress 3 months", "/progress a year", "/progress text", "/patterns",
        "/paper", "/paper card", "/paper 5 6 4", "5 6 4 7 5 5 6", "5 6 - 7 5 5 6 walk 1 2 3 4 5 6 7", "/graduate", "back", "so angry and fed up",
        "/learn", "/learn sleep", "/why", "/why more", "tell me more", "should I rest?",
        "/tried", "/tried massage helped", "/anchor", "/anchor my coffee", "/kind", "/tradeoff", "/meds add duloxetine since 2 weeks ago", "stayed in bed all day",
        "/breathe", "/breathe 3", "/breathe 99999999999", "/flare", "/flare plan", "bad flare", "none of these", "worse",
        "/places", "does gabapentin work?",
        "yes", "no", "skip", "rough day", "6", "half an hour", "11pm to 6am", "low", "2 ibuprofen", "music", "Leeds", "8pm", "22-7", "stop", "forget me", "",
        "/plan", "/plan add bird-dog 3x8 mon,wed,fri", "/plan time 2", "/plan remove walk", "/exercise", "/exercise ded bug", "bird-dog 2x5\nwalk 10 minutes\nsee you", "/pace", "/pace walking", "/pace 12", "still worse", "/course", "/course had", "/course next tuesday", "walk 10 minutes every day", "2x6 each side tue",
        "what's the point", "this pain is killing me", "7/10", "-3", "99", "just ok",
    ];

    private static readonly string[] Presses =
    [
        "consent:yes", "consent:no", "place:GB:Europe/London", "place:XX:Nowhere", "hour:08.00", "duration:OverFiveYears", "duration:skip", "confidence:7", "confidence:skip",
        "go:checkin", "go:yesterday", "go:progress", "go:help", "help:more", "help:back", "go:later", "go:resume", "set:menu", "set:hour", "set:hour:25.99", "set:days", "set:days:Monday", "set:only:Every", "set:weekly",
        "set:quiet", "set:quiet:22.00-06.00", "set:place", "set:talk:less", "erase:yes", "erase:no", "mydata:day", "import:yes", "import:no", "export:csv", "export:fhir", "visit:q:2", "visit:q:9", "visit:clear", "visit:tried", "visit:sheet", "visit:without", "mydata:day:20260302", "mydata:kind", "mydata:kind:notes", "mydata:kind:?", "mydata:yes", "mydata:no", "mydata:readouts", "mydata:keeping", "safety:help", "safety:not-meant", "safety:why", "safety:more",
        "progress:weeks", "progress:season:text", "progress:year", "progress:never", "go:patterns", "set:progress:text",
        "paper:on", "paper:off", "paper:read", "paper:card", "paper:to:20260302:5,6,-,7,5,5,6", "paper:to:20260301:5,6", "ease:weekly", "ease:monthly", "ease:leave", "ease:go", "ease:number", "ease:keep", "mood:managing", "mood:someone",
        "set:monthly", "set:number:leave", "go:review",
        "rv:20260302:Pain:6", "rv:20260302:Matters:family", "rv:20260301:HowFar:other", "rv:20260302:Pain:end", "rv:20260302:Confidence:again", "rv:20260302:Activity:skip", "rv:20260302:9:5",
        "learn:menu", "learn:topic:pain", "learn:read:rest", "learn:more:rest:0", "learn:more:rest:99", "learn:more:rest:-1", "learn:read:nothing", "learn:script:rest", "learn:no",
        "places:0", "places:4", "places:99", "places:-1",
        "offer:20260302:0:yes", "offer:20260302:9:no", "ci:20260302:Pain:6", "ci:20260302:Pain:rough", "ci:20260301:Walk:skip", "ci:20250101:Walk:5", "ci:20260302:Nonsense:5",
        "tried:add", "tried:done", "tried:what:heat", "tried:what:?", "tried:how:Helped", "anchor:new", "anchor:off", "walk:no", "medreview:duloxetine", "medreview:no", "kind:Tingling", "kind:9", "trade:duloxetine",
        "trade:duloxetine:relief:Some", "trade:duloxetine:cost:Driving", "trade:duloxetine:done", "flare:signs", "breathe:1", "breathe:3", "breathe:9", "breathe:stop", "breathe:choose", "flare:check", "flare:none", "flare:nerves", "flare:other", "flare:plan", "flare:write", "flare:later", "flare:part:Tell", "flare:part:9", "flare:skip:Helps", "flare:how:calmer",
        "flare:how:same", "flare:how:worse", "flare:how:over",
        "plan:today", "plan:whole", "plan:gentle", "plan:take", "plan:keep", "plan:drop", "plan:rest", "plan:full", "plan:tick:1", "plan:item:1", "plan:more:1", "plan:less:2", "plan:day:1:Monday", "plan:day:1:9", "plan:off:1",
        "pace:of:walk", "pace:min:10", "pace:did", "pace:log", "pace:up", "pace:stay", "pace:plan", "pace:new", "pace:card", "pace:settled:20260301:no", "pace:settled:20260301:yes", "pace:settled:x:yes",
        "course:begin", "course:without", "course:planned:12", "course:next", "course:skip", "course:had", "course:expect", "course:home", "course:over",
        "ex:list", "ex:bird-dog", "ex:bird-dog:chair", "ex:walk:add", "ex:nonsense", "set:time", "set:time:2", "set:time:x",
        "ci:20260302:GoodThing:tea", "ci:20260302:Medication:none", "ci:20260302:GoodThingHappened:yes", "ci:20260302:Sleep:edit", "ci:20260302:Sleep:review", "", ":", "::::", "nonsense",
    ];

    private static readonly PlanItem Walk = new(1, "Walk", "walk", new Amount { Minutes = 10 }, DaysOfWeek.Every, Some.Today.AddDays(-30));

    public static Gen<string> Words { get; } = Gen.OneOf(Gen.OneOf(Phrases), Gen.String, Gen.String[Gen.Char['\u0000', '\uffff'], 0, 60]);

    public static Gen<InboundBody> Body { get; } = Gen.Frequency<InboundBody>(
        (5, Words.Select(words => (InboundBody)new InboundBody.Text(words))),
        (5, Gen.OneOf(Gen.OneOf(Presses), Gen.String).Select(data => (InboundBody)new InboundBody.Press(data, "card"))),
        (1, Gen.Int[-3000, 3000].Select(minutes => (InboundBody)new InboundBody.NudgeDue(Some.Noon.AddMinutes(minutes)))),
        (1, Gen.OneOf(Gen.OneOf("{}", "[", """{"format":"backcare-member","version":1}""", """{"format":"backcare-member","version":1,"days":[{"date":"2026-03-01","rough":true}]}"""), Gen.String).Select(text => (InboundBody)new InboundBody.File(text))),
        (1, Gen.OneOf<InboundBody>(new InboundBody.Unreachable(), new InboundBody.Reachable())));

    public static Gen<Conversation> Conversation { get; } = Gen.Recursive<Conversation>((depth, nested) => Gen.OneOf(
        Gen.OneOf<Conversation>(
            Conversations.Conversation.None,
            new OnboardingStep.AskingConsent(),
            new OnboardingStep.AskingPlace(),
            new OnboardingStep.AskingHour(),
            new OnboardingStep.AskingPainDuration(),
            new OnboardingStep.AskingConfidence(),
            new PaperStep(),
            new PaperStep(AskedAgain: true),
            new LeavingStep(),
            new ConfirmingErase(),
            new ImportStep.AskingFile(),
            new VisitStep.PickingQuestions(),
            new VisitStep.AskingTried(),
            new ImportStep.Confirming(new ImportFile([], [new Day(Some.Today) { Rough = true }]).Pack()!),
            new MyDataStep.AskingDay(),
            new MyDataStep.AskingKind(),
            new MyDataStep.ConfirmingDay(Some.Today),
            new MyDataStep.ConfirmingKind("notes"),
            new TriedStep.AskingWhat(),
            new TriedStep.AskingOutcome("massage"),
            new AnchorStep.AskingAfter(),
            new AnchorStep.AskingThen("my coffee"),
            new AnchorStep.AskingTime("my coffee", "my stretches"),
            new WalkStep(),
            new FlareStep.AskingSigns(),
            new FlareStep.AskingHow()),
        Gen.Select(Gen.Enum<FlarePart>(), Gen.Bool, (part, alone) => (Conversation)new FlareStep.Writing(part, alone)),
        Gen.Select(Gen.Enum<ReviewQuestion>(), Gen.Int[-9, 1], Gen.Bool, (question, day, again) => (Conversation)new ReviewStep(Some.Today.AddDays(day), question, again)),
        Gen.Enum<Setting>().Select(setting => (Conversation)new SettingsStep(setting)),
        Gen.OneOf<Conversation>(new PlanStep.Beginning(), new PlanStep.Adding(), new PlanStep.Keeping([Walk]), new PlanStep.Changing(1)),
        Gen.OneOf<Conversation>(new PaceStep.AskingActivity(), new PaceStep.AskingMinutes(), new PaceStep.AskingSettled(Some.Today.AddDays(-1)), new CourseStep.AskingPlanned(), new CourseStep.AskingNext(), new CourseStep.AskingChanged()),
        Gen.Select(Gen.Enum<CheckInQuestion>(), Gen.Int[-9, 1], Gen.Bool, Gen.Bool, (question, day, alone, again) => (Conversation)new CheckInStep(Some.Today.AddDays(day), question, alone, again)),
        depth > 1 ? Gen.Const(Conversations.Conversation.None) : nested.Select(resume => (Conversation)new AfterRedFlag(SafetyLevel.EmergencyOther, resume))));

    private static Gen<FollowUp> FollowUp { get; } = Gen.Select(
        Gen.OneOf("flare", "medicine-review", "nonsense"), Gen.Int[-3, 40], Gen.Int[0, 3], Gen.Int[0, 1439], Gen.Bool, (topic, on, days, minute, wanted) =>
            new FollowUp(topic, Some.Today.AddDays(on), Some.Today.AddDays(on + days), TimeOnly.MinValue.AddMinutes(minute), null, wanted));

    private static Gen<FlareBook?> FlareBook { get; } = Gen.OneOf(
        Gen.Const(default(FlareBook)),
        Gen.Select(Gen.Int[0, 12], Gen.Int[2, 90], (ago, usual) => (FlareBook?)new FlareBook { Plan = new FlarePlan("a warm shower"), Flares = [new Flare(Some.Today.AddDays(-ago), UsualMinutes: usual)] }));

    public static Gen<Member> Member { get; } = Gen.Select(
        Gen.OneOf(Zones),
        Conversation,
        Gen.Bool,
        Gen.Bool,
        Gen.Int[0, 127],
        Gen.Int[0, 1439],
        Gen.Select(Gen.Int[0, 1439], Gen.Int[0, 1439]),
        Gen.Select(Gen.Bool, Gen.Int[-5, 400], Gen.Bool, FollowUp.List[0, 3], FlareBook),
        (zone, conversation, consented, talkLess, days, hour, quiet, held) => Some.Member() with
        {
            Zone = Some.Zone(zone),
            Conversation = conversation,
            ConsentedAt = consented ? Some.Noon.AddDays(-3) : null,
            Onboarded = consented,
            TalkLess = talkLess,
            Lessons = held.Item1 ? null : Some.Member().Lessons,
            CheckInDays = (DaysOfWeek)days,
            CheckInAt = TimeOnly.MinValue.AddMinutes(hour),
            Pace = talkLess ? null : new PacedActivity("Walking", true) { Target = 10, ChangedOn = Some.Today.AddDays(-9), Sessions = [new PaceSession(Some.Today.AddDays(-1), 20, 10)] },
            Plan = talkLess ? null : new ExercisePlan { Items = [Walk] },
            Quiet = new QuietHours(TimeOnly.MinValue.AddMinutes(quiet.Item1), TimeOnly.MinValue.AddMinutes(quiet.Item2)),
            PausedUntil = held.Item1 ? Some.Noon.AddHours(held.Item2) : null,
            Hold = held.Item3 ? new SafetyHold(SafetyLevel.EmergencyOther, Some.Noon.AddHours(-20), FollowUpDue: true) : null,
            FollowUps = held.Item4.Count == 0 ? null : held.Item4,
            FlareBook = held.Item5,
        });

    public static Gen<Inbound> Inbound { get; } = Gen.Select(Body, Gen.Int[0, 1000], Gen.OneOf<string?>(null, null, null, "channel"), (body, id, community) => Some.Of(body, $"i{id}") with { Community = community });
}
