namespace BackCare.Core.Tests.Transcripts;

/// <summary>
/// Conversations as a clinician can read them. To accept new wording, run the tests with <c>BACKCARE_REWRITE=1</c>: the transcripts are written anew,
/// and the difference in version control is the review.
/// </summary>
public sealed class TranscriptTests
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "tests", "BackCare.Core.Tests", "Transcripts");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.chat", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_companion_says_what_the_transcript_says(string name)
    {
        var path = Path.Combine(Folder, name);
        var expected = File.ReadAllText(path).ReplaceLineEndings("\n");
        var played = new Transcript(new Companion(Checkout.Content), name).Play(expected);

        if (Environment.GetEnvironmentVariable("BACKCARE_REWRITE") is "1")
            File.WriteAllText(path, played);
        else
            played.Should().Be(expected);
    }
}
