using BackCare.Core.Conversations;

namespace BackCare.Core.Imports;

/// <summary>A file with an earlier record is being taken in.</summary>
public abstract record ImportStep : Conversation
{
    private ImportStep()
    {
    }

    /// <summary>The member was asked for the file.</summary>
    public sealed record AskingFile : ImportStep;

    /// <summary>A file was read and shown in numbers; a yes takes it in. It waits here no longer than until the member's next word.</summary>
    /// <param name="Packed">What would be new, small enough to be kept for that long; see <see cref="ImportFile.Pack"/>.</param>
    public sealed record Confirming(string Packed) : ImportStep;
}
