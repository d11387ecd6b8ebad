using BackCare.Core.Members;
using BackCare.Core.Nudges;
using BackCare.Core.Places;

namespace BackCare.Bot.Simulation;

/// <summary>Who a simulated member is. The same seed and number always make the same person.</summary>
/// <param name="Seed">From which every day of this person follows.</param>
/// <param name="Pain">Usual pain at the start, 2-8 on the scale of 0-10.</param>
/// <param name="Diligence">How likely a nudge is answered, 0-1.</param>
/// <param name="Consent">How likely an offer is taken up, 0-1.</param>
/// <param name="Curiosity">How likely they write or ask something of their own on a day, 0-1.</param>
/// <param name="Settled">Leaves the settings, the rhythm and the record as they are, whatever is offered.</param>
internal sealed record Persona(int Seed, Temper Temper, string Country, ZoneId Zone, TimeOnly Hour, double Pain, double Diligence, double Consent, double Curiosity, bool Settled)
{
    private static readonly (string Country, string Zone)[] Homes =
        [("GB", "Europe/London"), ("US", "America/Chicago"), ("IN", "Asia/Kolkata"), ("AU", "Australia/Sydney"), ("CA", "America/Toronto"), ("IE", "Europe/Dublin"), ("NZ", "Pacific/Auckland")];

    /// <summary>Whether they walk by a pace that they found.</summary>
    public bool Paces => Temper is Temper.Improving or Temper.Steady && !Settled;

    /// <summary>The first of a cohort improves and lives in the first home, so that a newcomer sees a friendly picture; the others take turns.</summary>
    public static Persona Of(int seed, int number)
    {
        var own = unchecked(seed * 7919 + number * 104_729);
        var chance = new Random(own);
        var temper = (Temper)(number % Enum.GetValues<Temper>().Length);
        var home = Homes[number / Enum.GetValues<Temper>().Length % Homes.Length];
        ZoneId.TryFrom(home.Zone, out var zone);
        return new Persona(
            own,
            temper,
            home.Country,
            zone,
            temper is Temper.NightShift ? new TimeOnly(15, 0) : new TimeOnly(7 + chance.Next(4), 30 * chance.Next(2)),
            Pain: 4 + 3 * chance.NextDouble() + (temper is Temper.OnOpioids ? 1 : 0),
            Diligence: temper switch { Temper.NightShift => 0.6, Temper.Sceptic => 0.75, _ => 0.85 + 0.13 * chance.NextDouble() },
            Consent: temper switch { Temper.Sceptic => 0.1, Temper.Low => 0.3, _ => 0.4 + 0.4 * chance.NextDouble() },
            Curiosity: temper switch { Temper.Sceptic => 0.4, Temper.Steady => 0.1, _ => 0.3 },
            Settled: number == 0);
    }

    /// <summary>This person as a member who has answered the first questions.</summary>
    public Member Join(Member stranger, DateTimeOffset at) => stranger with
    {
        ConsentedAt = at,
        Onboarded = true,
        Country = Country,
        Zone = Zone,
        CheckInAt = Hour,
        Quiet = Temper is Temper.NightShift ? QuietHours.None : QuietHours.Usual,
        PainFor = Temper is Temper.Fading ? PainDuration.UnderOneYear : PainDuration.OneToFiveYears,
        Confidence = [new ConfidenceAnswer(stranger.Today(at), Temper is Temper.Low ? 2 : 5)],
    };
}
