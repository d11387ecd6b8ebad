using System.Globalization;
using BackCare.Core.Safety;

namespace BackCare.Core.Tests.Safety;

/// <summary>
/// How well the screen hears. A message counts as heard at its level or a higher one. The floors only ever go up; held-out messages are never
/// read while the lexicon is being changed, so that their numbers can be trusted.
/// </summary>
public sealed class ScorecardTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("dev", 0.99, 0.99, 0.99, 0.99, 0.005)]
    [InlineData("fresh-dev", 0.99, 0.99, 0.99, 0.99, 0.005)]
    [InlineData("crisis-dev", 1, 0.99, 0.99, 1, 0.01)]
    [InlineData("plain-dev", 0.99, 0.96, 0.99, 0.99, 0.01)]
    [InlineData("oblique-dev", 1, 1, 0.99, 1, 0.04)]
    [InlineData("mixed-dev", 0.99, 0.98, 0.99, 0.99, 0.03)]
    [InlineData("pairs-dev", 0.95, 0.97, 0.99, 0.99, 0.06)]
    [InlineData("medicines-dev", 1, 1, 1, 1, 0)]
    [InlineData("held-out", 0.98, 0.97, 0.99, 0.99, 0.01)]
    [InlineData("fresh-held-out", 0.92, 0.89, 0.85, 0.95, 0.05)]
    [InlineData("late-held-out", 0.99, 0.95, 0.75, 0.99, 0.06)]
    [InlineData("crisis-held-out", 1, 0.94, 0.80, 1, 0.17)]
    [InlineData("plain-held-out", 0.88, 0.89, 0.90, 0.86, 0.14)]
    [InlineData("mixed-held-out", 0.99, 0.88, 0.82, 0.82, 0.12)]
    [InlineData("everyday-held-out", 0.96, 0.86, 0.88, 0.92, 0.12)]
    [InlineData("unread-held-out", 0.98, 0.90, 0.91, 0.90, 0.06)]
    [InlineData("by-rule-held-out", 0.90, 0.76, 0.76, 0.80, 0)]
    [InlineData("ordinary-held-out", 1, 1, 1, 1, 0.201)]
    public void The_screen_hears_no_less_than_before(
        string set, double caudaEquina, double otherEmergency, double crisis, double urgent, double falseAlarms)
    {
        var heard = Lexicons.Messages(set).Select(message => (message.Level, Heard: Lexicons.Screen.Read(message.Text).Level)).ToList();

        Recall(SafetyLevel.EmergencyCaudaEquina).Should().BeGreaterThanOrEqualTo(caudaEquina);
        Recall(SafetyLevel.EmergencyOther).Should().BeGreaterThanOrEqualTo(otherEmergency);
        Recall(SafetyLevel.CrisisSelfHarm).Should().BeGreaterThanOrEqualTo(crisis);
        Recall(SafetyLevel.UrgentSeeDoctor).Should().BeGreaterThanOrEqualTo(urgent);
        Share("false alarms", SafetyLevel.None, one => one != SafetyLevel.None).Should().BeLessThanOrEqualTo(falseAlarms);

        double Recall(SafetyLevel level) => Share(level.Label, level, one => one >= level);

        double Share(string name, SafetyLevel level, Func<SafetyLevel, bool> counts)
        {
            var of = heard.Where(one => one.Level == level).ToList();
            if (of.Count == 0) return level == SafetyLevel.None ? 0 : 1;
            var those = of.Count(one => counts(one.Heard));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set}: {name} {those} of {of.Count} ({(double)those / of.Count:P1})"));
            return (double)those / of.Count;
        }
    }

    [Fact]
    public void Every_sign_of_the_safety_evidence_has_messages_that_reach_it()
    {
        var reached = Lexicons.Messages("dev").Select(message => Lexicons.Screen.Read(message.Text).Rule).ToHashSet();

        reached.Should().Contain(Enumerable.Range(1, 26).Select(number => $"R{number}")).And.Contain("crisis");
    }
}
