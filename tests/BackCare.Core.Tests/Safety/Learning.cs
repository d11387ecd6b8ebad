using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using BackCare.Core.Safety;

namespace BackCare.Core.Tests.Safety;

/// <summary>
/// Learns the weights of a <see cref="Likeness"/> from labelled messages: a logistic regression over levels, trained by AdaGrad in a fixed order, so
/// that the same messages always give the same weights.
/// </summary>
internal static class Learning
{
    private const int Rounds = 30;
    private const int SeenAtLeast = 2;
    private const double Pace = 0.3;
    private const double BiasPace = 0.1;
    private const double Forgetting = 0.00003;

    /// <summary>What a message is learned by: its traits and its level.</summary>
    public sealed record Lesson(uint[] Traits, SafetyLevel Level);

    public sealed record Learned(uint[] Traits, float[] Weights, float[] Bias)
    {
        public Likeness At(double sureness) => new(Traits, Weights, Bias, sureness, ["", "", "", "", ""]);
    }

    public static Learned From(IReadOnlyList<Lesson> lessons)
    {
        var seen = lessons.SelectMany(lesson => lesson.Traits).CountBy(trait => trait).Where(one => one.Value >= SeenAtLeast).Select(one => one.Key).Order().ToArray();
        var rows = seen.Select((trait, index) => (trait, index)).ToDictionary(one => one.trait, one => one.index * Likeness.Levels);
        var known = lessons.Select(lesson => (Rows: lesson.Traits.Where(rows.ContainsKey).Select(trait => rows[trait]).ToArray(), lesson.Level)).ToArray();
        var weights = new double[seen.Length * Likeness.Levels];
        var steepness = new double[weights.Length];
        var bias = new double[Likeness.Levels];
        var biasSteepness = new double[Likeness.Levels];
        var chance = 1u;
        for (var round = 0; round < Rounds; round++)
        {
            Shuffle(known, ref chance);
            foreach (var (traits, level) in known) Learn(traits, (int)level);
        }

        return new Learned(seen, [.. weights.Select(weight => (float)weight)], [.. bias.Select(weight => (float)weight)]);

        void Learn(int[] traits, int truth)
        {
            var share = 1 / Math.Sqrt(traits.Length + 1);
            var errors = Chances(traits, share);
            errors[truth] -= 1;
            for (var level = 0; level < errors.Length; level++)
            {
                biasSteepness[level] += errors[level] * errors[level];
                bias[level] -= BiasPace * errors[level] / Math.Sqrt(biasSteepness[level] + 1e-6);
                foreach (var row in traits)
                {
                    var error = (errors[level] * share) + (Forgetting * weights[row + level]);
                    steepness[row + level] += error * error;
                    weights[row + level] -= Pace * error / Math.Sqrt(steepness[row + level] + 1e-4);
                }
            }
        }

        double[] Chances(int[] traits, double share)
        {
            var sums = new double[Likeness.Levels];
            for (var level = 0; level < sums.Length; level++)
            {
                foreach (var row in traits) sums[level] += weights[row + level];
                sums[level] = Math.Exp((sums[level] * share) + bias[level]);
            }

            var total = sums.Sum();
            return [.. sums.Select(sum => sum / total)];
        }
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

    /// <summary>The text of a <c>learned-red-flags.yaml</c>. Traits that weigh next to nothing are left out.</summary>
    public static string Written(Learned learned, int messages, double sureness, IReadOnlyDictionary<string, string> heard)
    {
        var unit = learned.Weights.Max(Math.Abs) / 127;
        var kept = Enumerable.Range(0, learned.Traits.Length).Where(index => Row(index).Any(weight => Math.Abs(weight) >= unit * 3)).ToArray();
        var weights = kept.SelectMany(index => Row(index).Select(weight => (sbyte)Math.Round(weight / unit))).ToArray();
        var text = new StringBuilder("# Learned from the messages beside the safety tests; not written by hand. How: docs/safety.md.\nlanguage: en\n");
        text.Append(CultureInfo.InvariantCulture, $"messages: {messages}\nsureness: {sureness}\nunit: {unit:0.########}\nheard:\n");
        foreach (var (level, words) in heard) text.Append(CultureInfo.InvariantCulture, $"  {level}: {words}\n");
        text.Append("bias:\n");
        foreach (var level in Enum.GetValues<SafetyLevel>()) text.Append(CultureInfo.InvariantCulture, $"  {level.Label}: {learned.Bias[(int)level] - learned.Bias.Min():0.######}\n");
        Block("traits", MemoryMarshal.AsBytes<uint>(kept.Select(index => learned.Traits[index]).ToArray()));
        Block("weights", MemoryMarshal.AsBytes<sbyte>(weights));
        return text.ToString();

        float[] Row(int index) => learned.Weights[(index * Likeness.Levels)..((index + 1) * Likeness.Levels)];

        void Block(string key, ReadOnlySpan<byte> bytes)
        {
            text.Append(CultureInfo.InvariantCulture, $"{key}: |\n");
            foreach (var line in Convert.ToBase64String(bytes).Chunk(140)) text.Append("  ").Append(line).Append('\n');
        }
    }
}
