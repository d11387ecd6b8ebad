using System.Globalization;
using BackCare.Core.Content;
using BackCare.Core.Conversations;
using BackCare.Core.Messages;
using BackCare.Core.Understanding;

namespace BackCare.Core.Medications;

/// <summary>Puts a finding into the words of its piece of content.</summary>
internal static class CautionWords
{
    public static Reply Say(Situation s, Finding finding)
    {
        var reply = Begun(s.Say(finding.Rule.Content, Values(s, finding)));
        var said = reply with { Content = [.. reply.Content, .. finding.Covering.Select(other => other.Rule.Content)], Footer = reply.Footer ?? finding.Rule.Source };
        return finding is { Rule.Lowers: true, Prescribed: false, Severity: Severity.Caution or Severity.Strong }
            ? said.With([s.Button(ContentIds.MedicationButtons, "knows", $"meds:knows:{finding.Rule.Id}")])
            : said;
    }

    /// <summary>The sign as the safety reply names it.</summary>
    public static string Heard(Situation s, Finding finding) => s.Say(finding.Rule.Content, Values(s, finding)).Text;

    public static (string Name, object? Value)[] Values(Situation s, Finding finding)
    {
        var names = finding.Fact.Generics.Select(generic => LocalNames.Of(s.Words, generic, s.Member.Country)).ToList();
        return
        [
            ("first", names.ElementAtOrDefault(0)),
            ("second", names.ElementAtOrDefault(1)),
            ("third", names.ElementAtOrDefault(2)),
            ("names", LocalNames.Joined(names)),
            ("others", LocalNames.Joined([.. names.Skip(1)])),
            ("several", names.Count > 1),
            ("prescribed", finding.Prescribed),
            ("urgent", finding.Severity >= Severity.Urgent),
            ("emergency", finding.Severity is Severity.Emergency),
            ("assumption", Assumption(s, finding.Fact)),
            ("us", Market.Of(s.Member.Country) == Market.Us),
            .. finding.Fact.Numbers.Select(number => (number.Name, Shown(number.Value))),
        ];
    }

    /// <summary>Said with a sum of which a strength had to be assumed.</summary>
    private static string? Assumption(Situation s, Fact fact) => fact.Numbers.FirstOrDefault(number => number.Name == "assumed").Value is decimal assumed
        ? s.Say(ContentIds.CautionAssumed, ("assumed", Shown(assumed)), ("mixed", fact.Numbers.FirstOrDefault(number => number.Name == "mixed").Value)).Text
        : null;

    private static Reply Begun(Reply reply) => reply with { Text = LocalNames.Capital(reply.Text), Heading = reply.Heading is { } heading ? LocalNames.Capital(heading) : null };

    /// <summary>Milligrams as a label prints them: 1,400.</summary>
    private static object? Shown(object? value) => value is decimal amount ? amount.ToString("#,0.##", CultureInfo.InvariantCulture) : value;
}
