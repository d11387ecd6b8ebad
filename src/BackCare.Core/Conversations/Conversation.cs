using System.Text.Json.Serialization;
using BackCare.Core.Anchors;
using BackCare.Core.CheckIns;
using BackCare.Core.Flares;
using BackCare.Core.Imports;
using BackCare.Core.Medications;
using BackCare.Core.Onboarding;
using BackCare.Core.EasingOff;
using BackCare.Core.Paper;
using BackCare.Core.Privacy;
using BackCare.Core.Reviews;
using BackCare.Core.Safety;
using BackCare.Core.Settings;
using BackCare.Core.Tried;
using BackCare.Core.Walks;
using BackCare.Core.Visits;

namespace BackCare.Core.Conversations;

/// <summary>Where the talk with a member stands: the question that is open, or none. Each feature keeps its own states.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "state")]
[JsonDerivedType(typeof(NoConversation), "none")]
[JsonDerivedType(typeof(OnboardingStep.AskingConsent), "onboarding/consent")]
[JsonDerivedType(typeof(OnboardingStep.AskingPlace), "onboarding/place")]
[JsonDerivedType(typeof(OnboardingStep.AskingHour), "onboarding/hour")]
[JsonDerivedType(typeof(OnboardingStep.AskingPainDuration), "onboarding/pain-duration")]
[JsonDerivedType(typeof(OnboardingStep.AskingConfidence), "onboarding/confidence")]
[JsonDerivedType(typeof(Exercises.PlanStep.Beginning), "plan/beginning")]
[JsonDerivedType(typeof(Exercises.PlanStep.Adding), "plan/adding")]
[JsonDerivedType(typeof(Exercises.PlanStep.Keeping), "plan/keeping")]
[JsonDerivedType(typeof(Exercises.PlanStep.Changing), "plan/changing")]
[JsonDerivedType(typeof(Pacing.PaceStep.AskingActivity), "pace/activity")]
[JsonDerivedType(typeof(Pacing.PaceStep.AskingMinutes), "pace/minutes")]
[JsonDerivedType(typeof(Pacing.PaceStep.AskingSettled), "pace/settled")]
[JsonDerivedType(typeof(Courses.CourseStep.AskingPlanned), "course/planned")]
[JsonDerivedType(typeof(Courses.CourseStep.AskingNext), "course/next")]
[JsonDerivedType(typeof(Courses.CourseStep.AskingChanged), "course/changed")]
[JsonDerivedType(typeof(CheckInStep), "check-in")]
[JsonDerivedType(typeof(TriedStep.AskingWhat), "tried/what")]
[JsonDerivedType(typeof(TriedStep.AskingOutcome), "tried/outcome")]
[JsonDerivedType(typeof(AnchorStep.AskingAfter), "anchor/after")]
[JsonDerivedType(typeof(AnchorStep.AskingThen), "anchor/then")]
[JsonDerivedType(typeof(AnchorStep.AskingTime), "anchor/hour")]
[JsonDerivedType(typeof(WalkStep), "walk/listens")]
[JsonDerivedType(typeof(FlareStep.AskingSigns), "flare/signs")]
[JsonDerivedType(typeof(FlareStep.AskingHow), "flare/how")]
[JsonDerivedType(typeof(FlareStep.Writing), "flare/writing")]
[JsonDerivedType(typeof(MedicineListStep), "medicines")]
[JsonDerivedType(typeof(ReviewStep), "review")]
[JsonDerivedType(typeof(PaperStep), "paper")]
[JsonDerivedType(typeof(LeavingStep), "leaving")]
[JsonDerivedType(typeof(SettingsStep), "settings")]
[JsonDerivedType(typeof(ConfirmingErase), "erase")]
[JsonDerivedType(typeof(MyDataStep.AskingDay), "my-data/day")]
[JsonDerivedType(typeof(MyDataStep.ConfirmingDay), "my-data/confirm-day")]
[JsonDerivedType(typeof(MyDataStep.AskingKind), "my-data/kind")]
[JsonDerivedType(typeof(MyDataStep.ConfirmingKind), "my-data/confirm-kind")]
[JsonDerivedType(typeof(ImportStep.AskingFile), "import/file")]
[JsonDerivedType(typeof(ImportStep.Confirming), "import/confirm")]
[JsonDerivedType(typeof(VisitStep.PickingQuestions), "visit/questions")]
[JsonDerivedType(typeof(VisitStep.AskingTried), "visit/tried")]
[JsonDerivedType(typeof(AfterRedFlag), "after-red-flag")]
public abstract record Conversation
{
    public static Conversation None { get; } = new NoConversation();
}

/// <summary>No question is open.</summary>
public sealed record NoConversation : Conversation;
