using BackCare.Core.Progress;

namespace BackCare.Core.Tests.Progress;

/// <summary>The change rule as a table: the fortnight before, this fortnight, and what may be said.</summary>
public sealed class ChangeRuleTests
{
    [Theory]
    [InlineData("8 8 8 8 8", "4 4 4 4 4", Change.LargeFall)]
    [InlineData("8 8 8 8 8", "4.1 4.1 4.1 4.1 4.1", Change.MuchBetter)]
    [InlineData("5 5 5 5 5", "3.5 3.5 3.5 3.5 3.5", Change.MuchBetter)]
    [InlineData("4 4 4 4 4", "2.7 2.7 2.7 2.7 2.7", Change.SmallFall)]
    [InlineData("9 9 9 9 9", "7 7 7 7 7", Change.MuchBetter)]
    [InlineData("6 6 6 6 6", "5 5 5 5 5", Change.SmallFall)]
    [InlineData("6 6 6 6 6", "5.1 5.1 5.1 5.1 5.1", Change.AboutTheSame)]
    [InlineData("6 6 6 6 6", "6 6 6 6 6", Change.AboutTheSame)]
    [InlineData("6 6 6 6 6", "7 7 7 7 7", Change.SmallRise)]
    [InlineData("6 6 6 6 6", "8 8 8 8 8", Change.MuchWorse)]
    [InlineData("4 4 4 4 4", "6 6 6 6 6", Change.LargeRise)]
    [InlineData("6 6 6 6", "3 3 3 3 3", Change.NotEnoughAnswers)]
    [InlineData("6 6 6 6 6", "3 3 3 3", Change.NotEnoughAnswers)]
    [InlineData("1.9 1.9 1.9 1.9 1.9", "0 0 0 0 0", Change.NotEnoughAnswers)]
    [InlineData("2 10 2 10 6", "1 9 1 9 5", Change.AboutTheSame)]
    public void What_is_said_of_two_fortnights(string before, string now, Change said)
        => ChangeRule.Between(Scores(before), Scores(now)).Should().Be(said);

    private static double[] Scores(string text) => [.. text.Split(' ').Select(score => double.Parse(score, System.Globalization.CultureInfo.InvariantCulture))];
}
