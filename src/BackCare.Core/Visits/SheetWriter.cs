using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Diaries;
using BackCare.Core.Medications;
using BackCare.Core.Progress;
using BackCare.Core.Reviews;
using BackCare.Core.Understanding;

namespace BackCare.Core.Visits;

/// <summary>Writes the page for a visit from the last twelve weeks. Every sentence is content; where nothing was told it says so, and never guesses.</summary>
internal sealed class SheetWriter
{
    private const int Weeks = 12;
    private const int FewestForARange = 3;
    private const int MostEntries = 12;
    private const int MostScores = 8;
    private const int MostTried = 6;

    private readonly Situation s;
    private readonly IReadOnlyList<Day> days;
    private readonly DateOnly from;

    public SheetWriter(Situation situation)
    {
        s = situation;
        from = s.Today.AddDays(1 - Weeks * 7);
        days = [.. s.Diary.Between(from, s.Today)];
    }

    public VisitSheet Write() => new(
        Say(ContentIds.VisitAlt, ("days", Told)),
        Say(ContentIds.VisitTitle),
        Say(ContentIds.VisitPeriod, ("from", from), ("to", s.Today), ("told", Told), ("days", Weeks * 7), ("lasts", s.Member.PainFor?.ToString())),
        Say(ContentIds.VisitNotice),
        Function(),
        [Peg(), Pain()],
        [Medicines(), Tried(), Signs(), Flares()],
        Questions());

    private IReadOnlyList<Review> Reviews => s.Member.Reviews?.Kept ?? [];

    private int Told => days.Count(day => day.FinishedAt is not null || day.Rough || day.Pain is not null || day.Walk is not null || day.Sleep is not null || day.Exercise is not null);

    private SheetBlock Function()
    {
        var walks = Recent(day => day.Walk?.Value?.Minutes);
        var hours = Recent(day => day.Sleep?.Value is { Kind: SleepKind.Hours } sleep ? sleep.Value : null);
        var quality = Recent(day => day.Sleep?.Value is { Kind: SleepKind.Quality } sleep ? sleep.Value : null);
        return Block(
            ContentIds.VisitFunction,
            ("matters", s.Member.Reviews?.Matters),
            ("mattersnow", Reviews.LastOrDefault(review => review.Matters is not null)?.Matters),
            ("moved", days.Count(day => day.Exercise?.Value?.Done is Done.Yes or Done.Partly || day.Walk?.Value is { Minutes: > 0 })),
            ("told", Told),
            ("walk", walks.Now),
            ("walkbefore", walks.Before),
            ("hours", hours.Now),
            ("hoursbefore", hours.Before),
            ("quality", quality.Now),
            ("qualitybefore", quality.Before),
            ("rough", days.Count(day => day.Rough)),
            ("sure", s.Member.Confidence.Count == 0 ? null : s.Member.Confidence[^1].Value),
            ("surebefore", s.Member.Confidence.Count < 2 ? null : s.Member.Confidence[0].Value));
    }

    private SheetTrend Peg()
    {
        var scores = Reviews.Where(review => review.Peg() is not null).TakeLast(MostScores).ToList();
        return new SheetTrend(
            Heading(ContentIds.VisitPeg),
            Lines(ContentIds.VisitPeg, ("count", scores.Count), ("now", scores.LastOrDefault()?.Peg()), ("first", scores.FirstOrDefault()?.Peg()), ("on", scores.FirstOrDefault()?.On)),
            [.. scores.Select(review => new SheetPoint(Label(review.On), review.Peg()!.Value))]);
    }

    private SheetTrend Pain()
    {
        var scores = Scores(from, s.Today);
        var begun = days.FirstOrDefault(day => day.Pain?.Value is not null)?.Date ?? from;
        var change = ChangeRule.Between(Numbers(begun, Fortnight.Length), Numbers(s.Today.AddDays(1 - Fortnight.Length), Fortnight.Length));
        var points = Enumerable.Range(0, Weeks / 2).Select(at => (From: from.AddDays(at * 14), Scores: Scores(from.AddDays(at * 14), from.AddDays(at * 14 + 13))))
            .Where(part => part.Scores.Count >= FewestForARange)
            .Select(part => new SheetPoint(Label(part.From), Quantile(part.Scores, 0.5m), Quantile(part.Scores, 0.25m), Quantile(part.Scores, 0.75m)));
        return new SheetTrend(
            Heading(ContentIds.VisitPain),
            Lines(
                ContentIds.VisitPain,
                ("count", scores.Count),
                ("low", scores.Count == 0 ? null : Quantile(scores, 0.25m)),
                ("high", scores.Count == 0 ? null : Quantile(scores, 0.75m)),
                ("least", scores.Count == 0 ? null : scores[0]),
                ("most", scores.Count == 0 ? null : scores[^1]),
                ("change", change.ToString())),
            [.. points]);
    }

    private SheetBlock Medicines()
    {
        var taken = days.SelectMany(day => Taken(day).Distinct().Select(generic => generic)).GroupBy(generic => generic).ToDictionary(own => own.Key, own => own.Count());
        var known = days.Count(day => day.Medication?.Value is not null || day.MedicineReports.Count > 0);
        var listed = s.Member.Medications.Current.Select(each => Say(
            ContentIds.VisitMedicine, ("name", each.Generic), ("mg", each.MgEach), ("since", each.Since), ("prescribed", each.Prescribed), ("days", taken.GetValueOrDefault(each.Generic)), ("known", known)));
        var others = taken.Where(each => s.Member.Medications.Current.All(listing => listing.Generic != each.Key)).OrderByDescending(each => each.Value)
            .Select(each => Say(ContentIds.VisitMedicine, ("name", each.Key), ("days", each.Value), ("known", known)));
        var cautions = s.Member.Medications.Said.Where(said => said.On >= from && said.Severity >= Severity.Caution).OrderByDescending(said => said.On).Take(4).Select(Caution);
        var lines = listed.Concat(others).Take(MostEntries).ToList();
        return new SheetBlock(Heading(ContentIds.VisitMedicines), [.. lines.Count == 0 ? [Say(ContentIds.VisitMedicines)] : lines, .. cautions]);
    }

    private string Caution(CautionSaid said)
    {
        var id = $"caution/{said.Rule}";
        var heading = s.Words.Has(id) ? s.Words.Say(id, 0, ("names", said.Key.Replace("+", ", ", StringComparison.Ordinal))).Heading : null;
        return Say(ContentIds.VisitCaution, ("heading", heading ?? said.Rule), ("on", said.On));
    }

    private SheetBlock Tried()
    {
        var offers = days.SelectMany(day => day.Offers).Where(offer => offer.Taken is true).GroupBy(offer => offer.Content).Select(own => (own.Key, Count: own.Count())).OrderByDescending(own => own.Count);
        var names = s.Words[ContentIds.VisitIdeas].Labels;
        var ideas = offers.Where(own => names.ContainsKey(own.Key.Split('/')[^1])).Take(4).Select(own => Say(ContentIds.VisitIdeas, ("idea", names[own.Key.Split('/')[^1]]), ("count", own.Count))).ToList();
        IReadOnlyList<string> own = s.Member.Visit?.Tried is { } tried ? [Say(ContentIds.VisitOwnWords, ("words", tried))] : [];
        var costs = s.Words[ContentIds.VisitTradeOff].Labels;
        var trades = (s.Member.TradeOffs ?? []).TakeLast(MostTried).Select(each => Say(
            ContentIds.VisitTradeOff, ("name", each.Generic), ("relief", each.Relief.ToString()), ("costs", string.Join(", ", each.Costs.Select(cost => costs[cost.ToString()])))));
        var things = (s.Member.Tried ?? []).TakeLast(MostTried).Select(each => Say(ContentIds.VisitTriedThing, ("what", each.What), ("outcome", each.Outcome.ToString())));
        IReadOnlyList<string> lines = [.. own, .. trades, .. things, .. ideas];
        return new SheetBlock(Heading(ContentIds.VisitTriedBlock), lines.Count == 0 ? [Say(ContentIds.VisitTriedBlock)] : lines);
    }

    private SheetBlock Signs()
    {
        var signs = days.SelectMany(day => day.SafetyEvents.Select(sign => (day.Date, Sign: sign))).OrderByDescending(each => each.Date).ToList();
        return new SheetBlock(
            Heading(ContentIds.VisitSigns),
            signs.Count == 0
                ? [Say(ContentIds.VisitSigns)]
                : [.. signs.Take(5).Select(each => Say(ContentIds.VisitSign, ("on", each.Date), ("level", each.Sign.Level.ToString()), ("answer", each.Sign.Answer.ToString())))]);
    }

    private SheetBlock Flares()
    {
        var flares = s.Member.Flares.Where(flare => flare.LastOn(s.Today) >= from).ToList();
        return Block(
            ContentIds.VisitFlares,
            ("count", flares.Count),
            ("lines", string.Join('\n', flares.AsEnumerable().Reverse().Take(4).Select(flare => Say(ContentIds.VisitFlare, ("from", flare.From), ("days", flare.LastOn(s.Today).DayNumber - flare.From.DayNumber + 1), ("open", flare.IsOpen(s.Today)))))));
    }

    private SheetBlock Questions()
    {
        var questions = s.Member.Visit?.Questions ?? [];
        return new SheetBlock(Heading(ContentIds.VisitAsks), questions.Count == 0 ? [Say(ContentIds.VisitAsks)] : [.. questions.Select((question, at) => $"{at + 1}. {question}")]);
    }

    /// <summary>A usual day of the last four weeks and of the four before: the middle value, where there are enough.</summary>
    private (decimal? Now, decimal? Before) Recent(Func<Day, decimal?> value)
    {
        var (now, before) = (s.Today.AddDays(-27), s.Today.AddDays(-55));
        return (Middle(days.Where(day => day.Date >= now)), Middle(days.Where(day => day.Date >= before && day.Date < now)));

        decimal? Middle(IEnumerable<Day> part) => part.Select(value).OfType<decimal>().Order().ToList() is { Count: >= FewestForARange } values ? Quantile(values, 0.5m) : null;
    }

    private List<decimal> Scores(DateOnly first, DateOnly last) => [.. days.Where(day => day.Date >= first && day.Date <= last).Select(day => day.Pain?.Value?.Value).OfType<decimal>().Order()];

    private Sample Numbers(DateOnly first, int length) =>
        Sample.Of(days.Where(day => day.Date >= first && day.Date < first.AddDays(length)).Select(day => (double?)day.Pain?.Value?.Value).OfType<double>());

    /// <summary>The value below which a share lies, between neighbours in proportion (R's type 7).</summary>
    private static decimal Quantile(IReadOnlyList<decimal> sorted, decimal share)
    {
        var at = share * (sorted.Count - 1);
        var (below, above) = ((int)Math.Floor(at), (int)Math.Ceiling(at));
        return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
    }

    private static IEnumerable<string> Taken(Day day) => (day.Medication?.Value?.Taken ?? []).Concat(day.MedicineReports.SelectMany(report => report.Taken)).Select(taken => taken.Generic);

    private SheetBlock Block(string id, params ReadOnlySpan<(string Name, object? Value)> values) => new(Heading(id), Lines(id, values));

    private string Heading(string id) => s.Words.Say(id, 0).Heading ?? "";

    private IReadOnlyList<string> Lines(string id, params ReadOnlySpan<(string Name, object? Value)> values) => [.. Say(id, values).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private string Say(string id, params ReadOnlySpan<(string Name, object? Value)> values) => s.Words.Say(id, 0, values).Text;

    private static string Label(DateOnly date) => date.ToString("d MMM", System.Globalization.CultureInfo.InvariantCulture);
}
