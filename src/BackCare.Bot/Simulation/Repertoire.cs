namespace BackCare.Bot.Simulation;

/// <summary>
/// What one simulated member says of their own accord. Chance picks the kind; of a kind the sayings come in turn, from a beginning that differs from person to
/// person, so that a cohort gets to all of them.
/// </summary>
internal sealed class Repertoire(Persona persona, Random chance)
{
    private readonly Dictionary<object, int> said = [];

    public string[] Next() => chance.Next(100) switch
    {
        < 10 when persona.Temper is Temper.Sceptic => [InTurn(Sayings.Curt)],
        < 30 => [InTurn(Sayings.Commands)],
        < 55 => InTurn(Sayings.Talks),
        < 70 => [InTurn(Sayings.Medicines)],
        < 80 => [InTurn(Sayings.Questions)],
        < 98 => [InTurn(Sayings.Notes)],
        _ when chance.Next(4) == 0 => [InTurn(Sayings.Signs), "flare", "/breathe 1"],
        _ => [InTurn(Sayings.Signs)],
    };

    private T InTurn<T>(T[] sayings)
    {
        var turn = said[sayings] = said.GetValueOrDefault(sayings) + 1;
        return sayings[(int)(((uint)persona.Seed + (uint)turn) % (uint)sayings.Length)];
    }
}
