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

    private readonly Lexicon[] _lexicons;

    private SafetyScreen(Lexicon[] lexicons) => _lexicons = lexicons;

    /// <summary>Compiles the lexicons among the sources, one a language; a fault is a <see cref="ContentException"/>.</summary>
    public static SafetyScreen Load(IReadOnlyList<ContentSource> sources)
    {
        var lexicons = sources.Where(source => source.Name.EndsWith(FileName, StringComparison.Ordinal)).Select(LexiconReader.Read).ToArray();
        if (lexicons.Length == 0) throw new ContentException(FileName, 1, "no red-flag lexicon was given; without one nothing can be screened.");
        return new SafetyScreen(lexicons);
    }

    /// <summary>The most urgent of the signs in a text, whichever of the languages it is written in.</summary>
    public Screening Read(string text)
    {
        var tokens = PlainText.Tokens(text);
        if (tokens.Count == 0) return Screening.Nothing;
        SafetyRule? worst = null;
        var (harmDone, lowMood, crisis) = (false, false, false);
        foreach (var (lexicon, rule) in Held(tokens))
        {
            harmDone |= rule.HarmDone;
            lowMood |= rule.LowMood;
            crisis |= rule.Level == SafetyLevel.CrisisSelfHarm;
            if (worst is null || Outranks(rule, worst)) worst = rule;
        }

        if (worst is { YieldsToCrisis: true } && crisis) worst = Held(tokens).First(held => held.Rule.Level == SafetyLevel.CrisisSelfHarm).Rule;
        if (worst is null || worst.Level == SafetyLevel.None) return Screening.Nothing with { LowMood = lowMood };
        return new Screening(worst.Level, worst.Id, worst.Heard, harmDone, lowMood);
    }

    // Of two rules of one level, the one that does not yield leads, so that an overdose never hides a heart attack behind a crisis.
    private static bool Outranks(SafetyRule rule, SafetyRule worst) =>
        rule.Level > worst.Level || (rule.Level == worst.Level && worst.YieldsToCrisis && !rule.YieldsToCrisis);

    private IEnumerable<(Lexicon Lexicon, SafetyRule Rule)> Held(List<Token> tokens)
    {
        foreach (var lexicon in _lexicons)
        {
            var judgement = new Judgement(lexicon, new Reading(lexicon, tokens));
            foreach (var rule in lexicon.Rules)
                if (judgement.Holds(rule))
                    yield return (lexicon, rule);
        }
    }
}
