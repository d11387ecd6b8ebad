namespace BackCare.Core.Tests.Understanding;

public sealed class AnswerSets
{
    /// <summary>Written and looked at while the readers were built.</summary>
    [Fact]
    public void At_least_98_in_100_development_answers_are_read_as_a_person_would() => Mistakes("dev-*.jsonl").Should().HaveShareRightOf(0.98m, atLeastAnswers: 500);

    /// <summary>Written before the readers were tuned; only its totals were looked at since.</summary>
    [Fact]
    public void At_least_95_in_100_held_out_answers_are_read_as_a_person_would() => Mistakes("held-out.jsonl").Should().HaveShareRightOf(0.95m, atLeastAnswers: 150);

    [Fact]
    public void Every_answer_has_an_id_of_its_own() =>
        Directory.GetFiles(Repository.AnswersFolder, "*.jsonl").SelectMany(AnswerCase.In).Select(a => a.Id).Should().OnlyHaveUniqueItems();

    private static AnswerScore Mistakes(string files)
    {
        var answers = Directory.GetFiles(Repository.AnswersFolder, files).Order(StringComparer.Ordinal).SelectMany(AnswerCase.In).ToList();
        var mistakes = answers.Select(a => (a.Id, a.Text, Mistake: a.Mistake(Repository.Medicines))).Where(a => a.Mistake is not null);
        return new AnswerScore(answers.Count, [.. mistakes.Select(m => $"{m.Id} «{m.Text}» was read as {m.Mistake}")]);
    }
}
