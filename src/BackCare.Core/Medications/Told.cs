using BackCare.Core.Understanding;

namespace BackCare.Core.Medications;

/// <summary>What a text says about medicines beside what was taken: who stopped what, what was drunk with it, how it feels, what is asked.</summary>
internal sealed record Told
{
    public static readonly Told Nothing = new();

    /// <summary>The generic names that stand in it, taken or not.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>What was taken, with count and strength where said.</summary>
    public IReadOnlyList<MedicineTaken> Taken { get; init; } = [];

    /// <summary>How something that was taken regularly ended; the medicines are the named ones, or all on the list where none is named.</summary>
    public Ending Ending { get; init; }

    /// <summary>The medicines that ended, are to end, or were begun.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>Days without it, where said.</summary>
    public int? DaysWithout { get; init; }

    /// <summary>Begun lately, or the dose was changed.</summary>
    public bool Started { get; init; }

    /// <summary>When it was begun, in days before the text was written, where said.</summary>
    public int? StartedDaysAgo { get; init; }

    /// <summary>Speaks of what is taken regularly, not of a dose on one day.</summary>
    public bool Habit { get; init; }

    /// <summary>A question, so that nothing in it counts as taken.</summary>
    public bool Asks { get; init; }

    /// <summary>Asks how much may be taken.</summary>
    public bool AsksDose { get; init; }

    /// <summary>Pregnancy in it: weeks where said, 0 where not; null where none is spoken of.</summary>
    public int? PregnantWeeks { get; init; }

    public TalkSigns Signs { get; init; }

    public bool Shows(TalkSigns any) => (Signs & any) != 0;

    /// <summary>How many different signs of too much serotonin are named.</summary>
    public int SerotoninSigns { get; init; }

    /// <summary>What both texts of one day say together. A question stays a question only where both are.</summary>
    public Told With(Told other) => new()
    {
        Named = [.. Named.Union(other.Named)],
        Taken = [.. Taken, .. other.Taken],
        Ending = (Ending)Math.Max((int)Ending, (int)other.Ending),
        About = [.. About.Union(other.About)],
        DaysWithout = Larger(DaysWithout, other.DaysWithout),
        Started = Started || other.Started,
        StartedDaysAgo = Larger(StartedDaysAgo, other.StartedDaysAgo),
        Habit = Habit || other.Habit,
        Asks = Asks && other.Asks,
        AsksDose = AsksDose || other.AsksDose,
        PregnantWeeks = Larger(PregnantWeeks, other.PregnantWeeks),
        Signs = Signs | other.Signs,
        SerotoninSigns = Math.Max(SerotoninSigns, other.SerotoninSigns),
    };

    private static int? Larger(int? one, int? other) => one is null ? other : other is null ? one : Math.Max(one.Value, other.Value);
}

/// <summary>How the taking of a medicine ended or is to end, the gravest last.</summary>
internal enum Ending
{
    None,

    /// <summary>Wishes, plans or asks about ending or cutting down.</summary>
    Planned,

    /// <summary>Left out for one or more days.</summary>
    Missed,

    Stopped,
    RanOut,
}

/// <summary>Signs in a text that rules ask for.</summary>
[Flags]
internal enum TalkSigns
{
    None = 0,
    Alcohol = 1 << 0,
    Foggy = 1 << 1,
    Driving = 1 << 2,
    Dehydrated = 1 << 3,
    Jaundice = 1 << 4,
    ExtraDose = 1 << 5,
    SomeoneElses = 1 << 6,
    Unwell = 1 << 7,
    Withdrawal = 1 << 8,
    HeatPad = 1 << 9,
    DarkMood = 1 << 10,
    HighDose = 1 << 11,
    SlowBreathing = 1 << 12,
    Bleeding = 1 << 13,
    Swelling = 1 << 14,
    Breathless = 1 << 15,
    LittleUrine = 1 << 16,
    TooMuch = 1 << 17,
}
