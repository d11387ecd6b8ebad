namespace BackCare.Core.Learning;

/// <summary>Words that must all stand in a sentence, in any order; each may have alternatives, and some may be barred.</summary>
/// <param name="Needed">For each word the alternatives, one of which must be there.</param>
/// <param name="Barred">Words that must not be there.</param>
internal sealed record AskedPattern(IReadOnlyList<IReadOnlyList<string>> Needed, IReadOnlyList<string> Barred)
{
    /// <summary>As it was written, for messages about it.</summary>
    public required string Written { get; init; }

    public IEnumerable<string> Words => Needed.SelectMany(alternatives => alternatives);

    /// <summary>Reads "need|have surgery !work": a space parts words, a bar alternatives, an exclamation mark bars.</summary>
    public static AskedPattern Parse(string written, QuestionWords words)
    {
        var parts = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new AskedPattern(
            [.. parts.Where(part => part[0] != '!').Select(part => part.Split('|').Select(words.Canonical).ToArray())],
            [.. parts.Where(part => part[0] == '!').Select(part => words.Canonical(part[1..]))])
        { Written = written };
    }
}
