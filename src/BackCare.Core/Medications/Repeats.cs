namespace BackCare.Core.Medications;

/// <summary>When a caution that holds is shown, and what is remembered of it (safety.md, 7.1).</summary>
internal static class Repeats
{
    private const int DaysBetweenCautions = 7;
    private const int MostRemembered = 150;

    public static bool IsDue(Finding finding, MedicationProfile profile, DateOnly today)
    {
        var earlier = profile.Said.Where(said => IsSame(finding, said) && said.On >= (finding.Fact.NotBefore ?? DateOnly.MinValue)).ToList();
        if (earlier.Count == 0)
            return true;

        var last = earlier.MaxBy(said => said.On)!;
        if (finding.Severity > last.Severity)
            return true;
        if (finding.Rule.EveryDays is { } days)
            return today.DayNumber - last.On.DayNumber >= days;

        return finding.Severity switch
        {
            Severity.Info => false,
            Severity.Caution => !finding.Rule.Keyed && today.DayNumber - last.On.DayNumber >= DaysBetweenCautions,
            Severity.Emergency => last.On != today || last.Key != finding.Fact.Key,
            _ when finding.Rule.Keyed => false,
            _ => last.On < today && (!finding.Rule.Standing || last.HeldOn < today.AddDays(-1) || today.DayNumber - last.On.DayNumber >= DaysBetweenCautions),
        };
    }

    /// <summary>Remembers what was shown today, and of what was shown before that it still holds.</summary>
    public static MedicationProfile Remember(MedicationProfile profile, IReadOnlyList<Finding> held, IReadOnlyList<Finding> shown, DateOnly about, DateOnly today)
    {
        var kept = profile.Said
            .Where(said => !shown.Any(finding => IsSame(finding, said)))
            .Select(said => held.Any(finding => IsSame(finding, said)) ? said with { HeldOn = today } : said);
        var now = shown.Select(finding => new CautionSaid(finding.Rule.Id, finding.Fact.Key, finding.Severity, today, about, today));
        return profile with { Said = [.. kept.Concat(now).TakeLast(MostRemembered)] };
    }

    /// <summary>Forgets what was shown today about a day for which it no longer holds, because its answer was corrected.</summary>
    public static (MedicationProfile Profile, IReadOnlyList<CautionSaid> Withdrawn) Withdraw(MedicationProfile profile, IReadOnlyList<Finding> held, DateOnly about, DateOnly today)
    {
        var withdrawn = profile.Said.Where(said => said.About == about && said.On == today && !held.Any(finding => IsSame(finding, said))).ToList();
        return withdrawn.Count == 0 ? (profile, withdrawn) : (profile with { Said = [.. profile.Said.Except(withdrawn)] }, withdrawn);
    }

    private static bool IsSame(Finding finding, CautionSaid said) => said.Rule == finding.Rule.Id && (!finding.Rule.Keyed || said.Key == finding.Fact.Key);
}
