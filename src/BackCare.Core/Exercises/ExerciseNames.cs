using BackCare.Core.Content;
using BackCare.Core.Understanding;

namespace BackCare.Core.Exercises;

/// <summary>Finds the exercise that people mean, with a slip of the finger or two.</summary>
internal static class ExerciseNames
{
    private const int ForgivenFrom = 5;
    private const int ForgivenTwiceFrom = 10;

    /// <summary>The exercise that the whole text names, or null.</summary>
    public static Exercise? Find(Library words, string text)
    {
        var typed = Squashed(text);
        return typed.Length == 0 ? null : Named(words).Where(pair => pair.Name == typed).Concat(Named(words).Where(pair => IsNear(typed, pair.Name))).Select(pair => pair.Exercise).FirstOrDefault();
    }

    /// <summary>The exercise that a longer name speaks of, such as "hamstring stretch on my back", or null.</summary>
    public static Exercise? FindWithin(Library words, string text)
    {
        var typed = Squashed(text);
        return Find(words, text) ?? Named(words).Where(pair => pair.Name.Length >= ForgivenFrom && typed.Contains(pair.Name, StringComparison.Ordinal)).Select(pair => pair.Exercise).FirstOrDefault();
    }

    /// <summary>True where two names differ in marks, spaces or a plural only.</summary>
    public static bool AreTheSame(string one, string other) => Squashed(one) is { Length: > 0 } plain ? plain == Squashed(other) : string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>True where words speak of an exercise by its name, among other things.</summary>
    public static bool Speaks(string words, string name) => Squashed(name) is { Length: > 0 } plain && Squashed(words).Contains(plain, StringComparison.Ordinal);

    private static IEnumerable<(Exercise Exercise, string Name)> Named(Library words) => ExerciseCatalogue.All.SelectMany(exercise =>
        words.Say(exercise.Names, 0).Text.Split(',').Select(name => (exercise, Squashed(name))));

    private static bool IsNear(string typed, string name)
    {
        if (typed.Length < ForgivenFrom || name.Length < ForgivenFrom)
            return false;

        return Spelling.IsOneSlip(typed, name)
            || (name.Length >= ForgivenTwiceFrom && Math.Abs(typed.Length - name.Length) <= 2 && Spelling.OneSlipAway(typed).Any(other => Spelling.IsOneSlip(other, name)));
    }

    /// <summary>Letters only, lower case, without the s of a plural: "Bird-dogs" is <c>birddog</c>.</summary>
    private static string Squashed(string text)
    {
        var words = new string([.. text.ToLowerInvariant().Select(letter => char.IsLetter(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Select(word => word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word));
    }
}
