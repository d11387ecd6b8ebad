using BackCare.Core.Content;
using BackCare.Core.Understanding;

namespace BackCare.Core.Learning;

/// <summary>The words in which people ask: which mean the same, which say nothing of the topic, and what a hurried thumb makes of them.</summary>
internal sealed class QuestionWords
{
    /// <summary>What the file is called, in the folder of lessons.</summary>
    public const string FileName = "words.yaml";

    private const int ShortestMended = 6;
    private readonly Node root = new();
    private readonly HashSet<string> neutral = new(StringComparer.Ordinal);
    private readonly HashSet<string> never = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> slips = new(StringComparer.Ordinal);

    public static QuestionWords Load(ContentSource source)
    {
        var map = ContentMap.Parse(source);
        map.AllowOnly("reviewed", "same", "neutral", "keep", "never");
        map.Flag("reviewed");
        var words = new QuestionWords();
        var same = map.Map("same");
        foreach (var (_, meaning) in same.Pairs())
        {
            words.Learn([meaning], meaning);
            foreach (var form in same.List(meaning))
                words.Learn(form.Text.Split(' '), meaning);
        }

        foreach (var word in map.List("neutral").SelectMany(line => line.Text.Split(' ')))
            words.neutral.Add(words.Known(word));
        foreach (var word in map.List("keep").SelectMany(line => line.Text.Split(' ')))
            words.known.Add(word);
        foreach (var word in map.List("never").SelectMany(line => line.Text.Split(' ')))
            words.never.Add(words.Known(word));
        return words;
    }

    public bool IsNeutral(string word) => neutral.Contains(word);

    /// <summary>True for words beside which no lesson is the right answer: someone should look at what they tell of.</summary>
    public bool IsNever(string word) => never.Contains(word);

    /// <summary>A word of a pattern in the form in which sentences are read; learned, so that misspellings of it are heard.</summary>
    public string Canonical(string word) => MeaningOf(Known(word));

    /// <summary>A sentence's words with those that mean the same made one, the longest phrase first.</summary>
    public List<string> Read(IReadOnlyList<string> words)
    {
        var units = new List<string>(words.Count);
        for (var at = 0; at < words.Count;)
        {
            var (meaning, length) = Longest(words, at);
            units.Add(meaning);
            at += length;
        }

        return units;
    }

    private (string Meaning, int Length) Longest(IReadOnlyList<string> words, int from)
    {
        var (found, length) = ((string?)null, 0);
        var node = root;
        for (var at = from; at < words.Count; at++)
        {
            if (!node.Next.TryGetValue(words[at], out var next) && !node.Next.TryGetValue(Mended(words[at]), out next))
                break;

            node = next;
            if (node.Meaning is { } meaning)
                (found, length) = (meaning, at - from + 1);
        }

        return found is null ? (Mended(words[from]), 1) : (found, length);
    }

    /// <summary>The known word that this one stands for: itself, its singular, or the one that is a slip away, where all such mean the same.</summary>
    private string Mended(string word)
    {
        if (known.Contains(word) || word.Length < 3)
            return word;
        if (word[^1] == 's' && known.Contains(word[..^1]))
            return word[..^1];
        if (word.Length < ShortestMended - 1)
            return word;

        string? mended = null;
        for (var gap = -1; gap < word.Length; gap++)
        {
            var key = gap < 0 ? word : word.Remove(gap, 1);
            if (!slips.TryGetValue(key, out var candidates))
                continue;

            foreach (var candidate in candidates)
            {
                if (candidate[0] != word[0] || !Spelling.IsOneSlip(word, candidate))
                    continue;
                if (mended is not null && MeaningOf(mended) != MeaningOf(candidate))
                    return word;
                mended = candidate;
            }
        }

        return mended ?? word;
    }

    private string MeaningOf(string word) => root.Next.TryGetValue(word, out var node) && node.Meaning is { } meaning ? meaning : word;

    private void Learn(string[] form, string meaning)
    {
        var node = root;
        foreach (var word in form)
        {
            Known(word);
            node = node.Next.TryGetValue(word, out var next) ? next : node.Next[word] = new Node();
        }

        node.Meaning = meaning;
    }

    private string Known(string word)
    {
        if (!known.Add(word) || word.Length < ShortestMended)
            return word;

        for (var gap = -1; gap < word.Length; gap++)
        {
            var key = gap < 0 ? word : word.Remove(gap, 1);
            if (!slips.TryGetValue(key, out var candidates))
                slips[key] = candidates = [];
            candidates.Add(word);
        }

        return word;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public string? Meaning { get; set; }
    }
}
