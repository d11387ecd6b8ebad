namespace BackCare.Bot.Simulation;

/// <summary>One day as it went, before anybody asked: pain and sleep 0-10, minutes on the move, exercises 0 (none) to 2 (all), mood -1 to 1, medicines in words or null.</summary>
internal sealed record LivedDay(double Pain, double Sleep, int Walked, int Exercises, int Mood, string? Medicines, bool Flare);

/// <summary>The days of one person, each a little like the one before. Made up for demonstrations and tests; it is no model of pain.</summary>
internal sealed class Life(Persona persona, int days, Random chance)
{
    private const double Memory = 0.6;
    private const int FlareEvery = 35;
    private const int FlareLasts = 4;

    /// <summary>Something taken every day of these, for longer than its label says.</summary>
    private const int LongFrom = 38;
    private const int LongTo = 74;

    private double drift;

    public LivedDay Live(int day)
    {
        var along = (double)day / Math.Max(days, 1);
        drift = Memory * drift + Noise(0.8);
        var flare = persona.Temper is Temper.FlareProne or Temper.Improving && day % FlareEvery >= FlareEvery - FlareLasts;
        var pain = Math.Clamp(persona.Pain + Course(along) + drift + (flare ? 2.5 : 0), 0, 10);
        var sleep = Math.Clamp(8 - 0.5 * pain + (persona.Temper is Temper.NightShift ? -2 : 0) + Noise(1.2), 0, 10);
        var walked = Math.Max(0, (int)(WalkingAt(along) * (flare ? 0.4 : 1) + Noise(6)));
        var exercises = chance.NextDouble() < 0.25 + 0.4 * (persona.Temper is Temper.Improving ? along + 0.4 : 0.5) ? 2 : chance.Next(2);
        var mood = persona.Temper is Temper.Low && chance.NextDouble() < 0.7 ? -1 : pain > 7 ? -chance.Next(2) : chance.Next(3) - (pain > 5 ? 1 : 0);
        var inBed = pain > 7.5 && chance.NextDouble() < 0.6;
        return new LivedDay(pain, sleep, inBed ? 0 : 5 * ((walked + 2) / 5), inBed ? 0 : exercises, Math.Clamp(mood, -1, 1), Taken(pain, day), flare);
    }

    private double Course(double along) => persona.Temper switch
    {
        Temper.Improving => -2.8 * along,
        Temper.Fading => 0.8 * along,
        Temper.Low => 0.5,
        _ => 0,
    };

    private double WalkingAt(double along) => persona.Temper switch
    {
        Temper.Improving => 8 + 24 * along,
        Temper.NightShift => 12,
        Temper.Low or Temper.PainkillerDaily => 6,
        _ => 14,
    };

    private string? Taken(double pain, int day) => persona.Temper switch
    {
        Temper.PainkillerDaily when chance.NextDouble() < 0.92 => Pick("ibuprofen 400", "2 ibuprofen 200", "1 naproxen 250", "ibuprofen and paracetamol", "3 ibuprofen 400", "ibuprofen and voltarol gel"),
        Temper.Low when chance.NextDouble() < 0.95 => "2 paracetamol 500",
        Temper.OnOpioids when chance.NextDouble() < 0.9 => Pick("tramadol 50", "2 tramadol 50 and gabapentin 300", "codeine 30 and paracetamol", "tramadol and a glass of wine", "tramadol 50 and duloxetine 60"),
        Temper.FlareProne when day is >= LongFrom and < LongTo => "cyclobenzaprine 5",
        Temper.Steady when day is >= LongFrom and < LongTo => "voltarol gel",
        Temper.FlareProne when pain > 7 => Pick("2 ibuprofen 400", "naproxen 500", "cyclobenzaprine 5", "cyclobenzaprine 10"),
        _ when pain > 6.5 && chance.NextDouble() < 0.5 => Pick("2 paracetamol 500", "ibuprofen 400", "2 tylenol"),
        _ => null,
    };

    private string Pick(params string[] choices) => choices[chance.Next(choices.Length)];

    /// <summary>Three dice instead of a bell curve: near enough, and never far out.</summary>
    private double Noise(double width) => width * (chance.NextDouble() + chance.NextDouble() + chance.NextDouble() - 1.5);
}
