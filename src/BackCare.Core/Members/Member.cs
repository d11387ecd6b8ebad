using System.Text.Json.Serialization;
using BackCare.Core.Anchors;
using BackCare.Core.Conversations;
using BackCare.Core.EasingOff;
using BackCare.Core.Paper;
using BackCare.Core.Flares;
using BackCare.Core.Learning;
using BackCare.Core.Medications;
using BackCare.Core.Messages;
using BackCare.Core.Nudges;
using BackCare.Core.Places;
using BackCare.Core.Progress.Patterns;
using BackCare.Core.Privacy;
using BackCare.Core.Reviews;
using BackCare.Core.Safety;
using BackCare.Core.TradeOffs;
using BackCare.Core.Tried;
using BackCare.Core.Visits;

namespace BackCare.Core.Members;

/// <summary>What is kept about one member besides the diary: how to reach them, what they chose, and where the conversation stands.</summary>
public sealed record Member(MemberId Id, Address Address)
{
    public static readonly TimeOnly UsualHour = new(9, 0);

    /// <summary>The language content is read in, such as <c>en</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>When the member agreed to their answers being kept (UTC); null until then, and nothing they say is kept.</summary>
    public DateTimeOffset? ConsentedAt { get; init; }

    /// <summary>True once the three steps of getting to know each other are done.</summary>
    public bool Onboarded { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the country whose numbers and names the member is shown.</summary>
    public string? Country { get; init; }

    /// <summary>The zone of the member's clock; UTC until they say.</summary>
    public ZoneId Zone { get; init; } = ZoneId.Utc;

    /// <summary>The local hour of the daily check-in.</summary>
    public TimeOnly CheckInAt { get; init; } = UsualHour;

    /// <summary>The local days on which a check-in nudge may go out.</summary>
    public DaysOfWeek CheckInDays { get; init; } = DaysOfWeek.Every;

    public QuietHours Quiet { get; init; } = QuietHours.Usual;

    /// <summary>Fewer words: no suggestions after a check-in unless asked for.</summary>
    public bool TalkLess { get; init; }

    /// <summary>Progress in words alone, without a picture.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool TextOnly { get; init; }

    /// <summary>The last look for links between days; null while there was none.</summary>
    public PatternLook? Patterns { get; init; }

    /// <summary>No nudges before this instant (UTC); null when not paused.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>How long the pain has lasted, as told; null while unasked.</summary>
    public PainDuration? PainFor { get; init; }

    /// <summary>Answers to "how sure are you that you can live well beside the pain?", 0-10, oldest first.</summary>
    public IReadOnlyList<ConfidenceAnswer> Confidence { get; init; } = [];

    /// <summary>Once in four weeks instead of on each of the chosen days.</summary>
    public bool Monthly { get; init; }

    /// <summary>Set while the member keeps their numbers on paper and reads them out once a week.</summary>
    public PaperMode? Paper { get; init; }

    /// <summary>The check-in leaves out the pain number.</summary>
    public bool WithoutNumber { get; init; }

    /// <summary>How often they looked at their numbers on the latest day on which they did; null before the first time.</summary>
    public Looks? Looks { get; init; }

    /// <summary>What to do if it gets worse again, in their words; null while they never left.</summary>
    public RelapsePlan? Relapse { get; init; }

    /// <summary>The local date on which they were last asked after low mood over several days.</summary>
    public DateOnly? MoodAskedOn { get; init; }

    /// <summary>The fortnightly reviews; null before the first.</summary>
    public ReviewLog? Reviews { get; init; }

    /// <summary>The member's own exercises and the time they have for them; null until they made a plan or chose a time.</summary>
    public Exercises.ExercisePlan? Plan { get; init; }

    /// <summary>The activity they pace, if any.</summary>
    public Pacing.PacedActivity? Pace { get; init; }

    /// <summary>Their course of physiotherapy, if they follow one here.</summary>
    public Courses.PhysioCourse? Course { get; init; }

    /// <summary>What they take and what cautions need to know of them.</summary>
    public MedicationProfile Medications { get; init; } = MedicationProfile.Blank;

    /// <summary>The plan for a flare and the flares told of; null until there is either.</summary>
    public FlareBook? FlareBook { get; init; }

    /// <summary>Which lessons were read and offered; null while none was.</summary>
    public LessonsSeen? Lessons { get; init; }

    /// <summary>What the member's small habit hangs on; null where they named nothing.</summary>
    public Anchor? Anchor { get; init; }

    /// <summary>What was tried and what came of it, oldest first; null where nothing was told.</summary>
    public IReadOnlyList<TriedThing>? Tried { get; init; }

    /// <summary>What medicines give and cost, the latest of each; null where nothing was told.</summary>
    public IReadOnlyList<TradeOff>? TradeOffs { get; init; }

    /// <summary>What they like to listen to on a walk, in their words; empty once asked without an answer, null while unasked.</summary>
    public string? Listens { get; init; }

    /// <summary>Where the talk stands.</summary>
    public Conversation Conversation { get; init; } = Conversation.None;

    /// <summary>The last red flag or crisis sign, while it still silences nudges and coaching or waits for its follow-up.</summary>
    public SafetyHold? Hold { get; init; }

    /// <summary>Which wordings were used on which local date, for the ten days in which they are not repeated.</summary>
    public IReadOnlyList<Said> Said { get; init; } = [];

    /// <summary>When the next nudge falls due (UTC); null when none will.</summary>
    public DateTimeOffset? NextNudge { get; init; }

    /// <summary>The local date of the last check-in nudge sent, so that a date never brings two.</summary>
    public DateOnly? NudgedOn { get; init; }

    /// <summary>What the companion comes back to by itself; null where there is nothing.</summary>
    public IReadOnlyList<FollowUp>? FollowUps { get; init; }

    /// <summary>False while the platform says that private messages do not arrive.</summary>
    public bool Reachable { get; init; } = true;

    /// <summary>The ids of the latest inbounds decided, newest last, so that one delivered again changes nothing.</summary>
    public IReadOnlyList<string> Seen { get; init; } = [];

    /// <summary>What they wrote for the page they take to a visit; null before the first.</summary>
    public VisitNotes? Visit { get; init; }

    /// <summary>When and what for this record was read out, oldest first; null before the first time.</summary>
    public IReadOnlyList<Disclosure>? Disclosures { get; init; }

    /// <summary>The member after their record was read out once more.</summary>
    public Member ReadOut(DisclosureKind kind, DateTimeOffset at) => this with { Disclosures = [.. (Disclosures ?? []).TakeLast(Disclosure.Most - 1), new Disclosure(kind, at)] };

    /// <summary>The flares told of, oldest first.</summary>
    [JsonIgnore]
    public IReadOnlyList<Flare> Flares => FlareBook?.Flares ?? [];

    /// <summary>The local date at an instant.</summary>
    public DateOnly Today(DateTimeOffset now) => LocalClock.Today(now, Zone);
}

/// <summary>How long the pain has lasted. Chronic means longer than twelve weeks.</summary>
public enum PainDuration
{
    UnderTwelveWeeks,
    UnderOneYear,
    OneToFiveYears,
    OverFiveYears,
}

/// <summary>Confidence on a scale of 0 (not at all) to 10 (fully).</summary>
public sealed record ConfidenceAnswer(DateOnly On, int Value);

/// <summary>One wording used on one local date.</summary>
public sealed record Said(string Wording, DateOnly On);

/// <summary>A sign that holds back nudges and coaching for a day after it was heard, and waits for a follow-up.</summary>
public sealed record SafetyHold(SafetyLevel Level, DateTimeOffset HeardAt, bool FollowUpDue);
