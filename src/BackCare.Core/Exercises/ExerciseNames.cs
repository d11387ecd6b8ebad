using System.Text;
using BackCare.Core.Content;
using BackCare.Core.Understanding;

namespace BackCare.Core.Exercises;

/// <summary>Finds the exercise that people mean, with a slip of the finger or two. The names are the content's (<c>exercise/ID/names</c>).</summary>
public sealed class ExerciseNames
{
    private const int ForgivenFrom = 5;
    private const int ForgivenTwiceFrom = 10;

    private readonly List<(string Name, Exercise Exercise)> all;
    private readonly Dictionary<string, Exercise> byName = [];
    private readonly Dictionary<string, string> shown;

    public ExerciseNames(Library words)
    {
        shown = ExerciseCatalogue.All.ToDictionary(exercise => exercise.Id, exercise => words[exercise.Names].Labels["name"]);
        all = [.. ExerciseCatalogue.All.SelectMany(exercise => words.Say(exercise.Names, 0).Text.Split(',').Select(name => (Squashed(name), exercise)))];
        foreach (var (name, exercise) in all)
            byName.TryAdd(name, exercise);
    }

    /// <summary>What BackCare calls it.</summary>
    internal string Of(Exercise exercise) => shown[exercise.Id];

    /// <summary>The exercise that the whole text names, or null.</summary>
    internal Exercise? Find(string text) => Named(Squashed(text));

    /// <summary>The exercise that a longer name speaks of, such as "hamstring stretch on my back", or null.</summary>
    internal Exercise? FindWithin(string text)
    {
        var typed = Squashed(text);
        return Named(typed) ?? all.Find(each => each.Name.Length >= ForgivenFrom && typed.Contains(each.Name, StringComparison.Ordinal)).Exercise;
    }

    /// <summary>True where two names differ in marks, spaces or a plural only.</summary>
    internal static bool AreTheSame(string one, string other) => Squashed(one) is { Length: > 0 } plain ? plain == Squashed(other) : string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>True where words speak of an exercise by its name, among other things.</summary>
    internal static bool Speaks(string words, string name) => Squashed(name) is { Length: > 0 } plain && Squashed(words).Contains(plain, StringComparison.Ordinal);

    private Exercise? Named(string typed) =>
        typed.Length == 0 ? null : byName.GetValueOrDefault(typed) ?? all.Find(each => IsNear(typed, each.Name)).Exercise;

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
        var (letters, start) = (new StringBuilder(text.Length), 0);
        foreach (var letter in text)
        {
            if (char.IsLetter(letter))
                letters.Append(char.ToLowerInvariant(letter));
            else
                start = End(letters, start);
        }

        End(letters, start);
        return letters.ToString();
    }

    /// <summary>Takes the s of a plural off the word that ends here; the next one begins where it ended.</summary>
    private static int End(StringBuilder letters, int start)
    {
        if (letters.Length - start > 3 && letters[^1] == 's' && letters[^2] != 's')
            letters.Length--;

        return letters.Length;
    }
}
