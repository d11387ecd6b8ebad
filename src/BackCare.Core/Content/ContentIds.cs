namespace BackCare.Core.Content;

/// <summary>The pieces of content that rules name. Each must exist in every language; that is checked when content is loaded.</summary>
public static class ContentIds
{
    public const string SafetyCaudaEquina = "safety/emergency-cauda-equina";
    public const string SafetyEmergency = "safety/emergency-other";
    public const string SafetyCrisis = "safety/crisis-self-harm";
    public const string SafetyUrgent = "safety/urgent-see-doctor";
    public const string SafetyAnswers = "safety/answers";
    public const string SafetyGettingHelp = "safety/getting-help";
    public const string SafetyNotMeant = "safety/not-meant";
    public const string SafetyWhyHesitate = "safety/why-people-hesitate";
    public const string SafetyMoreOptions = "safety/more-options";
    public const string SafetyFollowUp = "nudge/safety-follow-up";
    public const string SafetyApology = "safety/apology";
    public const string LowMood = "mood/low";

    public const string Consent = "onboarding/consent";
    public const string ConsentDeclined = "onboarding/declined";
    public const string AskPlace = "onboarding/place";
    public const string PlaceUnknown = "onboarding/place-unknown";
    public const string PlaceWhich = "onboarding/place-which";
    public const string AskHour = "onboarding/hour";
    public const string HourUnclear = "onboarding/hour-unclear";
    public const string AskPainDuration = "onboarding/pain-duration";
    public const string UnderTwelveWeeks = "onboarding/under-twelve-weeks";
    public const string AskConfidence = "onboarding/confidence";
    public const string Ready = "onboarding/ready";
    public const string Later = "onboarding/later";
    public const string WelcomeBack = "onboarding/welcome-back";

    public const string CheckInNavigation = "check-in/navigation";
    public const string CheckInHappened = "check-in/good-thing-happened";
    public const string CheckInExercise = "check-in/exercise";
    public const string CheckInWalk = "check-in/walk";
    public const string CheckInSleep = "check-in/sleep";
    public const string CheckInMood = "check-in/mood";
    public const string CheckInPain = "check-in/pain";
    public const string CheckInMedication = "check-in/medication";
    public const string CheckInGoodThing = "check-in/good-thing";
    public const string CheckInUnclear = "check-in/unclear";
    public const string CheckInInvalid = "check-in/invalid";
    public const string CheckInWordsKept = "check-in/words-kept";
    public const string CheckInDone = "check-in/done";
    public const string CheckInDoneHard = "check-in/done-hard";
    public const string CheckInDoneRough = "check-in/done-rough";
    public const string CheckInChanged = "check-in/changed";
    public const string CheckInEdit = "check-in/edit";
    public const string CheckInTooOld = "check-in/too-old";

    public const string ShortWalk = "coaching/short-walk";
    public const string ShortWalkInSteps = "coaching/short-walk-in-steps";
    public const string Stretch = "coaching/stretch";
    public const string PlanReminder = "coaching/plan-reminder";
    public const string SmallGoodThing = "coaching/small-good-thing";
    public const string Contact = "coaching/contact";
    public const string Rest = "coaching/rest";
    public const string Breathing = "coaching/breathing";
    public const string ChangePosition = "coaching/change-position";
    public const string MinuteOnFeet = "coaching/minute-on-feet";
    public const string EasierVersion = "coaching/easier-version";
    public const string EffortOnABadDay = "coaching/effort-on-a-bad-day";
    public const string Credit = "coaching/credit";
    public const string LowMoodComfort = "coaching/low-mood";
    public const string OfferTaken = "coaching/taken";
    public const string OfferDeclined = "coaching/declined";

    public const string Progress = "progress/summary";
    public const string ProgressTooEarly = "progress/too-early";
    public const string ProgressWorse = "progress/worse";
    public const string ProgressLines = "progress/lines";
    public const string ProgressChange = "progress/change";
    public const string ProgressPicture = "progress/picture";
    public const string ProgressPeriod = "progress/period";
    public const string ProgressWalking = "progress/walking";
    public const string ProgressMovement = "progress/movement";
    public const string ProgressSleep = "progress/sleep";
    public const string ProgressPain = "progress/pain";
    public const string PatternsFound = "patterns/found";
    public const string PatternsNone = "patterns/none";
    public const string PatternsTooEarly = "patterns/too-early";

    public const string ReviewFortnight = "review/fortnight";
    public const string ReviewMatters = "review/matters";
    public const string ReviewHowFar = "review/how-far";
    public const string ReviewConfidence = "review/confidence";
    public const string ReviewPegPain = "review/peg-pain";
    public const string ReviewPegEnjoyment = "review/peg-enjoyment";
    public const string ReviewPegActivity = "review/peg-activity";
    public const string ReviewNavigation = "review/navigation";
    public const string ReviewPain = "review/pain";
    public const string ReviewWorse = "review/worse";
    public const string ReviewWords = "review/words";

    public const string Paper = "paper/page";
    public const string PaperOn = "paper/on";
    public const string PaperOff = "paper/off";
    public const string PaperQuestion = "paper/question";
    public const string PaperLine = "paper/line";
    public const string PaperRead = "paper/read";
    public const string PaperUnclear = "paper/unclear";
    public const string PaperSkipped = "paper/skipped";
    public const string PaperCard = "paper/card";
    public const string PaperCardRow = "paper/card-row";
    public const string PaperCardForm = "paper/card-form";

    public const string Brake = "ease/brake";
    public const string BrakeNumber = "ease/number";
    public const string BrakeKept = "ease/kept";
    public const string Graduate = "ease/graduate";
    public const string GraduateOffer = "ease/offer";
    public const string GraduateRarely = "ease/rarely";
    public const string GraduatePlan = "ease/plan";
    public const string GraduateLeft = "ease/left";
    public const string GraduateBack = "ease/back";

    public const string MoodCheck = "mood/check";
    public const string MoodManaging = "mood/managing";
    public const string MoodSomeone = "mood/someone";

    public const string Settings = "settings/menu";
    public const string SettingsHour = "settings/hour";
    public const string SettingsDays = "settings/days";
    public const string SettingsQuiet = "settings/quiet-hours";
    public const string SettingsQuietUnclear = "settings/quiet-hours-unclear";
    public const string SettingsPlace = "settings/place";
    public const string Paused = "settings/paused";
    public const string Resumed = "settings/resumed";

    public const string MedicationList = "meds/list";
    public const string MedicationLine = "meds/line";
    public const string MedicationAdd = "meds/add";
    public const string MedicationAdded = "meds/added";
    public const string MedicationRemove = "meds/remove";
    public const string MedicationRemoved = "meds/removed";
    public const string MedicationAbout = "meds/about";
    public const string MedicationPregnant = "meds/pregnant";
    public const string MedicationThanks = "meds/thanks";
    public const string MedicationPassed = "meds/passed";
    public const string MedicationKnown = "meds/known";
    public const string MedicationNoted = "meds/noted";
    public const string MedicationButtons = "meds/buttons";
    public const string CautionAssumed = "caution/assumed";
    public const string CautionWithdrawn = "caution/withdrawn";
    public const string MedAsk = "med/ask";
    public const string MedOther = "med/other";

    public const string Breathe = "breathe/choose";
    public const string BreatheStart = "breathe/start";
    public const string BreatheIn = "breathe/in";
    public const string BreatheOut = "breathe/out";
    public const string BreatheEnd = "breathe/end";
    public const string BreatheStopped = "breathe/stopped";
    public const string BreatheHeld = "breathe/held";

    public const string TriedAsk = "tried/ask";
    public const string TriedOutcome = "tried/outcome";
    public const string TriedKept = "tried/kept";
    public const string TriedDone = "tried/done";
    public const string Anchor = "anchor/show";
    public const string AnchorAfter = "anchor/after";
    public const string AnchorThen = "anchor/then";
    public const string AnchorHour = "anchor/hour";
    public const string AnchorKept = "anchor/kept";
    public const string AnchorOff = "anchor/off";
    public const string NudgeAnchor = "nudge/anchor";
    public const string WalkListen = "walk/listen";
    public const string WalkListens = "walk/listens";
    public const string ShortWalkListening = "coaching/short-walk-listening";
    public const string NoteInBed = "note/in-bed";
    public const string MedicineReviewOffer = "medicine-review/offer";
    public const string MedicineReviewSet = "medicine-review/set";
    public const string MedicineReviewNudge = "nudge/medicine-review";

    public const string PainKinds = "pain-kind/tags";
    public const string PainKindTingling = "pain-kind/tingling";
    public const string TradeOff = "trade-off/choose";
    public const string TradeOffEmpty = "trade-off/empty";
    public const string TradeOffRelief = "trade-off/relief";
    public const string TradeOffCost = "trade-off/cost";
    public const string TradeOffKept = "trade-off/kept";

    public const string FlareCheck = "flare/check";
    public const string FlareNoSigns = "flare/no-signs";
    public const string FlareHeld = "flare/held";
    public const string FlarePlan = "flare/plan";
    public const string FlareOwnPlan = "flare/own-plan";
    public const string FlareShortPlan = "flare/short-plan";
    public const string FlareAmounts = "flare/amounts";
    public const string FlareHow = "flare/how";
    public const string FlareCalmer = "flare/calmer";
    public const string FlareSame = "flare/same";
    public const string FlareStillHard = "flare/still-hard";
    public const string FlareOver = "flare/over";
    public const string FlareOffer = "flare/offer";
    public const string FlareWrite = "flare/write";
    public const string FlareLater = "flare/later";
    public const string FlareHelps = "flare/ask-helps";
    public const string FlareCutDown = "flare/ask-cut-down";
    public const string FlareTell = "flare/ask-tell";
    public const string FlareSentence = "flare/ask-sentence";
    public const string LearnMenu = "learn/menu";
    public const string LearnTopic = "learn/topic";
    public const string LearnNothing = "learn/nothing";
    public const string LearnNoMore = "learn/no-more";
    public const string LearnHeld = "learn/held";
    public const string LearnOffer = "learn/offer";
    public const string LearnDeclined = "learn/declined";
    public const string LearnButtons = "learn/buttons";

    public const string Help = "help/commands";
    public const string Privacy = "privacy/page";
    public const string Export = "privacy/export";
    public const string ForgetAsk = "privacy/forget-ask";
    public const string Forgotten = "privacy/forgotten";
    public const string ForgetCancelled = "privacy/forget-cancelled";

    public const string PrivacyPlatforms = "privacy/platforms";
    public const string MyData = "mydata/page";
    public const string MyDataEmpty = "mydata/empty";
    public const string MyDataKinds = "mydata/kinds";
    public const string MyDataDays = "mydata/days";
    public const string MyDataDayUnclear = "mydata/day-unclear";
    public const string MyDataDayAsk = "mydata/day-ask";
    public const string MyDataKindAsk = "mydata/kind-ask";
    public const string MyDataConfirm = "mydata/confirm";
    public const string MyDataDeleted = "mydata/deleted";
    public const string MyDataStays = "mydata/stays";
    public const string MyDataReadOuts = "mydata/read-outs";
    public const string MyDataKeeping = "mydata/keeping";

    public const string ImportAsk = "import/ask";
    public const string ImportConfirm = "import/confirm";
    public const string ImportDone = "import/done";
    public const string ImportLeft = "import/left";
    public const string ImportNothingNew = "import/nothing-new";
    public const string ImportUnreadable = "import/unreadable";
    public const string ImportNewer = "import/newer";

    public const string NudgeCheckIn = "nudge/check-in";
    public const string NoteKept = "note/kept";
    public const string NotText = "note/not-text";
    public const string Greeting = "note/greeting";
    public const string Thanks = "note/thanks";
    public const string UnknownCommand = "help/unknown-command";
    public const string StaleButton = "help/stale-button";
    public const string ProfileLong = "profile/long";
    public const string ProfileShort = "profile/short";
    public const string SentPrivately = "community/sent-privately";
    public const string OpenPrivately = "community/open-privately";
    public const string DirectMessagesClosed = "community/dm-closed";
    public const string Received = "community/received";
    public const string WriteIt = "community/write-it";

    /// <summary>Every id above.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. typeof(ContentIds).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];
}
