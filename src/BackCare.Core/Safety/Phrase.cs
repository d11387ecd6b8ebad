namespace BackCare.Core.Safety;

/// <summary>
/// One place in a phrase: any of some terms, any of some concepts, or a number in a range; and how many other words may stand before it.
/// </summary>
internal sealed record PhrasePart(int[] Terms, int[] Concepts, double From, double To, int Gap)
{
    public bool IsNumber => To > 0;
}

/// <summary>Words in order, as the lexicon writes them: <c>lost|losing .. &lt;control&gt;</c>.</summary>
internal sealed record Phrase(int Concept, PhrasePart[] Parts);

/// <summary>The words from <see cref="Start"/> up to <see cref="End"/>, which is not included.</summary>
internal readonly record struct Span(int Start, int End)
{
    public bool Touches(Span other) => Start < other.End && other.Start < End;
}

/// <summary>One part of a sign: a concept that has to be there, or must not be.</summary>
/// <param name="Concept">The concept's number.</param>
/// <param name="Absent">The sign holds only without it.</param>
/// <param name="Anywhere">It may stand anywhere in the message, not only near the part before it.</param>
internal sealed record SignPart(int Concept, bool Absent, bool Anywhere);

/// <summary>A combination of concepts that means danger.</summary>
internal sealed record Sign(SignPart[] Parts);

/// <summary>A red flag or the crisis sign, as written in a lexicon.</summary>
internal sealed record SafetyRule(string Id, SafetyLevel Level, string Heard, Sign[] Signs, Bearing Despite)
{
    /// <summary>Where the sign is written down, with its year.</summary>
    public required string Source { get; init; }

    /// <summary>Harm has already happened where this rule holds.</summary>
    public bool HarmDone { get; init; }

    /// <summary>Holds for hopelessness only; carries no level.</summary>
    public bool LowMood { get; init; }

    /// <summary>Said together with a wish to die, it is part of the crisis.</summary>
    public bool YieldsToCrisis { get; init; }
}

/// <summary>The circumstances that make words that sound like a sign mean none.</summary>
[Flags]
internal enum Bearing
{
    None = 0,
    Denied = 1,
    Past = 2,
    SomeoneElse = 4,
    Imagined = 8,
    LongStanding = 16,
    Passing = 32,
    Exertion = 64,
}
