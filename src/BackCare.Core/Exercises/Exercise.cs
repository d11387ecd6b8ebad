using BackCare.Core.Nudges;

namespace BackCare.Core.Exercises;

/// <summary>One exercise that there is a card for: what it trains, and the gentle amount it is added with.</summary>
/// <param name="Id">Names its pieces, such as <c>exercise/bird-dog</c>.</param>
internal sealed record Exercise(string Id, ExerciseKind Kind, Amount Usual, DaysOfWeek UsualDays)
{
    public string Card => $"exercise/{Id}";

    public string Easier => $"exercise/{Id}-easier";

    public string Chair => $"exercise/{Id}-chair";

    /// <summary>What people call it, commas between; the label <c>name</c> of the same piece is what it is called here.</summary>
    public string Names => $"exercise-names/{Id}";
}

/// <summary>The five parts of looking after a back by moving.</summary>
internal enum ExerciseKind
{
    Tolerance,
    Position,
    Strength,
    Flexibility,
    Aerobic,
}
