namespace BackCare.Core.Safety;

/// <summary>One language's words, phrases and rules, compiled for matching.</summary>
internal sealed class Lexicon
{
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>What a word is rewritten to before it is looked up: text-speak, contractions.</summary>
    public required IReadOnlyDictionary<string, string[]> Spellings { get; init; }

    /// <summary>Two words that are read as one: "do not" is "dont".</summary>
    public required IReadOnlyDictionary<(string, string), string> Pairs { get; init; }

    /// <summary>Numbers in words.</summary>
    public required IReadOnlyDictionary<string, double> Numbers { get; init; }

    /// <summary>Words that may stand inside any phrase without changing it.</summary>
    public required HashSet<string> Fillers { get; init; }

    public required IReadOnlyList<SafetyRule> Rules { get; init; }

    /// <summary>For each concept, the places among <see cref="Rules"/> of those with a sign that begins with it.</summary>
    public required int[][] RulesLedBy { get; init; }

    /// <summary>For each concept, whether it is background (an illness, a medicine), for which only denial and someone else's story count.</summary>
    public required bool[] Background { get; init; }

    /// <summary>For each concept, a number made of its name, which stays when others are added; 0 for one without a name.</summary>
    public required uint[] Keys { get; init; }

    /// <summary>The concepts that change the meaning of others, by name; -1 for one that the language does without.</summary>
    public required Cues Cues { get; init; }

    /// <summary>The phrases that may begin with a term.</summary>
    public required Phrase[][] ByTerm { get; init; }

    /// <summary>The phrases that may begin with a concept.</summary>
    public required Phrase[][] ByConcept { get; init; }

    public required Phrase[] ByNumber { get; init; }
}
