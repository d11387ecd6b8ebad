using BackCare.Core.Content;

namespace BackCare.Core.Safety;

/// <summary>
/// Reads what a person writes for signs of an emergency or a crisis, before anything else may read it. It never throws for a text, keeps
/// nothing of it, and may be used from several threads.
/// </summary>
public sealed class SafetyScreen
{
    /// <summary>What a lexicon's file is called, in each language's folder.</summary>
    public const string FileName = "red-flags.yaml";

    private const string Learned = "learned-" + FileName;
    private const string ByLikeness = "likeness";

    private readonly Lexicon[] _lexicons;
    private readonly Dictionary<Lexicon, Likeness> _likenesses;

    private SafetyScreen(Lexicon[] lexicons, Dictionary<Lexicon, Likeness> likenesses) => (_lexicons, _likenesses) = (lexicons, likenesses);

    /// <summary>
    /// Compiles the lexicons among the sources, one a language, each with the learned weights beside it, if any; a fault is a
    /// <see cref="ContentException"/>.
    /// </summary>
    public static SafetyScreen Load(IReadOnlyList<ContentSource> sources)
    {
        var learned = sources.Where(source => source.Name.EndsWith(Learned, StringComparison.Ordinal)).ToDictionary(Folder, LikenessReader.Read);
        var written = sources.Where(source => source.Name.EndsWith(FileName, StringComparison.Ordinal) && !source.Name.EndsWith(Learned, StringComparison.Ordinal));
        var lexicons = written.Select(source => (Folder: Folder(source), Lexicon: LexiconReader.Read(source))).ToList();
        if (lexicons.Count == 0) throw new ContentException(FileName, 1, "no red-flag lexicon was given; without one nothing can be screened.");
        return new SafetyScreen(
            [.. lexicons.Select(one => one.Lexicon)],
            lexicons.Where(one => learned.ContainsKey(one.Folder)).ToDictionary(one => one.Lexicon, one => learned[one.Folder]));
    }

    // One or two words, such as the topic "driving", are like too much; what they may mean the lexicon knows.
    private const int FewestLikened = 3;

    /// <summary>The most urgent of the signs in a text, whichever of the languages it is written in.</summary>
    public Screening Read(string text)
    {
        var tokens = PlainText.Tokens(text);
        if (tokens.Count == 0) return Screening.Nothing;
        var judgements = _lexicons.Select(lexicon => new Judgement(lexicon, new Reading(lexicon, tokens))).ToList();
        SafetyRule? worst = null;
        SafetyRule? crisis = null;
        var (harmDone, lowMood) = (false, false);
        foreach (var rule in judgements.SelectMany(judgement => judgement.Held()))
        {
            harmDone |= rule.HarmDone;
            lowMood |= rule.LowMood;
            if (rule.Level == SafetyLevel.CrisisSelfHarm) crisis ??= rule;
            if (worst is null || Outranks(rule, worst)) worst = rule;
        }

        if (worst is { YieldsToCrisis: true } && crisis is not null) worst = crisis;
        if (worst is null || worst.Level == SafetyLevel.None) return (tokens.Count < FewestLikened ? Screening.Nothing : Likened(judgements)) with { LowMood = lowMood };
        return new Screening(worst.Level, worst.Id, worst.Heard, harmDone, lowMood) { Source = worst.Source };
    }

    // What no phrase foresaw may still be like what is known; the lexicon has the first word, because it knows what it heard.
    private Screening Likened(List<Judgement> judgements)
    {
        var likened = Screening.Nothing;
        foreach (var judgement in judgements)
        {
            if (!_likenesses.TryGetValue(judgement.Lexicon, out var likeness)) continue;
            var level = likeness.Level(judgement.Traits());
            if (level > likened.Level) likened = new Screening(level, ByLikeness, likeness.Heard[(int)level], HarmDone: false, LowMood: false);
        }

        return likened;
    }

    // Of two rules of one level, the one that does not yield leads, so that an overdose never hides a heart attack behind a crisis.
    private static bool Outranks(SafetyRule rule, SafetyRule worst) =>
        rule.Level > worst.Level || (rule.Level == worst.Level && worst.YieldsToCrisis && !rule.YieldsToCrisis);

    private static string Folder(ContentSource source) => source.Name[..(source.Name.LastIndexOf('/') + 1)];
}
