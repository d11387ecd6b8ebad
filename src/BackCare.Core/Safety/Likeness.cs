using System.Runtime.InteropServices;

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

    private const int BitsOfKey = 20;

    private readonly Dictionary<uint, int> _rows;
    // A bit for the first bits of each trait's key, small enough to stay near the processor: most traits of a text are unknown, and end here.
    private readonly ulong[] _maybe = new ulong[(1 << BitsOfKey) / 64];
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
        for (var row = 0; row < traits.Length; row++)
        {
            _rows[traits[row]] = row * Levels;
            _maybe[Bit(traits[row]) / 64] |= 1ul << (Bit(traits[row]) % 64);
        }
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
        Span<int> sums = stackalloc int[Levels];
        for (var (first, from) = (0, 0); first < starts.Count - 1; first++)
        {
            while (from < known.Count && known[from].Last < starts[first]) from++;
            sums.Clear();
            var seen = 0;
            for (var (last, at) = (first + 1, from); last < Math.Min(starts.Count, first + 1 + SentencesTogether); last++)
            {
                for (; at < known.Count && known[at].Last < starts[last]; at++)
                {
                    if (known[at].First < starts[first] || known[at].Before >= starts[first]) continue;
                    Add(known[at].Row, sums);
                    seen++;
                }

                var (alarm, level) = Weigh(sums, seen);
                if (alarm > _sureness[(int)level] && level > worst) worst = level;
            }
        }

        return worst;
    }

    // The traits that weigh anything, each with the latest place at which it began before, so that none is counted twice.
    private List<(int Row, int First, int Last, int Before)> Known(Traits traits)
    {
        var known = new List<(int, int, int, int)>(traits.All.Count);
        var begun = new Dictionary<int, int>();
        foreach (var (key, first, last) in traits.All)
        {
            if ((_maybe[Bit(key) / 64] >> (Bit(key) % 64) & 1) == 0 || !_rows.TryGetValue(key, out var row)) continue;
            ref var before = ref CollectionsMarshal.GetValueRefOrAddDefault(begun, row, out var again);
            known.Add((row, first, last, again ? before : -1));
            before = again ? Math.Max(before, first) : first;
        }

        return known;
    }

    private static int Bit(uint key) => (int)(key >> (32 - BitsOfKey));

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
