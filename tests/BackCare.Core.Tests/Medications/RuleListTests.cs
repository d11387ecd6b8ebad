using System.Text.RegularExpressions;
using BackCare.Core.Medications;

namespace BackCare.Core.Tests.Medications;

/// <summary>The rule list that clinicians read says what the code does.</summary>
public sealed partial class RuleListTests
{
    [Fact]
    public void The_list_for_clinicians_names_each_rule_with_its_weight_and_source()
    {
        var rows = File.ReadLines(Path.Combine(Checkout.Root, "docs", "medications.md")).Select(line => Row().Match(line)).Where(row => row.Success)
            .Select(row => $"{row.Groups[1].Value}: {row.Groups[2].Value}{(row.Groups[3].Value.Contains('↓') ? " ↓" : "")}, {row.Groups[4].Value}");

        rows.Should().Equal(RuleBook.All.Select(rule => $"{rule.Id}: {rule.Severity.ToString().ToLowerInvariant()}{(rule.Lowers ? " ↓" : "")}, {rule.Source}"));
    }

    [GeneratedRegex(@"^\| (M\d+[a-d]?) \|.*\| (\w+)([^|]*) \| ([^|]+) \|$")]
    private static partial Regex Row();
}
