using BackCare.Discord;

namespace BackCare.Bot.Discord;

/// <summary>An interaction that can still be answered in Discord's own way.</summary>
/// <param name="inPrivate">True where the answer belongs to the private chat, and the place of the interaction hears only that.</param>
internal sealed class OpenInteraction(Interaction interaction, bool inPrivate)
{
    private int _said;

    public Interaction Interaction { get; } = interaction;

    public bool InPrivate { get; } = inPrivate;

    /// <summary>Its token answers no more; what belongs to it goes by message.</summary>
    public bool Over { get; set; }

    public bool Said => Volatile.Read(ref _said) != 0;

    /// <summary>True for the first caller, who is to say what is said once.</summary>
    public bool SayOnce() => Interlocked.Exchange(ref _said, 1) == 0;
}
