namespace BackCare.Core.Exercises;

/// <summary>How much of an exercise: sets of repetitions, a hold in seconds, or minutes. What was not said is null.</summary>
public sealed record Amount
{
    public const int MostSets = 20;
    public const int MostReps = 100;
    public const int MostSeconds = 300;
    public const int MostMinutes = 180;
    public const int MostTimesADay = 6;

    private const int SecondsForARep = 4;
    private const int SecondsOfRest = 20;
    private const int SecondsToGetThere = 15;
    private const int RepsWhereUnsaid = 8;
    private const int SecondsWhereUnsaid = 120;
    private const int FewestReps = 3;
    private const int ShortestHold = 10;

    /// <summary>1-20.</summary>
    public int? Sets { get; init; }

    /// <summary>Repetitions in a set, 1-100.</summary>
    public int? Reps { get; init; }

    /// <summary>Seconds that each repetition is held, 1-300.</summary>
    public int? Seconds { get; init; }

    /// <summary>Minutes at a time, 1-180.</summary>
    public int? Minutes { get; init; }

    /// <summary>1-6; once where unsaid.</summary>
    public int? TimesADay { get; init; }

    /// <summary>The repetitions are for each side.</summary>
    public bool EachSide { get; init; }

    /// <summary>True where nothing was said about how much.</summary>
    public bool IsUnsaid() => Sets is null && Reps is null && Seconds is null && Minutes is null && TimesADay is null;

    /// <summary>True where every number is one that somebody does.</summary>
    public bool IsSound() => Sets is null or (>= 1 and <= MostSets)
        && Reps is null or (>= 1 and <= MostReps)
        && Seconds is null or (>= 1 and <= MostSeconds)
        && Minutes is null or (>= 1 and <= MostMinutes)
        && TimesADay is null or (>= 1 and <= MostTimesADay);

    /// <summary>About how many seconds of a day it takes, rests between sets included. An estimate of ours, on the generous side.</summary>
    public int SecondsADay() => (TimesADay ?? 1) * SecondsAtATime();

    /// <summary>As much of it as fits into so many seconds of a day: fewer times, then fewer sets, then fewer repetitions; null where not even a little fits.</summary>
    public Amount? Within(int seconds) => Smaller().FirstOrDefault(amount => amount.SecondsADay() <= seconds);

    /// <summary>One step less: a minute, a repetition, or five seconds of a hold.</summary>
    public Amount Less() => Stepped(-1);

    /// <summary>One step more.</summary>
    public Amount More() => Stepped(1);

    private int SecondsAtATime() => this switch
    {
        { Minutes: { } minutes } => minutes * 60,
        { Sets: null, Reps: null, Seconds: null } => SecondsWhereUnsaid,
        _ => ((Sets ?? 1) * (Reps ?? (Seconds is null ? RepsWhereUnsaid : 1)) * (Seconds ?? SecondsForARep) * (EachSide ? 2 : 1)) + (((Sets ?? 1) - 1) * SecondsOfRest) + SecondsToGetThere,
    };

    private IEnumerable<Amount> Smaller()
    {
        for (var times = TimesADay ?? 1; times > 1; times--)
            yield return this with { TimesADay = times };

        var once = this with { TimesADay = null };
        yield return once;
        if (Minutes is { } most)
        {
            for (var minutes = most - 1; minutes >= 1; minutes--)
                yield return once with { Minutes = minutes };
            yield break;
        }

        for (var sets = (Sets ?? 1) - 1; sets >= 1; sets--)
            yield return once with { Sets = sets };

        var set = once with { Sets = Sets is null ? null : 1 };
        for (var reps = (Reps ?? 1) - 1; reps >= FewestReps; reps--)
            yield return set with { Reps = reps };
        if (Seconds > ShortestHold)
            yield return set with { Reps = Reps is > FewestReps ? FewestReps : Reps, Seconds = ShortestHold };
    }

    private Amount Stepped(int by) => this switch
    {
        { Minutes: { } minutes } => this with { Minutes = Math.Clamp(minutes + by, 1, MostMinutes) },
        { Seconds: { } seconds, Reps: null } => this with { Seconds = Math.Clamp(seconds + (5 * by), 5, MostSeconds) },
        { Reps: { } reps } => this with { Reps = Math.Clamp(reps + by, 1, MostReps) },
        _ => this with { Reps = RepsWhereUnsaid },
    };
}
