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
    [InlineData("5.6 5.6 5.6 5.6 5.6", "3.6 3.6 3.6 3.6 3.6", Change.MuchBetter)]
    [InlineData("1.9 1.9 1.9 1.9 1.9", "0 0 0 0 0", Change.LowAtTheStart)]
    [InlineData("1 1 1 1 1", "2.9 2.9 2.9 2.9 2.9", Change.LowAtTheStart)]
    [InlineData("1 1 1 1 1", "3 3 3 3 3", Change.RiseFromLow)]
    [InlineData("2 10 2 10 6", "1 9 1 9 5", Change.AboutTheSame)]
    public void What_is_said_of_two_fortnights(string before, string now, Change said)
        => ChangeRule.Between(Scores(before), Scores(now)).Should().Be(said);

    [Theory]
    [InlineData("10 10 10 10 10", "20 20 20 20 20", Movement.More)]
    [InlineData("20 20 20 20 20", "10 10 10 10 10", Movement.Less)]
    [InlineData("20 20 20 20 20", "21.9 21.9 21.9 21.9 21.9", Movement.AboutTheSame)]
    [InlineData("0 0 0 0 0", "0 0 0 0 0", Movement.AboutTheSame)]
    [InlineData("0 0 0 0 0", "5 5 5 5 5", Movement.More)]
    [InlineData("0 40 0 40 0", "10 45 0 45 5", Movement.AboutTheSame)]
    [InlineData("10 10 10 10", "20 20 20 20 20", Movement.NotEnoughAnswers)]
    public void What_is_said_of_minutes_walked(string before, string now, Movement said)
        => ChangeRule.Of(Scores(before), Scores(now)).Should().Be(said);

    private static Sample Scores(string text) => Sample.Of(text.Split(' ').Select(score => double.Parse(score, System.Globalization.CultureInfo.InvariantCulture)));
}
