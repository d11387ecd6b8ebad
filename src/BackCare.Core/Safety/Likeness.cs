namespace BackCare.Core.Safety;

/// <summary>
/// Weighs how like a text is to messages that are known to be signs, for wordings that no phrase of the lexicon foresees. A trait that those
/// messages never showed weighs nothing. The weights are learned beforehand; reading changes none of them.
/// </summary>
internal sealed class Likeness
{
    /// <summary>The levels that weights are for, in their order in a row of weights.</summary>
    public const int Levels = (int)SafetyLevel.EmergencyCaudaEquina + 1;

    private const int SentencesTogether = 3;

    private readonly Dictionary<uint, int> _rows;
    private readonly float[] _weights;
    private readonly float[] _bias;

    /// <param name="traits">The traits that weigh anything.</param>
    /// <param name="weights">A row for each trait, with a weight for each level.</param>
    /// <param name="bias">What each level weighs before anything is read.</param>
    /// <param name="sureness">How sure, from 0 to 1, it has to be that a text is a sign.</param>
    /// <param name="heard">What was heard, in plain words, for each level.</param>
    public Likeness(uint[] traits, float[] weights, float[] bias, double sureness, string[] heard)
    {
        (_weights, _bias, Sureness, Heard) = (weights, bias, sureness, heard);
        _rows = new Dictionary<uint, int>(traits.Length);
        for (var row = 0; row < traits.Length; row++) _rows[traits[row]] = row * Levels;
    }

    /// <summary>How sure, from 0 to 1, it has to be that a text is a sign.</summary>
    public double Sureness { get; }

    /// <summary>What was heard, in plain words, for each level.</summary>
    public IReadOnlyList<string> Heard { get; }

    /// <summary>
    /// The level of the most alarming one to three sentences that stand together, so that what is said around them neither hides nor makes a sign.
    /// </summary>
    public SafetyLevel Level(Traits traits)
    {
        var worst = SafetyLevel.None;
        var starts = traits.Sentences;
        for (var first = 0; first < starts.Count - 1; first++)
            for (var last = first + 1; last < Math.Min(starts.Count, first + 1 + SentencesTogether); last++)
            {
                var (alarm, level) = Weigh(traits.Between(starts[first], starts[last]));
                if (alarm > Sureness && level > worst) worst = level;
            }

        return worst;
    }

    /// <summary>How sure it is, from 0 to 1, that traits are those of a sign, and at which level.</summary>
    public (double Alarm, SafetyLevel Level) Weigh(IReadOnlyCollection<uint> traits)
    {
        Span<double> sums = stackalloc double[Levels];
        var known = 0;
        foreach (var trait in traits)
        {
            if (!_rows.TryGetValue(trait, out var row)) continue;
            known++;
            for (var level = 0; level < Levels; level++) sums[level] += _weights[row + level];
        }

        var share = 1 / Math.Sqrt(known + 1);
        for (var level = 0; level < Levels; level++) sums[level] = Math.Exp((sums[level] * share) + _bias[level]);
        var likeliest = 1;
        for (var level = 2; level < Levels; level++)
            if (sums[level] > sums[likeliest])
                likeliest = level;
        var total = sums[0] + sums[1] + sums[2] + sums[3] + sums[4];
        return (1 - (sums[0] / total), (SafetyLevel)likeliest);
    }
}
