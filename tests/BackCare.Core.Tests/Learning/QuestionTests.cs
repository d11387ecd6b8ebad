namespace BackCare.Core.Tests.Learning;

/// <summary>
/// Questions as people write them, and lines that are none.
/// What is wrongly answered is worse than what is left a note, so nothing may be found in what is no question.
/// </summary>
public sealed class QuestionTests
{
    [Theory]
    [InlineData("dev.txt", 0.97)]
    [InlineData("held-out.txt", 0.9)]
    public void A_question_finds_its_lesson(string file, double share)
    {
        var cases = AskedCase.In(file).Where(asked => asked.Lesson.Length > 0).ToList();
        var wrong = cases.Where(asked => !asked.IsRight).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine($"{file}: {cases.Count - wrong.Count} of {cases.Count}");
        (1 - (double)wrong.Count / cases.Count).Should().BeGreaterThanOrEqualTo(share, string.Join('\n', wrong.Select(asked => $"{asked.Text} -> {asked.Found}, not {asked.Lesson}")));
    }

    [Theory]
    [InlineData("dev.txt", 0)]
    [InlineData("held-out.txt", 2)]
    public void What_is_no_question_about_a_lesson_finds_none(string file, int most)
    {
        var wrong = AskedCase.In(file).Where(asked => asked.Lesson.Length == 0 && !asked.IsRight).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine($"{file}: {wrong.Count} of {AskedCase.In(file).Count(asked => asked.Lesson.Length == 0)} taken for a question");
        wrong.Count.Should().BeLessThanOrEqualTo(most, string.Join('\n', wrong.Select(asked => $"{asked.Text} -> {asked.Found}")));
    }
}
