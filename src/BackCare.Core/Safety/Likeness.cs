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
    private readonly sbyte[] _weights;
    private readonly float _unit;
    private readonly float[] _bias;
    private readonly double[] _sureness;

    /// <param name="traits">The traits that weigh anything.</param>
    /// <param name="weights">A row for each trait, with a weight for each level, in units.</param>
    /// <param name="unit">What one unit weighs.</param>
    /// <param name="bias">What each level weighs before anything is read.</param>
    /// <param name="sureness">How sure, from 0 to 1, it has to be that a text is a sign, for each level that it may be.</param>
    /// <param name="heard">What was heard, in plain words, for each level.</param>
    public Likeness(uint[] traits, sbyte[] weights, float unit, float[] bias, double[] sureness, string[] heard)
    {
        (_weights, _unit, _bias, _sureness, Heard) = (weights, unit, bias, sureness, heard);
        _rows = new Dictionary<uint, int>(traits.Length);
        for (var row = 0; row < traits.Length; row++) _rows[traits[row]] = row * Levels;
    }

    /// <summary>What was heard, in plain words, for each level.</summary>
    public IReadOnlyList<string> Heard { get; }

    /// <summary>
    /// The level of the most alarming one to three sentences that stand together, so that what is said around them neither hides nor makes a sign.
    /// </summary>
    public SafetyLevel Level(Traits traits)
    {
        var known = Known(traits);
        var worst = SafetyLevel.None;
        var starts = traits.Sentences;
        var seen = new HashSet<int>();
        Span<int> sums = stackalloc int[Levels];
        for (var (first, from) = (0, 0); first < starts.Count - 1; first++)
        {
            while (from < known.Count && known[from].Last < starts[first]) from++;
            seen.Clear();
            sums.Clear();
            for (var (last, at) = (first + 1, from); last < Math.Min(starts.Count, first + 1 + SentencesTogether); last++)
            {
                for (; at < known.Count && known[at].Last < starts[last]; at++)
                    if (known[at].First >= starts[first] && seen.Add(known[at].Row))
                        Add(known[at].Row, sums);
                var (alarm, level) = Weigh(sums, seen.Count);
                if (alarm > _sureness[(int)level] && level > worst) worst = level;
            }
        }

        return worst;
    }

    private List<(int Row, int First, int Last)> Known(Traits traits)
    {
        var known = new List<(int, int, int)>();
        foreach (var (key, first, last) in traits.All)
            if (_rows.TryGetValue(key, out var row))
                known.Add((row, first, last));
        return known;
    }

    private void Add(int row, Span<int> sums)
    {
        for (var level = 0; level < Levels; level++) sums[level] += _weights[row + level];
    }

    // How sure it is, from 0 to 1, that what was added up is a sign, and at which level.
    private (double Alarm, SafetyLevel Level) Weigh(ReadOnlySpan<int> sums, int known)
    {
        var share = _unit / Math.Sqrt(known + 1);
        var (total, harmless, likeliest, most) = (0.0, 0.0, 1, 0.0);
        for (var level = 0; level < Levels; level++)
        {
            var weight = Math.Exp((sums[level] * share) + _bias[level]);
            total += weight;
            if (level == 0) harmless = weight;
            else if (weight > most) (likeliest, most) = (level, weight);
        }

        return (1 - (harmless / total), (SafetyLevel)likeliest);
    }
}
