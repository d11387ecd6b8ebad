using BackCare.Core.Medications.Rules;

namespace BackCare.Core.Medications;

/// <summary>All rules in the order of safety.md: of equal weight, the earlier speaks first.</summary>
internal static class RuleBook
{
    public static readonly IReadOnlyList<CautionRule> All =
        [.. Nsaids.Rules, .. Snris.Rules, .. Gabapentinoids.Rules, .. MuscleRelaxants.Rules, .. Opioids.Rules, .. Paracetamol.Rules, .. General.Rules];

    /// <summary>Pairs of which the first says all that the second would.</summary>
    private static readonly (string Says, string Of)[] Pairs =
        [("M23", "M43"), ("M35", "M43"), ("M31", "M43"), ("M22", "M35"), ("M35", "M31"), ("M23", "M31"), ("M18a", "M49"), ("M38c", "M49"), ("M39a", "M40"), ("M39b", "M40"), ("M17", "M18a"), ("M28", "M32b"), ("M15a", "M15b"), ("M32b", "M18a"), ("M52", "M38a")];

    public static CautionRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    /// <summary>Every rule that holds, the gravest first; none throws and none looks at the clock.</summary>
    public static IReadOnlyList<Finding> Findings(Picture picture)
    {
        var held = All.Select(rule => rule.Find(picture)).OfType<Finding>().ToList();
        var led = held.Where(finding => !held.Exists(other => Covers(other, finding))).ToList();
        return [.. led.Select(finding => finding with { Covering = held.FindAll(other => Covers(finding, other)) }).OrderByDescending(finding => finding.Severity)];
    }

    /// <summary>The questions about the member that rules would need answered for this picture, the gravest rule's first.</summary>
    public static IEnumerable<string> Questions(Picture picture) => All
        .Where(rule => rule.Asks is not null && (rule.Subject ?? rule.On)(picture) is not null)
        .OrderByDescending(rule => rule.Severity)
        .Select(rule => rule.Asks!)
        .Distinct();

    private static bool Covers(Finding says, Finding of) => says.Severity >= of.Severity && Pairs.Contains((says.Rule.Id, of.Rule.Id));
}
