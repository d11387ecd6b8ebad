using BackCare.Core.Breathing;
using System.Text.Json.Serialization;
using BackCare.Core.Exercises;
using BackCare.Core.Medications;
using BackCare.Core.PainKinds;
using BackCare.Core.Members;
using BackCare.Core.Safety;
using BackCare.Core.Understanding;

namespace BackCare.Core.Diaries;

/// <summary>What a member told about one local date. A day that nobody spoke of has no entry; an answer left out is null.</summary>
public sealed record Day(DateOnly Date)
{
    public Answer<ExerciseAnswer>? Exercise { get; init; }

    /// <summary>What was on the member's plan and what of it was done; null where nothing was said of it.</summary>
    public DayPlan? Plan { get; init; }

    public Answer<WalkAnswer>? Walk { get; init; }

    public Answer<SleepAnswer>? Sleep { get; init; }

    public Answer<MoodAnswer>? Mood { get; init; }

    public Answer<PainAnswer>? Pain { get; init; }

    /// <summary>An empty list of medicines means "none taken"; no answer means unknown (the run rules of cautions tell them apart).</summary>
    public Answer<MedicationAnswer>? Medication { get; init; }

    /// <summary>What was said of medicines outside the check-in, oldest first.</summary>
    public IReadOnlyList<MedicineReport> MedicineReports { get; init; } = [];

    /// <summary>The small good thing planned for this day, in the member's words; the value is null where they chose none.</summary>
    public Answer<GoodThing>? GoodThing { get; init; }

    /// <summary>Said to be a rough day: the check-in was cut short and that is enough.</summary>
    public bool Rough { get; init; }

    /// <summary>When the check-in reached its end (UTC), or null while it is as far as it got.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>What the companion offered on this day and what became of it, oldest first.</summary>
    public IReadOnlyList<Offer> Offers { get; init; } = [];

    /// <summary>What the member wrote that answered no question, oldest first.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>How the pain felt, in the order of the list; null where no tag was set.</summary>
    public IReadOnlyList<PainKind>? PainKinds { get; init; }

    /// <summary>Slow breathing done together on this day, oldest first; null where there was none.</summary>
    public IReadOnlyList<Breath>? Breaths { get; init; }

    /// <summary>Red flags and crisis signs heard on this day, oldest first.</summary>
    public IReadOnlyList<SafetyEvent> SafetyEvents { get; init; } = [];

    /// <summary>True where nothing is left of the day; a diary and a store keep no entry for it.</summary>
    [JsonIgnore]
    public bool IsBlank => !HasAnAnswer && MemberRecord.Write(this).AsSpan().SequenceEqual(MemberRecord.Write(new Day(Date)));

    /// <summary>Says it of nearly every day without writing it down; what it leaves out, the comparison above finds.</summary>
    private bool HasAnAnswer =>
        (Exercise ?? Walk ?? Sleep ?? Mood ?? Pain ?? Medication ?? GoodThing ?? (object?)FinishedAt) is not null || Rough || Notes.Count + Offers.Count > 0;
}

/// <summary>An answer as it was read and as it was said; a null value means that the member chose to skip the question.</summary>
public sealed record Answer<T>(T? Value, string? Words)
    where T : class;

/// <summary>A small good thing planned, and on the next day whether it came about (null while unasked).</summary>
public sealed record GoodThing(string Plan, bool? Happened = null);

/// <summary>Something suggested, by content id, and whether it was taken up (null while unanswered).</summary>
public sealed record Offer(string Content, DateTimeOffset At, bool? Taken = null);

/// <summary>Words kept as they were written.</summary>
public sealed record Note(string Words, DateTimeOffset At);

/// <summary>A sign that the safety screen heard: its level, the rule of the clinical table, and what the member said of it afterwards.</summary>
public sealed record SafetyEvent(SafetyLevel Level, string Rule, DateTimeOffset At, SafetyAnswer Answer = SafetyAnswer.Open);

/// <summary>What the member answered to a safety reply.</summary>
public enum SafetyAnswer
{
    Open,
    GettingHelp,
    NotMeant,
}
