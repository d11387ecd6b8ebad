using System.Text.RegularExpressions;
using BackCare.Core.Medications;

namespace BackCare.Core.Tests.Medications;

/// <summary>The tables of <c>*.md</c> in this folder: for each rule cases in which it speaks, in which it barely does not, and in which it has spoken already.</summary>
public sealed partial class RuleTableTests
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "tests", "BackCare.Core.Tests", "Medications");

    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var (rule, given, expect) in Read())
                rows.Add(rule, given, expect);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_rule_speaks_when_its_table_says_so(string rule, string given, string expect)
    {
        var due = Given.Read(given).Due();
        var shown = string.Join(", ", due.Select(finding => $"{finding.Rule.Id} {finding.Severity.ToString().ToLowerInvariant()}"));
        foreach (var expected in expect.Split(',', StringSplitOptions.TrimEntries))
        {
            var id = expected.Replace("not ", "", StringComparison.Ordinal).Split(' ')[0];
            var severity = expected.Split(' ') is [not "not", var weight] ? Enum.Parse<Severity>(weight, ignoreCase: true) : (Severity?)null;
            if (expected == "nothing")
                due.Where(finding => finding.Rule.Id != "M0").Should().BeEmpty($"{rule}: {given} shows {shown}");
            else if (expected.StartsWith("not ", StringComparison.Ordinal))
                due.Should().NotContain(finding => finding.Rule.Id == id, $"{rule}: {given} shows {shown}");
            else
                due.Should().Contain(finding => finding.Rule.Id == id && (severity == null || finding.Severity == severity), $"{rule}: {given} shows {shown}");
        }
    }

    [Fact]
    public void Every_rule_has_three_cases_or_more()
    {
        var cases = Read().GroupBy(row => row.Rule).ToDictionary(group => group.Key, group => group.Count());

        // M44 and M45 answer questions and are held by transcripts.
        RuleBook.All.Where(rule => rule.Id is not ("M44" or "M45")).Should().OnlyContain(rule => cases.GetValueOrDefault(rule.Id) >= 3);
    }

    private static IEnumerable<(string Rule, string Given, string Expect)> Read() =>
        from path in Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal)
        from line in File.ReadLines(path)
        let cells = Cells().Match(line)
        where cells.Success
        select (cells.Groups[1].Value.Trim(), cells.Groups[2].Value.Trim(), cells.Groups[3].Value.Trim());

    [GeneratedRegex(@"^\|\s*(M\d+[a-d]?)\s*\|(.*)\|(.*)\|\s*$")]
    private static partial Regex Cells();
}
