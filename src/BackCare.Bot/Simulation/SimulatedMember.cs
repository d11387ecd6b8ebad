using BackCare.Core;
using BackCare.Core.Diaries;
using BackCare.Core.Members;
using BackCare.Core.Messages;
using BackCare.Core.Nudges;
using BackCare.Core.Rehearsals;

namespace BackCare.Bot.Simulation;

/// <summary>A member who has lived through the days of a simulation, as the companion then knows them, and what was said to them.</summary>
internal sealed record SimulatedMember(Member Member, Diary Diary, Tally Tally)
{
    private const string Name = "you";

    /// <summary>Plays the days before <paramref name="until"/> through the companion itself, so that what is kept is what a real member would leave.</summary>
    public static SimulatedMember Live(Companion companion, Persona persona, Platform platform, int days, DateTimeOffset until)
    {
        var chance = new Random(persona.Seed);
        var life = new Life(persona, days, chance);
        var first = LocalClock.Today(until, persona.Zone).AddDays(-days);
        var start = LocalClock.Resolve(first, new TimeOnly(6, 0), persona.Zone);
        var rehearsal = new Rehearsal(companion, start);
        rehearsal.Introduce(Name, platform, stranger => persona.Join(stranger, start));

        var tally = new Tally();
        var talk = new Talk(rehearsal, Name, platform, persona, chance, tally);
        var repertoire = new Repertoire(persona, chance);
        for (var day = 0; day < days; day++)
            Spend(talk, persona, repertoire, life.Live(day), day, first.AddDays(day), (double)day / days, chance);

        talk.PassTo(until);
        return new SimulatedMember(rehearsal.MemberOf(Name)!, rehearsal.DiaryOf(Name), tally);
    }

    private static void Spend(Talk talk, Persona persona, Repertoire repertoire, LivedDay lived, int day, DateOnly date, double along, Random chance)
    {
        var morning = LocalClock.Resolve(date, persona.Hour, persona.Zone);
        talk.PassTo(morning.AddMinutes(1 + chance.Next(40)));
        var diligence = persona.Temper is Temper.Fading ? persona.Diligence * (1 - along) : persona.Diligence;
        if (chance.NextDouble() < diligence)
            talk.Converse(lived);

        if (persona.Paces && day % 7 is >= 2 and <= 4)
            talk.Pace(lived, begin: day == 2);
        if (chance.NextDouble() >= persona.Curiosity)
            return;

        talk.PassTo(morning.AddHours(3).AddMinutes(chance.Next(120)));
        foreach (var line in repertoire.Next())
            talk.Write(line);

        talk.Converse(lived);
    }
}
