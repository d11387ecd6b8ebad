using BackCare.Core.Paper;
using BackCare.Core.Understanding;
using CsCheck;

namespace BackCare.Core.Tests.Paper;

/// <summary>A week read out from a note: what is taken, and what is asked for again.</summary>
public sealed class PaperReadingTests
{
    [Theory]
    [InlineData("5 6 4 7 5 5 6", "5 6 4 7 5 5 6", null)]
    [InlineData("5,6,4,7,5,5,6", "5 6 4 7 5 5 6", null)]
    [InlineData("5 6 - 7 skip 5 6", "5 6 . 7 . 5 6", null)]
    [InlineData("Pain: 5 6 4 7 5 5 6\nWalk: 10 0 15 0 0 20 10", "5 6 4 7 5 5 6", "10 0 15 0 0 20 10")]
    [InlineData("5 6 4 7 5 5 6 walk 10 0 15 - 0 20 10", "5 6 4 7 5 5 6", "10 0 15 . 0 20 10")]
    [InlineData("walk 10 0 15 0 0 20 10", null, "10 0 15 0 0 20 10")]
    [InlineData("4.5 6 4 7 5 5 6.", "4.5 6 4 7 5 5 6", null)]
    public void A_week_is_taken(string words, string? pain, string? walk)
    {
        var read = PaperReading.Read(words);
        read.Status.Should().Be(AnswerStatus.Ok);
        Shown(read.Value!.Pain).Should().Be(pain);
        Shown(read.Value.Walk).Should().Be(walk);
    }

    [Theory]
    [InlineData("5 6 4 7 5 5", AnswerStatus.Unclear)]
    [InlineData("5 6 4 7 5 5 6 7", AnswerStatus.Unclear)]
    [InlineData("5 6 4 7 5 5 6 walk 10", AnswerStatus.Unclear)]
    [InlineData("5 6 4 7 5 5 sore", AnswerStatus.Unclear)]
    [InlineData("", AnswerStatus.Unclear)]
    [InlineData("5 6 4 7 5 5 11", AnswerStatus.Invalid)]
    [InlineData("walk 10 0 15 0 0 20 1441", AnswerStatus.Invalid)]
    public void Anything_else_is_asked_for_again(string words, AnswerStatus status)
        => PaperReading.Read(words).Status.Should().Be(status);

    [Fact]
    public void Whatever_is_written_never_throws_and_a_week_has_seven_days()
        => Gen.OneOf(Gen.String, Gen.OneOf("5", "-", "walk", "11", "x", "4.5", "sore").List[0, 20].Select(tokens => string.Join(' ', tokens))).Sample(
            words =>
            {
                var read = PaperReading.Read(words);
                if (read.Value is { } week)
                    new[] { week.Pain, week.Walk }.Should().OnlyContain(row => row == null || row.Count == PaperReading.Days);
            },
            iter: 5000);

    private static string? Shown(IReadOnlyList<decimal?>? row) =>
        row is null ? null : string.Join(' ', row.Select(value => value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "."));
}
