using BackCare.Core.Understanding;

namespace BackCare.Core.Medications;

/// <summary>All that rules may look at for one day: the log, what was said that day, and what the member told about themselves.</summary>
internal sealed class Picture
{
    /// <summary>A medicine logged within so many days is still in use, unless the list says that it ended.</summary>
    private const int DaysInUse = 7;

    private readonly IReadOnlyList<Intake> inUse;

    public Picture(DateOnly date, DateOnly today, MedicationLog log, MedicationProfile profile, IReadOnlyList<Told> texts, IReadOnlyList<Intake> spoken)
    {
        (Date, Today, Log, Profile, Texts) = (date, today, log, profile, texts);
        Told = texts.Aggregate(Told.Nothing, (all, text) => all.With(text));
        Taken = log.On(date);
        Now = [.. Taken, .. spoken.Where(intake => !Taken.Any(taken => taken.Generic == intake.Generic))];
        inUse = [.. Now, .. Listed(), .. Lately()];
    }

    /// <summary>The day that is looked at.</summary>
    public DateOnly Date { get; }

    public DateOnly Today { get; }

    public MedicationLog Log { get; }

    public MedicationProfile Profile { get; }

    /// <summary>What was written about medicines that day, text by text.</summary>
    public IReadOnlyList<Told> Texts { get; }

    /// <summary>The same as one.</summary>
    public Told Told { get; }

    /// <summary>What was taken that day.</summary>
    public IReadOnlyList<Intake> Taken { get; }

    /// <summary>What was taken that day, asked about, or put on the list now: a rule is set off by one of these.</summary>
    public IReadOnlyList<Intake> Now { get; }

    public bool Over60 => Profile.Age >= AgeBand.From60;

    public bool Over65 => Profile.Age >= AgeBand.From65;

    public bool Over75 => Profile.Age >= AgeBand.From75;

    public bool Drinks => Profile.ThreeDrinks is true;

    public bool DrankToday => Told.Shows(TalkSigns.Alcohol);

    public bool Has(params ReadOnlySpan<Condition> any) => Profile.Has(any);

    public bool Uses(Kind kind) => inUse.Any(intake => kind(intake));

    /// <summary>Something of a kind, taken that day or spoken of.</summary>
    public Fact? About(Kind kind) => Of(Now, kind);

    /// <summary>Something of a kind, taken that day.</summary>
    public Fact? Took(Kind kind) => Of(Taken, kind);

    /// <summary>Something of a kind that is in use, whether or not it was spoken of.</summary>
    public Fact? InUse(Kind kind) => Of(inUse, kind);

    /// <summary>One of each kind in use, and one of them taken that day or spoken of. Two different medicines, even where both kinds hold for one.</summary>
    public Fact? Pair(Kind one, Kind other)
    {
        var first = Names(inUse, one);
        var second = Names(inUse, other);
        var pair = first.SelectMany(a => second.Where(b => b != a).Select(b => (A: a, B: b))).FirstOrDefault(pair => IsNow(pair.A) || IsNow(pair.B));
        return pair.A is null ? null : new Fact([pair.A, .. second.Where(b => b != pair.A && (IsNow(pair.A) || IsNow(b)))]);
    }

    /// <summary>The medicines of a kind that were begun or changed, by the member's words of that day.</summary>
    public Fact? Begun(Kind kind) => Texts.Where(text => text is { Started: true, Ending: Ending.None }).Select(text => Of(text, kind)).FirstOrDefault(fact => fact is not null);

    /// <summary>The medicines of a kind that a text with one of the signs names; those in use, where it names none.</summary>
    public Fact? Says(Kind kind, TalkSigns signs) => Texts.Where(text => text.Shows(signs))
        .Select(text => text.Named.Count == 0 ? InUse(kind) : text.Named.Where(generic => Known(generic) is { } intake && kind(intake)).ToArray() is { Length: > 0 } names ? new Fact(names) : null)
        .FirstOrDefault(fact => fact is not null);

    /// <summary>The text that speaks of a medicine of a kind ending; the gravest, where several do.</summary>
    public Told? TextOfEnding(Kind kind) => Texts.Where(text => text.Ending is not Ending.None && Ended(text, kind) is not null).MaxBy(text => text.Ending);

    /// <summary>The medicines of a kind that ended, were left out, or are planned to be, by the member's words.</summary>
    public Fact? Ends(Kind kind) => TextOfEnding(kind) is { } text ? Ended(text, kind) : null;

    /// <summary>Milligrams of one ingredient that day over all products, the strength that had to be assumed, and whether several entries make it up; null where none was taken.</summary>
    public (decimal Mg, decimal? Assumed, bool Mixed)? Total(Kind kind)
    {
        var entries = Taken.Where(intake => kind(intake) && intake.TotalMg is not null).ToList();
        if (entries.Count == 0)
            return null;

        return (entries.Sum(intake => intake.TotalMg!.Value), entries.Find(intake => intake.Assumed)?.MgEach, entries.Count > 1);
    }

    /// <summary>Over so many milligrams of one ingredient that day.</summary>
    public Fact? Over(Kind kind, decimal most, decimal? notOver = null) =>
        Total(kind) is { } total && total.Mg > most && (notOver is null || total.Mg <= notOver) && Took(kind) is { } fact
            ? fact.And(("total", total.Mg), ("most", most), ("assumed", total.Assumed), ("mixed", total.Mixed))
            : null;

    /// <summary>The run of NSAID days around that day.</summary>
    public RunLength NsaidRun
    {
        get
        {
            var first = Log.First ?? Date;
            var run = RunLength.Around(Date, Today, first, day => Log.Took(Kinds.Nsaid, day));
            return run.Days > 0 && run.Since == first && Profile.NsaidsSince is { } earlier && earlier < first ? run.BegunBy(earlier) : run;
        }
    }

    public bool IsPrescribed(string generic) => Profile.Current.Any(medicine => medicine.Generic == generic && medicine.Prescribed is true);

    public bool IsListed(string generic) => Profile.Current.Any(medicine => medicine.Generic == generic);

    /// <summary>Days since a medicine was begun: by the member's words of that day, else by their list.</summary>
    public int? DaysSinceStart(Kind kind)
    {
        if (Texts.FirstOrDefault(text => text.Started && Of(text, kind) is not null) is { } begun)
            return begun.StartedDaysAgo ?? 0;

        return Profile.Current.Where(medicine => medicine.Since is not null && Known(medicine.Generic) is { } intake && kind(intake))
            .Select(medicine => (int?)(Date.DayNumber - medicine.Since!.Value.DayNumber)).Min();
    }

    /// <summary>Taken off the list fewer than so many days ago.</summary>
    public bool EndedWithin(Kind kind, int days) => Profile.List.Any(medicine =>
        medicine.EndedOn is { } ended && Date.DayNumber - ended.DayNumber < days && Known(medicine.Generic) is { } intake && kind(intake));

    public bool IsNow(string generic) => Now.Any(intake => intake.Generic == generic);

    /// <summary>A text that names no medicine speaks of those on the list.</summary>
    private Fact? Ended(Told text, Kind kind) => text.Named.Count > 0 ? Of(text, kind) : Of([.. Listed()], kind);

    private Fact? Of(Told text, Kind kind) => text.About.Where(generic => Known(generic) is { } intake && kind(intake)).ToArray() is { Length: > 0 } names ? new Fact(names) : null;

    private Intake? Known(string generic) => Log.Resolve(new MedicineTaken(generic, null, null, null, generic));

    private IEnumerable<Intake> Listed() => Profile.Current
        .Select(medicine => Log.Resolve(new MedicineTaken(medicine.Generic, 1, medicine.MgEach ?? DailyAspirin(medicine.Generic), null, medicine.Words)))
        .OfType<Intake>();

    /// <summary>Aspirin on a list of daily medicines, with no strength said, is taken for the heart's.</summary>
    private static decimal? DailyAspirin(string generic) => generic == "aspirin" ? 81 : null;

    private IEnumerable<Intake> Lately() => Enumerable.Range(1, DaysInUse - 1).SelectMany(back => Log.On(Date.AddDays(-back)))
        .Where(intake => !Profile.List.Any(medicine => medicine.Generic == intake.Generic && medicine.EndedOn is not null));

    private static Fact? Of(IReadOnlyList<Intake> intakes, Kind kind) => Names(intakes, kind) is { Length: > 0 } names ? new Fact(names) : null;

    private static string[] Names(IReadOnlyList<Intake> intakes, Kind kind) =>
        [.. intakes.Where(intake => kind(intake)).Select(intake => intake.Generic).Distinct().Order(StringComparer.Ordinal)];
}
