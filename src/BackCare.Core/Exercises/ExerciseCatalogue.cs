using BackCare.Core.Nudges;

namespace BackCare.Core.Exercises;

/// <summary>The exercises that have a card. None needs more than a floor, a wall, a chair or a way to walk; none is better than the others for a back (Cochrane, Hayden 2021).</summary>
internal static class ExerciseCatalogue
{
    private const DaysOfWeek EveryOtherDay = DaysOfWeek.Monday | DaysOfWeek.Wednesday | DaysOfWeek.Friday;

    public static IReadOnlyList<Exercise> All { get; } =
    [
        new("movement-tolerance", ExerciseKind.Tolerance, new Amount { Minutes = 2 }, DaysOfWeek.Every),
        new("change-position", ExerciseKind.Position, new Amount { Minutes = 1 }, DaysOfWeek.Every),
        new("pelvic-tilt", ExerciseKind.Strength, new Amount { Sets = 1, Reps = 8 }, EveryOtherDay),
        new("dead-bug", ExerciseKind.Strength, new Amount { Sets = 2, Reps = 5, EachSide = true }, EveryOtherDay),
        new("bird-dog", ExerciseKind.Strength, new Amount { Sets = 2, Reps = 5, EachSide = true }, EveryOtherDay),
        new("hamstring-stretch", ExerciseKind.Flexibility, new Amount { Reps = 2, Seconds = 20, EachSide = true }, EveryOtherDay),
        new("hip-flexor-stretch", ExerciseKind.Flexibility, new Amount { Reps = 2, Seconds = 20, EachSide = true }, EveryOtherDay),
        new("walk", ExerciseKind.Aerobic, new Amount { Minutes = 5 }, DaysOfWeek.Every),
        new("swim", ExerciseKind.Aerobic, new Amount { Minutes = 10 }, DaysOfWeek.Tuesday),
        new("cycle", ExerciseKind.Aerobic, new Amount { Minutes = 5 }, EveryOtherDay),
    ];

    /// <summary>The gentle default: a bit of each, about ten minutes on its fullest day. A starting point, not a prescription.</summary>
    public static IReadOnlyList<Exercise> Gentle { get; } = [.. new[] { "change-position", "pelvic-tilt", "hamstring-stretch", "walk" }.Select(id => Find(id)!)];

    public static Exercise? Find(string? id) => All.FirstOrDefault(exercise => exercise.Id == id);

    /// <summary>The pieces that every card must have.</summary>
    public static IEnumerable<string> Pieces => All.SelectMany(exercise => new[] { exercise.Card, exercise.Easier, exercise.Chair, exercise.Names });
}
