namespace BackCare.Core.Safety;

/// <summary>
/// The numbers of the concepts that say under which circumstances something is told, after ConText (Harkema, J Biomed Inform 2009):
/// denied, past, about someone else, imagined, long-standing, passing. -1 where a language does without.
/// </summary>
internal sealed class Cues(Func<string, int> number)
{
    /// <summary>The names that a lexicon may give under <c>cues</c>.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "figures-of-speech", "denied-before", "denied-after", "no-denial", "answer-no", "clause-start", "subject", "joint", "starter", "list", "symptom",
        "past", "past-tense", "that-was", "recovered", "present", "fresh", "other", "other-again", "self", "hearsay", "imagined", "confirmed",
        "long-standing", "months", "own-history", "unchanged", "assessed", "changed", "refers-back", "position", "relief", "lasting", "exertion",
    ];

    public int FiguresOfSpeech { get; } = number("figures-of-speech");
    public int DeniedBefore { get; } = number("denied-before");
    public int DeniedAfter { get; } = number("denied-after");
    public int NoDenial { get; } = number("no-denial");
    public int AnswerNo { get; } = number("answer-no");
    public int ClauseStart { get; } = number("clause-start");
    public int Subject { get; } = number("subject");
    public int Joint { get; } = number("joint");
    public int Starter { get; } = number("starter");
    public int List { get; } = number("list");
    public int Symptom { get; } = number("symptom");
    public int Past { get; } = number("past");
    public int PastTense { get; } = number("past-tense");
    public int ThatWas { get; } = number("that-was");
    public int Recovered { get; } = number("recovered");
    public int Present { get; } = number("present");
    public int Fresh { get; } = number("fresh");
    public int Other { get; } = number("other");
    public int OtherAgain { get; } = number("other-again");
    public int Self { get; } = number("self");
    public int Hearsay { get; } = number("hearsay");
    public int Imagined { get; } = number("imagined");
    public int Confirmed { get; } = number("confirmed");
    public int LongStanding { get; } = number("long-standing");
    public int Months { get; } = number("months");
    public int OwnHistory { get; } = number("own-history");
    public int Unchanged { get; } = number("unchanged");
    public int Assessed { get; } = number("assessed");
    public int Changed { get; } = number("changed");
    public int RefersBack { get; } = number("refers-back");
    public int Position { get; } = number("position");
    public int Relief { get; } = number("relief");
    public int Lasting { get; } = number("lasting");
    public int Exertion { get; } = number("exertion");
}
