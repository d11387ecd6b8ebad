namespace BackCare.Core.Medications;

/// <summary>What a member chose to tell so that cautions fit them. Every part may be left open, and each is asked at most once.</summary>
public sealed record MedicationProfile
{
    public static MedicationProfile Blank { get; } = new();

    /// <summary>What they take, as they listed it; those removed stay for a while, because some pairs need days apart.</summary>
    public IReadOnlyList<ListedMedicine> List { get; init; } = [];

    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    public AgeBand? Age { get; init; }

    public Pregnancy? Pregnancy { get; init; }

    /// <summary>Three or more alcoholic drinks on most days; null while unknown.</summary>
    public bool? ThreeDrinks { get; init; }

    /// <summary>Weighs under 50 kg; null while unknown.</summary>
    public bool? Under50Kilos { get; init; }

    /// <summary>The questions that were put, answered or passed over; none is put twice by itself.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>The day of the last question that was put unasked-for: one a day is enough.</summary>
    public DateOnly? AskedOn { get; init; }

    /// <summary>The rules of dose and length of which the member says that their prescriber knows.</summary>
    public IReadOnlyList<string> PrescriberKnows { get; init; } = [];

    /// <summary>Which cautions were shown, the latest of each.</summary>
    public IReadOnlyList<CautionSaid> Said { get; init; } = [];

    /// <summary>The first day of the run of NSAID days that was going on when last looked at; a run can be longer than the days that are read.</summary>
    public DateOnly? NsaidsSince { get; init; }

    /// <summary>What is on the list now.</summary>
    public IEnumerable<ListedMedicine> Current => List.Where(medicine => medicine.EndedOn is null);

    public bool Has(params ReadOnlySpan<Condition> any)
    {
        foreach (var condition in any)
        {
            if (Conditions.Contains(condition))
                return true;
        }

        return false;
    }

    public bool WasAsked(string question) => Asked.Contains(question);
}

/// <summary>One ingredient on the member's own list.</summary>
/// <param name="Generic">Its US generic name, lower case.</param>
/// <param name="Words">What the member calls it.</param>
/// <param name="MgEach">Milligrams in one unit, where said.</param>
/// <param name="Since">The first day, where said.</param>
/// <param name="Prescribed">Null while unknown.</param>
/// <param name="EndedOn">The day it was taken off the list.</param>
public sealed record ListedMedicine(string Generic, string Words, decimal? MgEach = null, DateOnly? Since = null, bool? Prescribed = null, DateOnly? EndedOn = null);

/// <summary>A pregnancy as told on a date; weeks go on from there. Not pregnant and trying have no weeks.</summary>
public sealed record Pregnancy(PregnancyState State, int? Weeks, DateOnly ToldOn)
{
    private const int Term = 42;

    /// <summary>Whole weeks on a date; null where unknown or past its term.</summary>
    public int? WeeksOn(DateOnly date) => State is PregnancyState.Pregnant && Weeks is { } told && told + (date.DayNumber - ToldOn.DayNumber) / 7 is var weeks and <= Term ? weeks : null;

    /// <summary>Still true on a date: a pregnancy ends, and "trying" is worth asking again after half a year.</summary>
    public bool HoldsOn(DateOnly date) => State switch
    {
        PregnancyState.Pregnant => date.DayNumber - ToldOn.DayNumber <= (Term - (Weeks ?? 0)) * 7,
        _ => date.DayNumber - ToldOn.DayNumber <= 182,
    };
}

public enum PregnancyState
{
    NotPregnant,
    Trying,
    Pregnant,
}

/// <summary>Years of age in the steps that rules ask for.</summary>
public enum AgeBand
{
    Under25,
    From25,
    From60,
    From65,
    From75,
}

/// <summary>What a doctor told the member they have or had.</summary>
public enum Condition
{
    StomachUlcer,
    KidneyDisease,
    SevereKidneyDisease,
    HeartFailure,
    HeartDisease,
    Stroke,
    HighBloodPressure,
    LiverDisease,
    AspirinAsthma,
    NsaidAllergy,
    Glaucoma,
    UrinaryRetention,
    OveractiveThyroid,
    HeartRhythm,
    LungDisease,
    SleepApnoea,
    Seizures,
}

/// <summary>A caution as it was last shown.</summary>
/// <param name="Key">What set it off, for rules that are told apart by it.</param>
/// <param name="About">The day it was about.</param>
/// <param name="HeldOn">The last day on which it held, shown or not.</param>
public sealed record CautionSaid(string Rule, string Key, Severity Severity, DateOnly On, DateOnly About, DateOnly HeldOn);
