using BackCare.Core.Content;
using BackCare.Core.Safety;

namespace BackCare.Core.Tests.Safety;

public sealed class LexiconFaultTests
{
    private const string Rule = """
        language: en
        reviewed: false
        rules:
          - id: R1
            level: emergency-cauda-equina
            heard: numbness
            source: IFOMPT 2020
            signs:
              - numb & groin
        """;

    [Fact]
    public void A_small_lexicon_loads() => Load(Rule).Read("my groin is numb").Rule.Should().Be("R1");

    [Theory]
    [InlineData("- numb & groin", "- <numb> & groin", 9, "there is no concept named \"numb\".")]
    [InlineData("emergency-cauda-equina", "emergency", 5, "\"emergency\" is not a level.")]
    [InlineData("heard: numbness", "herd: numbness", 6, "\"herd\" is not known here")]
    [InlineData("reviewed: false", "reviewed: perhaps", 2, "\"reviewed\" must be true or false, not \"perhaps\".")]
    [InlineData("- numb & groin", "- nu* & groin", 9, "\"nu*\" is too short a beginning")]
    [InlineData("- numb & groin", "- \"!numb & groin\"", 9, "a sign must begin with what is there")]
    [InlineData("- numb & groin", "[", 10, "not readable as YAML")]
    [InlineData("rules:", "concepts:\n  a: [x <b>]\n  b: [<a> y]\nrules:", 4, "is made of itself.")]
    public void A_fault_names_the_file_the_line_and_what_is_wrong(string good, string bad, int line, string problem)
    {
        var load = () => Load(Rule.Replace(good, bad, StringComparison.Ordinal));

        var fault = load.Should().Throw<ContentException>().Which;
        fault.File.Should().Be("en/red-flags.yaml");
        fault.Line.Should().Be(line);
        fault.Problem.Should().Contain(problem);
        fault.Message.Should().StartWith($"en/red-flags.yaml:{line}: ");
    }

    [Fact]
    public void No_lexicon_at_all_is_a_fault_not_a_silent_screen()
    {
        var load = () => SafetyScreen.Load([]);

        load.Should().Throw<ContentException>().WithMessage("*nothing can be screened*");
    }

    private static SafetyScreen Load(string text) => SafetyScreen.Load([new ContentSource("en/red-flags.yaml", text)]);
}
