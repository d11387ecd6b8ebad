using System.Globalization;
using BackCare.Core.Safety;

namespace BackCare.Core.Tests.Safety;

/// <summary>Learns the weights anew and says how well they judge messages that they were not learned from; runs only when asked for by name.</summary>
public sealed class LearningTests(ITestOutputHelper output)
{
    private const int Folds = 5;

    // Harmless messages that sound like a wish to die are more varied than those that sound like a bodily sign.
    private static readonly Dictionary<string, double> Sureness = new()
    {
        ["urgent-see-doctor"] = 0.7,
        ["crisis-self-harm"] = 0.87,
        ["emergency-other"] = 0.6,
        ["emergency-cauda-equina"] = 0.7,
    };

    private static readonly Dictionary<string, string> Heard = new()
    {
        ["urgent-see-doctor"] = "something that a doctor should look at soon",
        ["crisis-self-harm"] = "thoughts of dying or of hurting yourself",
        ["emergency-other"] = "something that can be an emergency",
        ["emergency-cauda-equina"] = "a change in feeling or control that can come from pressed nerves in the lower back",
    };

    /// <summary>With <c>BACKCARE_RELEARN=1</c> the weights are learned and written anew, and judged on messages that they were not learned from.</summary>
    [Fact]
    public void The_weights_are_those_of_as_many_messages_as_there_are()
    {
        var path = Path.Combine(Lexicons.ContentFolder, "en", "learned-red-flags.yaml");
        if (Environment.GetEnvironmentVariable("BACKCARE_RELEARN") is "1")
        {
            var lessons = Lessons();
            File.WriteAllText(path, Learning.Written(Learning.From([.. lessons.Select(one => one.Lesson)]), lessons.Count, Sureness, Heard));
            TellHowWeightsJudgeWhatTheyWereNotLearnedFrom(lessons);
        }

        File.ReadLines(path).Should().Contain(
            string.Create(CultureInfo.InvariantCulture, $"messages: {Lexicons.Learned().Count}"),
            "new messages are learned from with BACKCARE_RELEARN=1");
    }

    private void TellHowWeightsJudgeWhatTheyWereNotLearnedFrom(List<(Learning.Lesson Lesson, Traits Traits)> lessons)
    {
        var folds = Enumerable.Range(0, Folds).Select(fold => (
            Learned: Learning.From([.. lessons.Where((_, index) => index % Folds != fold).Select(one => one.Lesson)]),
            Judged: lessons.Where((_, index) => index % Folds == fold).ToList())).ToList();
        foreach (var level in Enum.GetValues<SafetyLevel>()[1..])
            foreach (var sureness in (double[])[0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95])
            {
                var heard = folds.SelectMany(fold => Judged(fold.Learned.At(AloneAt(level, sureness)), fold.Judged)).ToList();
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{level.Label} at {sureness}: {Share(heard, level, level)}, false alarms {Share(heard, SafetyLevel.None, level)}"));
            }

        static IEnumerable<(SafetyLevel Level, SafetyLevel Heard)> Judged(Likeness likeness, List<(Learning.Lesson Lesson, Traits Traits)> judged) =>
            judged.Select(one => (one.Lesson.Level, likeness.Level(one.Traits)));

        static string Share(List<(SafetyLevel Level, SafetyLevel Heard)> heard, SafetyLevel of, SafetyLevel at) =>
            string.Create(CultureInfo.InvariantCulture, $"{heard.Count(one => one.Level == of && one.Heard == at)} of {heard.Count(one => one.Level == of)}");
    }

    private static double[] AloneAt(SafetyLevel level, double sureness) =>
        [.. Enum.GetValues<SafetyLevel>().Select(one => one == level ? sureness : 1)];

    private static List<(Learning.Lesson Lesson, Traits Traits)> Lessons()
    {
        var lexicon = LexiconReader.Read(Lexicons.Sources().First(source => source.Name == "en/red-flags.yaml"));
        return [.. Lexicons.Learned().Select(message =>
        {
            var traits = new Judgement(lexicon, new Reading(lexicon, PlainText.Tokens(message.Text))).Traits();
            return (new Learning.Lesson([.. traits.All.Select(trait => trait.Key).Distinct()], message.Level), traits);
        })];
    }
}
