using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using BackCare.Core.Safety;

namespace BackCare.Core.Tests.Safety;

/// <summary>
/// Learns the weights of a <see cref="Likeness"/> from labelled messages: a logistic regression over levels, trained by AdaGrad in a fixed order, so
/// that the same messages always give the same weights. They are averaged over the last rounds, so that a message more or less moves little else.
/// </summary>
internal static class Learning
{
    private const int Rounds = 16;
    private const int Averaged = 10;
    private const int SeenAtLeast = 2;
    private const int WeighsAtLeast = 12;
    private const float Pace = 0.3f;
    private const float BiasPace = 0.1f;
    private const float Forgetting = 0.0003f;

    /// <summary>What a message is learned by: its traits and its level.</summary>
    public sealed record Lesson(uint[] Traits, SafetyLevel Level);

    /// <summary>What was learned, as it is kept: whole numbers of a unit, without the traits that weigh next to nothing.</summary>
    public sealed record Learned(uint[] Traits, sbyte[] Weights, float Unit, float[] Bias)
    {
        public Likeness At(params double[] sureness) => new(Traits, Weights, Unit, Bias, sureness, ["", "", "", "", ""]);
    }

    public static Learned From(IReadOnlyList<Lesson> lessons)
    {
        var seen = lessons.SelectMany(lesson => lesson.Traits).CountBy(trait => trait).Where(one => one.Value >= SeenAtLeast).Select(one => one.Key).Order().ToArray();
        var rows = seen.Select((trait, row) => (trait, row)).ToDictionary(one => one.trait, one => one.row);
        var known = lessons.Select(lesson => (Rows: lesson.Traits.Where(rows.ContainsKey).Select(trait => rows[trait]).ToArray(), lesson.Level)).ToArray();
        // A row has a lane for each level; the lanes left over stay empty.
        var weights = new Vector256<float>[seen.Length];
        var steepness = new Vector256<float>[seen.Length];
        Array.Fill(steepness, Vector256.Create(1e-4f));
        var average = new Vector256<float>[seen.Length];
        var bias = new float[Likeness.Levels];
        var averageBias = new float[Likeness.Levels];
        var biasSteepness = new float[Likeness.Levels];
        var chance = 1u;
        for (var round = 0; round < Rounds; round++)
        {
            Shuffle(known, ref chance);
            foreach (var (traits, level) in known) Learn(traits, (int)level);
            if (round < Rounds - Averaged) continue;
            for (var row = 0; row < weights.Length; row++) average[row] += weights[row] / Averaged;
            for (var level = 0; level < bias.Length; level++) averageBias[level] += bias[level] / Averaged;
        }

        return Kept(seen, average, averageBias);

        void Learn(int[] traits, int truth)
        {
            var share = 1 / MathF.Sqrt(traits.Length + 1);
            Span<float> errors = stackalloc float[Vector256<float>.Count];
            Chances(traits, share, errors);
            errors[truth] -= 1;
            for (var level = 0; level < Likeness.Levels; level++)
            {
                biasSteepness[level] += errors[level] * errors[level];
                bias[level] -= BiasPace * errors[level] / MathF.Sqrt(biasSteepness[level] + 1e-6f);
            }

            var shared = Vector256.Create<float>(errors) * share;
            foreach (var row in traits)
            {
                var error = shared + (weights[row] * Forgetting);
                steepness[row] += error * error;
                weights[row] -= error * Pace / Vector256.Sqrt(steepness[row]);
            }
        }

        void Chances(int[] traits, float share, Span<float> chances)
        {
            var sums = Vector256<float>.Zero;
            foreach (var row in traits) sums += weights[row];
            var total = 0f;
            for (var level = 0; level < Likeness.Levels; level++) total += chances[level] = MathF.Exp((sums[level] * share) + bias[level]);
            for (var level = 0; level < Likeness.Levels; level++) chances[level] /= total;
        }
    }

    private static Learned Kept(uint[] traits, Vector256<float>[] weights, float[] bias)
    {
        var unit = weights.Max(row => Enumerable.Range(0, Likeness.Levels).Max(level => Math.Abs(row[level]))) / 127;
        var kept = Enumerable.Range(0, traits.Length).Where(row => Enumerable.Range(0, Likeness.Levels).Any(level => Math.Abs(weights[row][level]) >= unit * WeighsAtLeast)).ToArray();
        var units = kept.SelectMany(row => Enumerable.Range(0, Likeness.Levels).Select(level => (sbyte)Math.Round(weights[row][level] / unit))).ToArray();
        return new Learned([.. kept.Select(row => traits[row])], units, unit, bias);
    }

    private static void Shuffle<T>(T[] items, ref uint chance)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            chance = unchecked((chance * 1664525) + 1013904223);
            var other = (int)((chance >> 8) % (uint)(last + 1));
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    /// <summary>The text of a <c>learned-red-flags.yaml</c>.</summary>
    public static string Written(Learned learned, int messages, IReadOnlyDictionary<string, double> sureness, IReadOnlyDictionary<string, string> heard)
    {
        var text = new StringBuilder("# Learned from the messages beside the safety tests; not written by hand. How: docs/safety.md.\nlanguage: en\n");
        text.Append(CultureInfo.InvariantCulture, $"messages: {messages}\nunit: {learned.Unit:0.########}\nsureness:\n");
        foreach (var (level, one) in sureness) text.Append(CultureInfo.InvariantCulture, $"  {level}: {one}\n");
        text.Append("heard:\n");
        foreach (var (level, words) in heard) text.Append(CultureInfo.InvariantCulture, $"  {level}: {words}\n");
        text.Append("bias:\n");
        foreach (var level in Enum.GetValues<SafetyLevel>()) text.Append(CultureInfo.InvariantCulture, $"  {level.Label}: {learned.Bias[(int)level] - learned.Bias.Min():0.######}\n");
        Block("traits", MemoryMarshal.AsBytes<uint>(learned.Traits));
        Block("weights", MemoryMarshal.AsBytes<sbyte>(learned.Weights));
        return text.ToString();

        void Block(string key, ReadOnlySpan<byte> bytes)
        {
            text.Append(CultureInfo.InvariantCulture, $"{key}: |\n");
            foreach (var line in Convert.ToBase64String(bytes).Chunk(140)) text.Append("  ").Append(line).Append('\n');
        }
    }
}
