namespace BackCare.Core.Tests.Understanding;

/// <summary>How many answers a set holds, and those that were read wrongly.</summary>
internal sealed record AnswerScore(int Answers, IReadOnlyList<string> Mistakes)
{
    public AnswerScore Should() => this;

    public void HaveShareRightOf(decimal share, int atLeastAnswers)
    {
        Answers.Should().BeGreaterThanOrEqualTo(atLeastAnswers);
        var right = 1 - ((decimal)Mistakes.Count / Answers);
        right.Should().BeGreaterThanOrEqualTo(share, "these were misread:\n{0}", string.Join('\n', Mistakes));
    }
}
