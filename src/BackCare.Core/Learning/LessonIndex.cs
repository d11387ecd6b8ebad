using System.Collections.Frozen;

namespace BackCare.Core.Learning;

/// <summary>
/// Finds the lesson that a text asks for, or none. Precision goes before recall: every word that the lesson does not know speaks against it, and what is
/// not clearly a question stays what it was. Built once; reading a text takes microseconds.
/// </summary>
internal sealed class LessonIndex
{
    private const double Enough = 1.0;
    private const double EnoughSaid = 1.5;
    private const double PerStrangeWord = 0.6;
    private const double PerStrangeWordBesideOne = 1.0;
    private const double ForNeutral = 0.5;

    private readonly QuestionWords words;
    private readonly FrozenDictionary<string, double> weights;
    private readonly FrozenDictionary<string, Entry[]> byWord;

    public LessonIndex(QuestionWords words, IReadOnlyList<Lesson> lessons)
    {
        this.words = words;
        weights = lessons.SelectMany(lesson => WordsOf(lesson).Distinct()).GroupBy(word => word).ToFrozenDictionary(uses => uses.Key, uses => Weight(words, uses));
        byWord = lessons.SelectMany((lesson, order) => EntriesOf(lesson, order))
            .SelectMany(entry => KeysOf(entry.Pattern).Select(key => (key, entry)))
            .GroupBy(pair => pair.key, pair => pair.entry)
            .ToFrozenDictionary(entries => entries.Key, entries => entries.ToArray());
    }

    /// <summary>The lesson that one sentence of the text asks for, among those that may be shown.</summary>
    public Lesson? Find(string text, Func<Lesson, bool> among)
    {
        var best = Match.None;
        foreach (var sentence in AskedSentence.In(text))
            best = Better(best, Best(words.Read(sentence.Words), among, asks: QuestionShape.IsQuestion(sentence)));
        return best.Lesson;
    }

    /// <summary>The same for words that are known to name a topic, such as those behind <c>/learn</c>.</summary>
    public Lesson? FindTopic(string text, Func<Lesson, bool> among) =>
        AskedSentence.In(text) is [var sentence, ..] ? Best(words.Read(sentence.Words), among, asks: true).Lesson : null;

    private Match Best(List<string> units, Func<Lesson, bool> among, bool asks)
    {
        var sentence = units.ToHashSet(StringComparer.Ordinal);
        var best = Match.None;
        if (sentence.Any(words.IsNever))
            return best;

        foreach (var unit in sentence)
        {
            foreach (var entry in byWord.GetValueOrDefault(unit, []))
            {
                if ((asks || entry.Anywhere) && Fits(entry.Pattern, sentence) && among(entry.Lesson))
                    best = Better(best, Judge(entry, sentence));
            }
        }

        return best;
    }

    private Match Judge(Entry entry, HashSet<string> sentence)
    {
        var score = entry.Pattern.Needed.Sum(alternatives => alternatives.Where(sentence.Contains).Max(word => weights[word]));
        var strange = sentence.Count(word => !entry.Known.Contains(word) && !words.IsNeutral(word));
        var left = score - strange * (entry.Pattern.Needed.Count == 1 ? PerStrangeWordBesideOne : PerStrangeWord);
        var enough = entry.Anywhere ? EnoughSaid : Enough;
        return left >= enough ? new Match(entry.Lesson, left, entry.Pattern.Needed.Count, entry.Order) : Match.None;
    }

    private static bool Fits(AskedPattern pattern, HashSet<string> sentence) =>
        pattern.Needed.All(alternatives => alternatives.Any(sentence.Contains)) && !pattern.Barred.Any(sentence.Contains);

    private static Match Better(Match one, Match other) =>
        (other.Score, other.Words, -other.Order).CompareTo((one.Score, one.Words, -one.Order)) > 0 ? other : one;

    private IEnumerable<Entry> EntriesOf(Lesson lesson, int order)
    {
        var known = WordsOf(lesson).ToFrozenSet(StringComparer.Ordinal);
        return lesson.Asked.Select(pattern => new Entry(lesson, pattern, known, order, Anywhere: false))
            .Concat(lesson.Said.Select(pattern => new Entry(lesson, pattern, known, order, Anywhere: true)));
    }

    /// <summary>The alternatives of the word by which a pattern is looked up: the first that says something of the topic.</summary>
    private IReadOnlyList<string> KeysOf(AskedPattern pattern) =>
        pattern.Needed.FirstOrDefault(alternatives => !alternatives.Any(words.IsNeutral)) ?? pattern.Needed[0];

    private static IEnumerable<string> WordsOf(Lesson lesson) => lesson.Asked.Concat(lesson.Said).SelectMany(pattern => pattern.Words);

    private static double Weight(QuestionWords words, IGrouping<string, string> uses) => words.IsNeutral(uses.Key) ? ForNeutral : uses.Count() switch
    {
        1 => 2.0,
        <= 3 => 1.6,
        _ => 1.2,
    };

    /// <param name="Anywhere">True where no question is needed.</param>
    private sealed record Entry(Lesson Lesson, AskedPattern Pattern, FrozenSet<string> Known, int Order, bool Anywhere);

    private readonly record struct Match(Lesson? Lesson, double Score, int Words, int Order)
    {
        public static readonly Match None = new(null, 0, 0, int.MaxValue);
    }
}
